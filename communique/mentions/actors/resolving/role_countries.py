"""Whose country a role is of where its own words do not say: "the army", "officials", "the defence minister".

Invariant: the phrase, its possessor and what stands beside it come before the report's own country, which is taken for
organs of a state alone, and only where one prevails.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from communique.codebook import facts
from communique.codebook.speech import speech_verbs
from communique.mentions.actors.affiliation import AMERICAN, has_mark
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.resolving.about import prevailing, titled
from communique.mentions.actors.resolving.discourse import Discourse
from communique.mentions.actors.resolving.locality import (
    country_beside,
    country_fronted,
    country_leading,
    country_of_paragraph,
    country_shared,
    country_spoken_in,
)
from communique.mentions.actors.resolving.office_words import state_of_word
from communique.mentions.actors.resolving.offices import may_have
from communique.mentions.actors.resolving.quotation import Quotation
from communique.mentions.actors.resolving.syntax import clauses, is_subject, is_to_come, subject
from communique.mentions.actors.seats import is_dateline
from communique.model.party import ORGANS

_POLITICIANS = frozenset(("PTY", "OPP"))
_FORCES = frozenset(("MIL", "COP"))
_FAR_MORE = 1.6  # times as often as the state that the report was written from
_PREVAILS = 3  # mentions of the report's country, and how many times those of the next


_PREVAILING = "of the country that the report names far more often than others"
_BEFORE = "of the country named with it before"
_OWN = "of the report's own country"
_TOWNS = "of the state in whose towns the report is set"
_PLANS = "of the state whose plans it tells"
_OFFICIALS = "of the one state whose officials are named"
_WRITTEN = "of the state that the report was written from"
LOOSE = frozenset((_PREVAILING, _BEFORE, _OWN, _TOWNS, _PLANS, _OFFICIALS, _WRITTEN))
"""What tells of the report as a whole, not of the words around."""


def countries_of(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Iterator[tuple[str | None, str]]:
    """What may tell the country of a role that names none, and why; the surer the earlier."""
    organ = _is_organ(draft)
    yield _country_of_whose(d, draft), "of the one whose it is"
    if draft.definite:
        yield _country_of_head(d, draft), "of the one who heads it"
    yield _country_of_possessor(d, draft), "of what was named with its country before"
    yield state_of_word(c, draft), "of the state that calls an office so"
    if draft.parties[0].sector in ORGANS:
        yield country_shared(d, draft), "of the adjective that it shares"
    if organ:
        yield country_beside(d, draft), "of the state that acts beside it"
        yield country_fronted(c, d, draft), "of the country where the sentence says it is"
        yield country_spoken_in(c, d, draft), "of the state in whose capital it is said"
        if draft.definite and not _names_country(d, draft):
            yield prevailing(c, _PREVAILS), _PREVAILING
    if draft.definite:
        yield _country_before(c, d, draft) or _country_of_group(d, draft), _BEFORE
    yield _country_of_house(d, draft), "of the parliament or court that acts on it"
    if organ:
        yield country_of_paragraph(c, d, draft), "of the country where the paragraph says it is"
        yield _country_of_speaker(d, quotes, draft), "of the speaker's country"
        yield _country_in_body(d, draft), "of the country named with it below the title"
        yield _country_of_subject(d, draft), "of the official told of just before"
        yield _own_country(c, d) or _home(c, draft), _OWN
        yield _set_in(c, draft), _TOWNS
        yield _of_statement(d, draft), _PLANS
    if organ and draft.definite:
        yield _country_of_officials(d), _OFFICIALS
        yield _written_from(c, d), _WRITTEN


def at_home(c: Context, d: Discourse, draft: Draft, role: str) -> str | None:
    """The country of somebody in office of whom none is told: the report's own, but not of those sent abroad.

    Who governs a town or a region does so where the report was written, whatever other states it names.
    """
    found = _at_home(c, d, draft, role)
    return None if found in _of_counterparts(d, draft) else found


def _of_counterparts(d: Discourse, draft: Draft) -> set[str]:
    """The states of those whom the same sentence calls somebody's counterparts ("Sosa met her Malian counterpart")."""
    here = (x for x in d.drafts if x.role is not None and d.sentence_of(x) == d.sentence_of(draft))
    return {code for x in here if x.owner is not None and x.role and x.role.role == "counterpart" for code in x.countries}


def _at_home(c: Context, d: Discourse, draft: Draft, role: str) -> str | None:
    if commanded := _country_of_command(d, draft) or state_of_word(c, draft):
        return commanded
    sector = draft.parties[0].sector
    if role in cue("sent") or sector not in ORGANS | _POLITICIANS:
        return None
    if sector in _POLITICIANS:
        return prevailing(c) or titled(c) or _home_named_most(c)
    if role in cue("local"):
        return c.home
    beside = country_beside(d, draft) or country_fronted(c, d, draft) or country_spoken_in(c, d, draft)
    if near := beside or country_of_paragraph(c, d, draft):
        return near
    office = draft.role.office if draft.role else None
    return next((code for code in _told_of(c, d, draft) if code and may_have(code, office, c.known.actors)), None)


def _country_of_command(d: Discourse, draft: Draft) -> str | None:
    """The state of what a relative clause says that somebody commands ("General Odo Baki, who heads Chad's third division")."""
    for clause in d.document.kids(draft.head, "relcl"):
        body = d.document.kid(clause.i, "dobj") if clause.lemma in cue("commanding") else None
        words = (body, *d.document.kids(body.i, "poss", "amod", "compound")) if body is not None else ()
        countries = {p.country for t in words if t and (x := d.draft_at(t.i)) for p in x.parties if p.country}
        if len(countries) == 1:
            return next(iter(countries))
    return None


def _home_named_most(c: Context) -> str | None:
    """The state that the report was written from and names more often than any other."""
    ranked = c.named.most_common(2)
    leads = bool(ranked) and ranked[0][0] == c.home and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return c.home if c.from_home and leads else None


def _told_of(c: Context, d: Discourse, draft: Draft) -> Iterator[str | None]:
    """Which state the report is about or from, for somebody in office; the surer the earlier."""
    yield _own_country(c, d)
    yield country_leading(d, draft)
    yield _written_from(c, d)
    yield _set_in(c, draft)
    yield _of_statement(d, draft)
    yield _all_but_alone(c)
    yield prevailing(c)
    yield titled(c)
    yield AMERICAN if c.home == AMERICAN and has_mark(c.document) else None
    yield _leading_beyond(c, draft)


def _leading_beyond(c: Context, draft: Draft) -> str | None:
    """The state that is named most beside the one that the report was written from, which has no such office ("MADRID, May 3
    - President Ana Sosa of").
    """
    office = draft.role.office if draft.role else None
    if c.home is None or may_have(c.home, office, c.known.actors):
        return None
    ranked = [(code, n) for code, n in c.named.most_common(3) if not (c.from_home and code == c.home)]
    clear = len(ranked) > 0 and ranked[0][1] >= 2 * max((n for _, n in ranked[1:]), default=1)
    return ranked[0][0] if c.from_home and clear else None


def _names_country(d: Discourse, draft: Draft) -> bool:
    """Is a state named in the same sentence before it, whose organ it may be?"""
    return any(x.kind in ("state", "people") and p.country for x in d.before(draft, reach=0) for p in x.parties)


def _written_from(c: Context, d: Discourse) -> str | None:
    """The state in which the report was written ("MINSK, Oct 18 -"), if the report names it otherwise, too.

    From towns that are no capital ("GENEVA -") one writes of other states, too: there it must be named several times. Who
    tells of the officials of that state whose they are ("Ghanaian minister Ana Sosa") writes of the state named far more often.
    """
    line = next((s for s in c.document.sentences if is_dateline(c.document, s)), None)
    if line is None or c.home is None or not c.from_home:
        return None
    beyond = (h for h in c.known.distinct_names() if not line.first <= h.first < line.last)
    times = sum(e.country is not None and e.country.iso3 == c.home for h in beyond for e in h.entries[:1])
    first = c.known.names.get(line.first)
    capital = first is not None and first.reading("capital") is not None
    return c.home if times > (0 if capital else 1) and not _writes_of_another(c, d) else None


def _writes_of_another(c: Context, d: Discourse) -> bool:
    """Does the report tell of which state the officials are from where it was written, and name another far more often?"""
    most = max((n for code, n in c.named.items() if code != c.home), default=0)
    told = any(x.kind == "person" and x.role and x.role.sector == "GOV" and x.countries == (c.home,) for x in d.drafts)
    return told and c.home is not None and most >= _FAR_MORE * c.named[c.home]


def _set_in(c: Context, draft: Draft) -> str | None:
    """The state in whose towns the report is set; troops and envoys may be there from another one."""
    return c.setting if draft.parties[0].sector != "MIL" and c.setting not in c.foreign else None


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
    countries = {p.country for p in parties if p.sector in ORGANS}
    return next(iter(countries)) if len(countries) == 1 else None


def _all_but_alone(c: Context) -> str | None:
    """The state that a report names several times, others once at most."""
    others = [n for code, n in c.named.items() if code != c.home]
    return c.home if c.home and c.named.get(c.home, 0) > 1 and max(others, default=0) < 2 else None


def _is_organ(draft: Draft) -> bool:
    """Is this an organ of a state, with "the" or bare ("police said"), not "a soldier" or "officials of …"?

    A state has but one government: "governments" are of several.
    """
    role = draft.role
    if role is None or draft.parties[0].sector not in ORGANS or (draft.plural and role.role in cue("one of each")):
        return False
    if role.kind == "person":
        return draft.definite and draft.plural != role.head
    bare = draft.last - draft.first == len(role.role.split())
    return draft.definite or (bare and (role.kind == "organisation" or role.sector in ("MIL", "COP")))


def _country_before(c: Context, d: Discourse, draft: Draft) -> str | None:
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
        ours = _own_country(c, d) if draft.role and draft.role.kind == "organisation" and not draft.plural else None
        return ours or (next(iter(forces)) if len(forces) == 1 else None)  # "the army", of forces of others told of before
    own = _own_country(c, d) if len(set(found)) > 1 else None
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
    near = [x for x in d.before(draft, reach=1) if is_subject(d.document, x.head) and not _is_guest(d, x)]
    near = [x for x in near if x.role is None or x.role.role not in cue("sent")]  # "the envoy was called to the ministry"
    found = {p.country for x in near for p in x.parties if p.kind == "person" and p.sector in ("GOV", "LEG")}
    return next(iter(found)) if len(found) == 1 else None


def _country_of_house(d: Discourse, draft: Draft) -> str | None:
    """The state whose parliament or court the same clause tells of ("Kenya's parliament overrode the president's veto")."""
    role = draft.role
    if role is None or not draft.definite or draft.plural or not role.office or draft.parties[0].sector != "GOV":
        return None
    verb = next(iter(clauses(d.document, d.document.tokens[draft.head].head)), None)
    who = subject(d.document, verb) if verb is not None else None
    house = d.draft_at(who) if who is not None and who != draft.head else None
    parties = house.parties if house is not None and house.kind in ("role", "body") else ()
    found = {p.country for p in parties if p.sector in ("LEG", "JUD")} & facts.states().keys()  # no court of the world's
    return next(iter(found)) if len(parties) == len(found) == 1 else None


def _is_guest(d: Discourse, official: Draft) -> bool:
    """Does the official meet somebody, whose country it may be?"""
    return d.document.tokens[d.document.tokens[official.head].head].lemma.lower() in cue("conferring")


def _country_of_officials(d: Discourse) -> str | None:
    """The state of all those in its service whom the report names ("Prime Minister Ana Sosa … the cabinet"), if it is one.

    It may be the state of whoever is still open ("the soldiers who toppled President Odo Baki").
    """
    serving = [p for x in d.drafts if x.kind == "person" for p in x.parties if p.sector in ("GOV", "LEG", "JUD")]
    if any(p.country is None for p in serving):
        return None
    found = {p.country for p in serving if p.country} & facts.states().keys()
    return next(iter(found)) if len(found) == 1 else None


def _country_of_whose(d: Discourse, draft: Draft) -> str | None:
    """The country of the one that a relative clause tells of ("Norway, whose foreign minister visited Lima")."""
    whose = d.document.kid(draft.head, "poss")
    if whose is None or whose.tag != "WP$":
        return None
    clause = next((t for t in d.document.ancestors(whose.i) if t.dep == "relcl"), None)
    owner = d.draft_at(clause.head) if clause is not None else None
    countries = {p.country for p in owner.parties} if owner is not None else set()
    return countries.pop() if len(countries) == 1 else None


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


def _own_country(c: Context, d: Discourse) -> str | None:
    """The state that the report is about: named at least three times, and three times as often as any other."""
    counts = Counter(p.country for x in d.drafts if x.kind in ("state", "people", "person") for p in x.parties if p.country)
    counts = Counter({code: n for code, n in counts.items() if code not in c.foreign})
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
    return parties[0].country if len(parties) == 1 and parties[0].sector in ORGANS else None
