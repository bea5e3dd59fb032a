"""Phrases to drafts: what each noun phrase of a document is taken for.

Invariant: a phrase that names an actor gives one draft; one that does not gives a draft for each actor named inside it
("Tokyo's export ban", "Russian energy") and one `thing` for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.extend import extended
from communique.mentions.actors.firms import with_firms
from communique.mentions.actors.index import Hit
from communique.mentions.actors.modifiers import is_backer
from communique.mentions.actors.names import body_party, read_name, read_town, seat_party, state_party
from communique.mentions.actors.organisations import read_organisation
from communique.mentions.actors.phrases import Phrase, find_phrases, parts, phrase_of
from communique.mentions.actors.resolving.belonging import country_slots, owned
from communique.mentions.actors.resolving.home import town_country
from communique.mentions.actors.resolving.references import read_reference
from communique.mentions.actors.roles import read_person, read_role

_MODIFIES = frozenset(("compound", "amod", "nmod"))


def read_document(c: Context) -> list[Draft]:
    """All drafts of a document, in order of the text."""
    drafts = (draft for phrase in find_phrases(c.document, c.solid) for draft in read_phrase(c, phrase))
    return extended(c, with_firms(c, [draft for draft in drafts if not _of_water(c, draft)]))


def _of_water(c: Context, draft: Draft) -> bool:
    """Is the name only part of a sea's ("the Gulf of Oman")?"""
    if draft.first < 2:
        return False
    water, of = c.document.tokens[draft.first - 2 : draft.first]
    return of.lower == "of" and water.text[0].isupper() and water.lower in cue("water")


def read_phrase(c: Context, phrase: Phrase) -> list[Draft]:
    """The drafts of one phrase, in order of the text."""
    head = c.document.tokens[phrase.head]
    if head.tag in ("PRP", "PRP$"):
        return [Draft(phrase.first, phrase.last, phrase.head, "pronoun")]
    if cut := _coordination(c, phrase):
        one, two = phrase_of(c.document, phrase.first, cut), phrase_of(c.document, cut + 1, phrase.last)
        return [*read_phrase(c, one), *read_phrase(c, two)]
    pieces = parts(c.document, phrase, c.solid)
    core = _whole_role(c, pieces)
    if draft := _read_core(c, phrase, core):
        return [draft]
    core, found = pieces[-1], []
    if len(pieces) > 1:
        found += read_phrase(c, phrase_of(c.document, phrase.first, pieces[-2].last))
    elif c.document.tokens[phrase.first].tag == "PRP$":
        found.append(Draft(phrase.first, phrase.first + 1, phrase.first, "pronoun"))
    found += _inner(c, core)
    return [*found, Draft(phrase.first, phrase.last, phrase.head, "thing", plural=head.tag in ("NNS", "NNPS"))]


def _whole_role(c: Context, pieces: Sequence[Phrase]) -> Phrase:
    """The last piece, or all that a role runs over which has a possessor in it ("the Gdansk prosecutor's office")."""
    role = c.known.role_ending(pieces[-1].last)
    spanned = [p for p in pieces if role and role.first < p.last]
    return phrase_of(c.document, spanned[0].first, pieces[-1].last) if len(spanned) > 1 else pieces[-1]


def _coordination(c: Context, phrase: Phrase) -> int | None:
    """The conjunction that joins two names in one phrase ("Putin and Xi's meeting", "Russia and China policy")."""
    for i in range(phrase.last - 2, phrase.first, -1):
        if c.document.tokens[i].tag == "CC" and i not in c.solid and _ends_name(c, i) and _names_start(c, i + 1):
            return i
    return None


def _ends_name(c: Context, last: int) -> bool:
    hit = c.known.name_ending(last)
    return bool(c.people.ending(last) or (hit and not hit.reading("demonym")))


def _names_start(c: Context, first: int) -> bool:
    hit = c.known.names.get(first)
    return first in c.people.names or bool(hit and not hit.reading("demonym"))


def _read_core(c: Context, whole: Phrase, core: Phrase) -> Draft | None:
    if _is_outlet(c, core):
        return None
    name = c.people.ending(core.last)
    if name and name.first >= core.first:
        return read_person(c, whole, core, name)
    if c.document.tokens[core.head].text in c.acronyms and not _is_definition(c, core) and not _is_same_body(c, core):
        acronym = c.document.tokens[core.head].text
        return Draft(whole.first, whole.last, whole.head, "body", why="acronym", name=acronym)
    if draft := read_reference(c, whole, core):
        return draft
    hit = c.known.name_ending(core.last)
    role = c.known.role_ending(core.last)
    charge = role is not None and hit is not None and role.first < hit.first and not hit.reading("demonym")
    if hit and hit.first >= core.first and not charge:  # "ambassador to the United Nations"
        return read_name(c, whole, hit, country_slots(c, owned(c, whole, core, hit.first)))
    head = c.document.tokens[core.head]
    if role and not (head.dep in _MODIFIES and head.head > head.i):
        return read_role(c, whole, core, role)
    if role is None and (country := town_country(c.document.tokens[core.first : core.last], c.countries)):
        return read_town(c, whole, country) if whole.first == core.first else None
    return None if role else read_organisation(c, whole, core)


def _is_outlet(c: Context, core: Phrase) -> bool:
    """Is it the report's own outlet ("told the Observer")?"""
    words = [t.text for t in c.document.tokens[core.first : core.last] if t.lower != "the"]
    named = (c.document.report.outlet or "").split()
    return len(words) == 1 and words[0][:1].isupper() and words[0] in named[-1:]


def _is_definition(c: Context, core: Phrase) -> bool:
    """Does the known name itself end in the acronym (then the name says more)?"""
    hit = c.known.name_ending(core.last)
    return hit is not None and hit.last - hit.first > 1


def _is_same_body(c: Context, core: Phrase) -> bool:
    """Is the known body or state of those letters called as the report explains them ("the Workers' Party (PT)")?"""
    hit, end = c.known.name_ending(core.last), c.acronyms[c.document.tokens[core.head].text]
    state, explained = (h.reading("country") if h else None for h in (hit, c.known.name_ending(end + 1)))
    if state is not None and explained is not None:  # "the United Arab Emirates (UAE)"
        return state.country == explained.country
    entry = hit.reading("body") if hit else None
    if c.document.tokens[core.head].lower in cue("any state's"):
        return False
    return entry is not None and c.document.tokens[end].lower in entry.name.lower().split()


def _inner(c: Context, core: Phrase) -> Iterator[Draft]:
    """Actors named by modifiers of a phrase that is itself none."""
    i = core.first
    while i < core.last:
        name, hit = c.people.names.get(i), c.known.names.get(i)
        if name and name.first == i and name.last <= core.last:
            alone = phrase_of(c.document, i, name.last)
            yield read_person(c, alone, alone, name)
            i = name.last
        elif hit and hit.first == i and (served := _served(c, core, hit)):
            yield served
            i = served.last
        elif hit and hit.first == i and hit.last < core.last:
            yield from () if is_backer(c, hit) else _modifier(c, hit)
            i = hit.last
        else:
            i += 1


def _served(c: Context, core: Phrase, hit: Hit) -> Draft | None:
    """The forces or office of a state, told before a noun for what they do ("a Syrian army offensive")."""
    role = c.known.roles.get(hit.last) if hit.reading("demonym") else None
    if role is None or role.first != hit.last or role.last >= core.last:
        return None
    alone = phrase_of(c.document, hit.first, role.last)
    draft = read_role(c, alone, alone, role)
    return draft if draft and draft.parties else None


def _modifier(c: Context, hit: Hit) -> Iterator[Draft]:
    """A known name that modifies a noun. A capital alone does not act there ("London talks")."""
    entry = hit.entries[0]
    at = (hit.first, hit.last, hit.last - 1)
    if (named := hit.reading("country")) and named.country:
        yield Draft(*at, "state", (state_party(named.country),), "name", countries=(named.country.iso3,))
    elif entry.kind == "demonym" and entry.country:
        yield Draft(*at, "state", (state_party(entry.country),), "demonym adjective", countries=(entry.country.iso3,))
    elif (seat := hit.reading("seat")) and not hit.reading("capital"):
        yield Draft(*at, "state", (seat_party(seat),), "seat of government")
    elif (party := body_party(hit, c.countries, c.day)) and party.country:
        yield Draft(*at, "body", (party,), "name of a body")
