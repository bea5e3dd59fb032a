"""Roles that stand for somebody named before: "the prime minister", "his counterpart", "the country's army".

Invariant: a role is linked to a person only where one alone in the document fits; what the phrase or its possessor says
of the country comes first; the report's own country is taken for organs of a state alone, and only where one prevails.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from communique.codebook import facts
from communique.codebook.speech import speech_verbs
from communique.mentions.actors.about import prevailing, titled
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.discourse import Discourse
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import state_party
from communique.mentions.actors.nations import resolve_nation
from communique.mentions.actors.offices import holder, party_of
from communique.mentions.actors.pairs import resolve_pair
from communique.mentions.actors.pronouns import resolve_pronoun
from communique.mentions.actors.quotation import Quotation
from communique.mentions.actors.references import references
from communique.mentions.actors.seats import is_dateline
from communique.mentions.actors.syntax import clauses, is_subject, is_to_come, subject
from communique.model.party import Party

_ORGANS = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY"))
_POLITICIANS = frozenset(("PTY", "OPP"))
_FORCES = frozenset(("MIL", "COP"))
_PREVAILS = 3  # mentions of the report's country, and how many times those of the next


def resolve_role(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """A role with the person, or at least the country, that the report gives it."""
    if draft.owner is not None:
        return _owned(c, d, quotes, draft)
    if draft.plural and _is_pair(d, draft):
        return _pair_of_holders(c, d, draft)
    if draft.plural and (pair := _of_pair(d, draft)) and pair.parties:
        return _of_each(c, draft, pair)
    if draft.countries or not draft.parties or draft.parties[0].country:
        return draft
    if (role := draft.role) and role.role in cue("aboard") and (country := _of_vessel(c, d, draft)):
        return _placed(c, draft, country, "role: of the vessel's state")
    if draft.definite and draft.plural and (both := _of_both(c, d, draft)):
        return both
    if draft.definite and not draft.plural and (body := _in_full(d, draft)):
        return replace(draft, parties=(body,), why=f"short for {body.name}")
    if draft.definite and not draft.plural and len(persons := _holders_before(d, draft)) == 1:
        return replace(draft, parties=(persons[0],), why="role: the one named before")
    for country, why in _countries(c, d, quotes, draft):
        if country:
            return _placed(c, draft, country, f"role: {why}")
    return draft


def _of_vessel(c: Context, d: Discourse, draft: Draft) -> str | None:
    """The state whose ship or aircraft it is of which somebody is the crew ("the crew of a Chinese ship")."""
    tokens = d.document.tokens
    if draft.last >= len(tokens) or tokens[draft.last].lower != "of":
        return None
    for noun in d.document.kids(draft.last, "pobj"):
        for kid in d.document.kids(noun.i, "amod", "compound", "nmod"):
            hit = c.known.names.get(kid.i)
            entry = hit.reading("demonym", "country") if hit else None
            if entry and entry.country:
                return entry.country.iso3
    return None


def _in_full(d: Discourse, draft: Draft) -> Party | None:
    """The one body whose name ends in the word that stands here alone ("the Ports Council … the council")."""
    words = [t.text for t in d.document.tokens[draft.first : draft.last]]
    if draft.role is None or draft.role.kind != "organisation" or len(words) != 2:
        return None
    found = {
        p.name: p
        for x in d.before(draft, reach=1000)
        for p in x.parties
        if p.kind in ("organisation", "body") and p.name.lower().split()[-1] == words[1].lower() and _is_named(p)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _is_named(party: Party) -> bool:
    """Is it told by a name of several words, not by what it is?"""
    words = party.name.split()
    return len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper()


def _countries(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Iterator[tuple[str | None, str]]:
    """What may tell the country of a role that names none, and why; the surer the earlier."""
    organ = _is_organ(draft)
    if draft.definite:
        yield _country_of_head(d, draft), "of the one who heads it"
    yield _country_of_possessor(d, draft), "of what was named with its country before"
    if organ:
        yield _country_fronted(c, d, draft), "of the country where the sentence says it is"
        if draft.definite and not _names_country(d, draft):
            yield prevailing(c, _PREVAILS), "of the country that the report names far more often than others"
    if draft.definite:
        yield _country_before(d, draft) or _country_of_group(d, draft), "of the country named with it before"
    if organ:
        yield _country_of_speaker(d, quotes, draft), "of the speaker's country"
        yield _country_in_body(d, draft), "of the country named with it below the title"
        yield _country_of_subject(d, draft), "of the official told of just before"
        yield _own_country(d) or _home(c, draft), "of the report's own country"
        yield _of_statement(d, draft), "of the state whose plans it tells"
    if organ and draft.definite:
        yield _country_of_officials(d), "of the one state whose officials are named"
        yield _written_from(c), "of the state that the report was written from"


def at_home(c: Context, d: Discourse, draft: Draft, role: str) -> str | None:
    """The country of somebody in office of whom none is told: the report's own, but not of those sent abroad.

    Who governs a town or a region does so where the report was written, whatever other states it names.
    """
    sector = draft.parties[0].sector
    if role in cue("sent") or sector not in _ORGANS | _POLITICIANS:
        return None
    if sector in _POLITICIANS:
        return prevailing(c) or titled(c)
    if role in cue("local"):
        return c.home
    told = _own_country(d) or _written_from(c) or _of_statement(d, draft) or _all_but_alone(c)
    return told or prevailing(c) or titled(c)


def _names_country(d: Discourse, draft: Draft) -> bool:
    """Is a state named in the same sentence before it, whose organ it may be?"""
    return any(x.kind in ("state", "people") and p.country for x in d.before(draft, reach=0) for p in x.parties)


def _written_from(c: Context) -> str | None:
    """The state in which the report was written ("MINSK, Oct 18 -"), if the report names it otherwise, too.

    From towns that are no capital ("GENEVA -") one writes of other states, too: there it must be named several times.
    """
    line = next((s for s in c.document.sentences if is_dateline(c.document, s)), None)
    if line is None or c.home is None or not c.from_home:
        return None
    beyond = (h for h in c.known.distinct_names() if not line.first <= h.first < line.last)
    times = sum(e.country is not None and e.country.iso3 == c.home for h in beyond for e in h.entries[:1])
    first = c.known.names.get(line.first)
    capital = first is not None and first.reading("capital") is not None
    return c.home if times > (0 if capital else 1) else None


def _of_statement(d: Discourse, draft: Draft) -> str | None:
    """The state of which an official tells what it is going to do ("Chad will send troops, the defence minister said").

    What is told as done may be the deed of another state.
    """
    verb = d.document.tokens[d.document.tokens[draft.head].head]
    told = d.document.kid(verb.i, "ccomp") if verb.lemma.lower() in speech_verbs() else None
    if told is None or subject(d.document, verb.i) != draft.head or not is_to_come(d.document, told.i):
        return None
    who = d.draft_at(subject(d.document, told.i))
    parties = who.parties if who is not None and who.kind in ("state", "role") else ()
    countries = {p.country for p in parties if p.sector in _ORGANS}
    return next(iter(countries)) if len(countries) == 1 else None


def _all_but_alone(c: Context) -> str | None:
    """The state that a report names several times, others once at most."""
    others = [n for code, n in c.named.items() if code != c.home]
    return c.home if c.home and c.named.get(c.home, 0) > 1 and max(others, default=0) < 2 else None


def resolve_apposed(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """A role beside the name of who holds it, with the country that the role by itself would have."""
    party = draft.parties[0]
    if party.country or draft.former or draft.role is None or draft.role.role == "counterpart":
        return draft
    if country := at_home(c, d, draft, draft.role.role):
        return replace(draft, parties=(replace(party, country=country),))
    nameless = Party(party.role or party.name, "person", None, party.sector, party.role, party.office)
    alone = resolve_role(c, d, quotes, replace(draft, parties=(nameless,)))
    country = alone.parties[0].country if len(alone.parties) == 1 else None
    return replace(draft, parties=(replace(party, country=country),)) if country else draft


def _of_both(c: Context, d: Discourse, draft: Draft) -> Draft | None:
    """ "The defence ministers will meet", where two states have just been told of together: one of each."""
    role, token = draft.role, d.document.tokens[draft.head]
    if role is None or not role.office or role.kind != "person" or token.dep != "nsubj":
        return None
    pair = resolve_pair(d, replace(draft, kind="both", role=None, why="nation"))
    states = {p.country for p in pair.parties if p.country}
    return (
        _of_each(c, draft, pair)
        if len(states) == 2 and pair.why in ("pair: joined before", "pair: subjects before it")
        else None
    )


def _pair_of_holders(c: Context, d: Discourse, draft: Draft) -> Draft:
    """ "The two prime ministers": two persons of that office, else one of each of two states."""
    found = resolve_pair(d, draft)
    if len(found.parties) == 2 or draft.role is None or draft.parties[0].sector not in _ORGANS:
        return found
    states = resolve_pair(d, replace(draft, kind="both", role=None, why="nation"))
    return _of_each(c, draft, states) if len(states.parties) == 2 else found


def resolve_leaders(c: Context, d: Discourse, draft: Draft) -> Draft:
    """ "The two leaders": two persons, else the leaders of two states that the report names."""
    found = resolve_pair(d, draft)
    if found.parties or d.document.tokens[draft.head].lower != "leaders":
        return found
    states = resolve_pair(d, replace(draft, why="nation"))
    leader = Party("leaders", "person", None, "GOV", "leader")
    parties = tuple(_leader(c, p.country, leader) for p in states.parties if p.country)
    return replace(draft, parties=parties, why=f"role of each: {states.why}") if len(parties) == 2 else found


def _leader(c: Context, country: str, other: Party) -> Party:
    term = holder(country, "leader", c.day, c.known.actors)
    return party_of(term, True) if term else replace(other, country=country)


def _is_pair(d: Discourse, draft: Draft) -> bool:
    words = [t.lower for t in d.document.tokens[draft.first : draft.last]]
    return not draft.countries and (("two" in words and words[0] == "the") or words[0] == "both")


def _is_organ(draft: Draft) -> bool:
    """Is this an organ of a state, with "the" or bare ("police said"), not "a soldier" or "officials of …"?"""
    role = draft.role
    if role is None or draft.parties[0].sector not in _ORGANS:
        return False
    if role.kind == "person":
        return draft.definite and draft.plural != role.head
    bare = draft.last - draft.first == len(role.role.split())
    return draft.definite or (bare and (role.kind == "organisation" or role.sector in ("MIL", "COP")))


def _placed(c: Context, draft: Draft, country: str, why: str) -> Draft:
    role = draft.role
    if role and role.office and not draft.plural and (term := holder(country, role.office, c.day, c.known.actors)):
        return replace(draft, parties=(party_of(term, True),), why=f"{why}, holder on the day")
    return replace(draft, parties=tuple(replace(p, country=country) for p in draft.parties), why=why)


def _country_before(d: Discourse, draft: Draft) -> str | None:
    """The country of the mentions of the same role that have one ("Syrian rebels … the rebels", "a military court … the
    court"), else of all forces of the same kind ("Syrian troops … the soldiers").

    Of several countries the report's own counts, else the latest; of forces there may be one alone.
    """
    found: list[str] = []
    forces: set[str] = set()
    for other in d.before(draft, reach=1000):
        if other.kind != "role" or other.role is None or draft.role is None:
            continue
        countries = [p.country for p in other.parties if p.country]
        if other.role.role.split()[-1] == draft.role.role.split()[-1]:
            found += countries
        elif draft.role.kind != "person" and other.role.kind != "person" and _same_force(other, draft):
            forces.update(countries)
    if not found:
        return next(iter(forces)) if len(forces) == 1 else None
    own = _own_country(d) if len(set(found)) > 1 else None
    return own if own in found else found[0]


def _same_force(other: Draft, draft: Draft) -> bool:
    return bool(other.parties) and other.parties[0].sector == draft.parties[0].sector in _FORCES


def _country_of_group(d: Discourse, draft: Draft) -> str | None:
    """The country of the group named last before "the men", "the victims", in the latest sentence that has one."""
    if draft.role is None or draft.role.role not in cue("unnamed") or not draft.plural:
        return None
    groups = [x for x in d.before(draft) if x.kind == "role" and x.plural and x.parties and x.parties[0].kind == "group"]
    latest = [x for x in groups if d.sentence_of(x) == d.sentence_of(groups[0])]
    found = {p.country for x in latest for p in x.parties if p.sector not in ("GOV", "LEG", "JUD")}
    return next(iter(found)) if len(found) == 1 else None


def _country_of_head(d: Discourse, draft: Draft) -> str | None:
    """The state of whoever heads "the president's office", "the prime minister's cabinet": the one of that role named last."""
    head, owns, _ = draft.parties[0].name.partition("'s ")
    if not owns or draft.plural:
        return None
    for other in d.before(draft, reach=1000):
        party = other.parties[0] if len(other.parties) == 1 else None
        words = [t.lower for t in d.document.tokens[other.first : other.last]]
        if party is not None and party.country and (party.role == head.casefold() or head.casefold() in words):
            return party.country
    return None


def _country_of_subject(d: Discourse, draft: Draft) -> str | None:
    """The state of the official who is the subject of this sentence or the one before ("… said no. Crowds sat in parliament").

    Troops and officials abroad aside: only for parliaments, cabinets and the like.
    """
    if draft.role is None or draft.role.kind != "organisation" or draft.parties[0].sector not in ("GOV", "LEG"):
        return None
    near = [x for x in d.before(draft, reach=1) if is_subject(d.document, x.head)]
    found = {p.country for x in near for p in x.parties if p.kind == "person" and p.sector in ("GOV", "LEG")}
    return next(iter(found)) if len(found) == 1 else None


def _country_of_officials(d: Discourse) -> str | None:
    """The state of all those in its service whom the report names ("Prime Minister Ana Sosa … the cabinet"), if it is one."""
    named = [p for x in d.drafts if x.kind == "person" for p in x.parties if p.country and p.sector in ("GOV", "LEG", "JUD")]
    found = {p.country for p in named}
    return next(iter(found)) if len(found) == 1 else None


def _country_of_possessor(d: Discourse, draft: Draft) -> str | None:
    """The country of what possesses the role, where it was named with one before ("the ministry's spokesman")."""
    tokens = d.document.tokens
    mark = next((t.i for t in tokens[draft.first : draft.last] if t.tag == "POS"), draft.first)
    if mark == draft.first:
        return None
    same = (x for x in d.before(draft, reach=1000) if x.kind == "role" and tokens[x.last - 1].lower == tokens[mark - 1].lower)
    return next((p.country for x in same for p in x.parties if p.country), None)


def _country_in_body(d: Discourse, draft: Draft) -> str | None:
    """The country with which the body of a report first names what its title names without ("Parliament ratifies treaty")."""
    if d.document.field_of(draft.first) != "title" or draft.role is None:
        return None
    word = draft.role.role.split()[-1]
    same = (x for x in d.drafts if x.first > draft.first and x.kind == "role" and x.role and x.role.role.split()[-1] == word)
    return next((p.country for x in same for p in x.parties if p.country), None)


def _country_fronted(c: Context, d: Discourse, draft: Draft) -> str | None:
    """The country that a sentence about an organ begins with ("In Tunis, the foreign ministry said")."""
    sentence = d.document.sentences[d.sentence_of(draft)]
    first = d.document.tokens[sentence.first]
    hit = c.known.names.get(sentence.first + 1) if first.lower == "in" else None
    if hit is None or hit.last >= len(d.document.tokens) or d.document.tokens[hit.last].text != ",":
        return None
    entry = hit.reading("capital", "country", "seat")
    return entry.country.iso3 if entry and entry.country else None


def _own_country(d: Discourse) -> str | None:
    """The state that the report is about: named at least three times, and three times as often as any other."""
    counts = Counter(p.country for x in d.drafts if x.kind in ("state", "people", "person") for p in x.parties if p.country)
    top = [(code, n) for code, n in counts.most_common(2) if code in facts.states()]
    if not top or top[0][1] < _PREVAILS or (len(top) > 1 and top[0][1] < _PREVAILS * top[1][1]):
        return None
    return top[0][0]


def _home(c: Context, draft: Draft) -> str | None:
    """For parliaments and courts the state that the report is about; for police and government only where it names no other.

    Troops may well be abroad.
    """
    role = draft.role
    if role is None or role.kind != "organisation" or draft.parties[0].sector == "MIL":
        return None
    return c.home if draft.parties[0].sector in ("LEG", "JUD") or set(c.countries) <= {c.home} else None


def _country_of_speaker(d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> str | None:
    """Within quotation marks: the country of the official who speaks."""
    quote = next((q for q in quotes if q.first <= draft.first < q.last), None)
    speaker = d.draft_at(quote.speaker) if quote else None
    parties = speaker.parties if speaker else ()
    return parties[0].country if len(parties) == 1 and parties[0].sector in _ORGANS else None


def _holders_before(d: Discourse, draft: Draft) -> list[Party]:
    """Persons named before whose office or role is that of the phrase; not the subject of its own clause."""
    verbs = clauses(d.document, draft.head)
    who = subject(d.document, verbs[0]) if verbs else None
    own = {p.name for x in (d.joined(who) if who is not None else []) if x is not draft for p in x.parties}
    found: dict[str, Party] = {}
    for other in d.before(draft, reach=1000):
        for party in other.parties:
            if party.kind == "person" and (other.name or other.kind == "person") and _same_role(draft, party):
                found.setdefault(party.name, party)
    return [p for name, p in found.items() if name not in own]


def _same_role(draft: Draft, party: Party) -> bool:
    role = draft.role
    if role is None or party.role is None:
        return False
    if role.office and role.office == party.office:
        return True
    return party.role == role.role or party.role.endswith(" " + role.role)


def _owned(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """ "his Japanese counterpart", "its forces", "the country's army": the possessor's office or country."""
    assert draft.owner is not None and draft.role is not None
    owner = _possessor(d, quotes, draft)
    if draft.plural and len(owner.parties) > 1 and not draft.countries:
        return _of_each(c, draft, owner)
    if len(owner.parties) != 1:
        return replace(draft, why=f"role of somebody: {owner.why}")
    party = owner.parties[0]
    if draft.role.role == "counterpart":
        return _counterpart(c, draft, party)
    if draft.role.role in cue("adjoining") and (state := _other_state(c, party)) and not draft.countries:
        return replace(draft, parties=(state,), why=f"the one other state named beside {party.name}")
    if draft.countries or not draft.parties or not party.country or draft.role.role in cue("relational"):
        return draft
    return _placed(c, draft, party.country, f"role of {party.name}: {owner.why}")


def _other_state(c: Context, party: Party) -> Party | None:
    """Who "its neighbour" is, where the report names just one state beside its own."""
    others = [facts.states()[code] for code in c.countries if code in facts.states() and code != party.country]
    return state_party(others[0]) if party.country and len(others) == 1 else None


def _possessor(d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """The possessor at the start of a role's phrase, resolved: a pronoun, or a noun that points back."""
    assert draft.owner is not None
    token = d.document.tokens[draft.owner]
    if token.tag == "PRP$":
        return resolve_pronoun(d, quotes, Draft(draft.owner, draft.owner + 1, draft.owner, "pronoun"), things=False)
    reference = references()[token.lower]
    at = (draft.first, draft.owner + 1, draft.owner)
    if reference.many:
        return resolve_pair(d, Draft(*at, "both", why=reference.means, plural=True))
    return resolve_nation(d, Draft(*at, "nation", why="nation"))


def _of_each(c: Context, draft: Draft, owner: Draft) -> Draft:
    """ "the two countries' leaders", "leaders of both countries": one party for each, the holder where there is one."""
    assert draft.role is not None
    parties = []
    for code in dict.fromkeys(p.country for p in owner.parties if p.country):
        term = holder(code, draft.role.office, c.day, c.known.actors) if draft.role.office else None
        parties.append(party_of(term, True) if term else replace(draft.parties[0], country=code))
    return replace(draft, parties=tuple(parties), why=f"role of each: {owner.why}") if parties else draft


def _of_pair(d: Discourse, draft: Draft) -> Draft | None:
    """The pair that follows "of" right after the role ("leaders of the two countries"), or owns what does ("of the two
    countries' border guards").
    """
    tokens = d.document.tokens
    for i in range(draft.first + 3, draft.last - 1):
        word = references().get(tokens[i].lower)
        if word and word.many and tokens[i + 1].tag == "POS" and tokens[i - 1].lower in ("two", "both"):
            return resolve_pair(d, Draft(i - 2, i + 1, i, "both", why=word.means, plural=True))
    after = d.draft_at(draft.last + 1) if draft.last + 1 < len(tokens) and tokens[draft.last].lower == "of" else None
    return resolve_pair(d, after) if after and after.kind == "both" and after.first == draft.last + 1 else None


def _counterpart(c: Context, draft: Draft, party: Party) -> Draft:
    """The holder of the same office for the country of the phrase."""
    if len(draft.countries) != 1:
        return replace(draft, why="counterpart: of no one named country")
    country = draft.countries[0]
    term = holder(country, party.office, c.day, c.known.actors) if party.office else None
    if term:
        return replace(draft, parties=(party_of(term, True),), why=f"counterpart of {party.name}")
    found = replace(draft.parties[0], country=country, sector=party.sector, role=party.role, office=party.office)
    return replace(draft, parties=(found,), why=f"counterpart of {party.name}")
