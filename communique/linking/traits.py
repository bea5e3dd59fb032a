"""What the linker compares of a claim, worked out once for each claim.

Invariant: depends on the claim and its report alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from communique.codebook.facts import states
from communique.codebook.stems import acronym, stem, stems, tokens
from communique.linking.looks import Look
from communique.linking.weights import talks, topical
from communique.model.claim import Claim, Participant
from communique.model.clash import Sides, is_identified, labels, own_date
from communique.model.party import ORGANS, Party
from communique.model.report import Report
from communique.model.when import When

_DEFINITE = re.compile(r"\b(?:the|this|that|these|those)\s+(?:[\w“”\"’'-]+\s+){0,3}$", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|similar|other|previous|earlier|past|future|next|separate|fresh|further)\s+(?:[\w“”\"’'-]+\s+){0,3}$",
    re.IGNORECASE,
)


_AGAIN = re.compile(r"; again (\d+)$")
_OUTCOME = re.compile(r"\w+ing\b")
_COMMA = re.compile(r",\s*(?:and\s+|thus\s+)?$")
_PLURAL = re.compile(r"[^s]s$")
_ALSO = re.compile(r"\balso\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:regularly|routinely|often|usually|frequently|periodically|annually|annual|yearly)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:an)?others?\b|\b(?:many|dozens|hundreds|thousands|\d)\s+more\b(?!\s+than)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Traits:
    """A claim with what is compared: party labels by part, persons' last names (the last word of what they are called;
    `named_people`: of those who are named), date, word stems, names of places.

    `sides` are the labels that may rule a pair out; `actors`, `recipients`, `parties` tell a state's rebels or citizens
    from the state.

    `named_labels`: the last name of each person who is named, and the label of that party. `private`: last names of those
    who speak for no state; `befell`: the name of the one person who is all it was done to. `published` is the report's day of
    publication; `order` the start of the trigger, the title standing before the text; `refers`: a noun with "the" or "this",
    which speaks of what was told before; `again`: where that stands, if the coder has found it; `another`: a noun with
    "another", "similar", a verb with "also" or "regularly", or what is about "others", which speaks of something else;
    `aspect`: a claim that tells what was talked about; `outcome`: behind a comma, what came of what was told before
    (", killing two"); `number`: "many" of a noun in the plural, which may speak of many such acts, "one" of another noun or
    what has a day; `people`: stems of the words for those who are but some people of a country; `described`: by part, those
    of the words for groups and persons that are named by no name of their own ("the doctors"); `alone`: the
    only act of its kind in its report (None: not looked up; see siblings.py).
    """

    claim: Claim
    look: Look
    sides: Sides
    actors: frozenset[str]
    recipients: frozenset[str]
    parties: frozenset[str]
    persons: frozenset[tuple[str, str]]
    named_people: frozenset[str]
    named_labels: tuple[tuple[str, str], ...]
    private: frozenset[str]
    befell: tuple[str, ...]
    when: When | None
    published: date | None
    instrument: frozenset[str]
    acronyms: frozenset[str]
    named: bool
    scope: frozenset[str]
    words: frozenset[str]
    topic: frozenset[str]
    places: frozenset[str]
    body: frozenset[str]
    order: int
    refers: bool
    again: int | None
    another: bool
    aspect: bool
    outcome: bool
    number: str
    people: frozenset[str]
    described: tuple[frozenset[str], frozenset[str]]
    alone: bool | None = None


def traits_of(claim: Claim, look: Look) -> Traits:
    """The traits of a claim, whose report looks so."""
    report = look.report
    actors, recipients = _labels(claim.actors), _labels(claim.recipients)
    name, words = tokens(claim.instrument or ""), _telling(claim)
    aspect = claim.act in talks() and stem(tokens(claim.trigger.text)[0]) in topical()
    about = words | stems(_after(claim, report)) if aspect else words
    return Traits(
        claim=claim,
        look=look,
        sides=(labels(claim.actors), labels(claim.recipients)),
        actors=actors,
        recipients=recipients,
        parties=actors | recipients,
        persons=frozenset(_person(p) for p in claim.parties if p.person),
        named_people=frozenset(_person(p)[0] for p in claim.parties if p.own_name),
        named_labels=tuple(sorted(set(_named_labels((*claim.actors, *claim.recipients))))),
        private=frozenset(_person(p)[0] for p in claim.parties if p.person and p.sector not in ORGANS),
        befell=_only_person(claim),
        when=own_date(claim.when),
        published=report.published,
        instrument=stems(claim.instrument or ""),
        acronyms=_acronyms(name),
        named=is_name(claim.instrument),
        scope=stems(claim.scope or "") - stems(claim.trigger.text),
        words=words,
        topic=about - stems(claim.trigger.text) - stems(" ".join(_places(claim))),
        places=_places(claim),
        body=stems(claim.body or ""),
        order=claim.trigger.span.start if claim.trigger.span.field == "text" else -1,
        refers="nouns.tsv" in claim.rule and bool(_DEFINITE.search(_before(claim, report))),
        again=int(found[1]) if (found := _AGAIN.search(claim.rule)) else None,
        another=_is_another(claim, report),
        aspect=aspect,
        outcome=bool(_OUTCOME.match(claim.trigger.text) and _COMMA.search(_back(claim, report))),
        number=_number(claim),
        people=stems(" ".join(p.at.text for p in (*claim.actors, *claim.recipients) if _is_people(p.party))),
        described=(_described(claim.actors), _described(claim.recipients)),
    )


def _only_person(claim: Claim) -> tuple[str, ...]:
    only = claim.recipients[0].party if len(claim.recipients) == 1 else None
    return tuple(tokens(only.name.casefold())) if only and only.own_name else ()


def _number(claim: Claim) -> str:
    if "nouns.tsv" in claim.rule and claim.act not in talks():
        return "many" if _PLURAL.search(claim.trigger.text) else "one"
    when = own_date(claim.when)
    return "one" if when and when.days == 1 else ""


def _is_people(party: Party) -> bool:
    """Some people of a country: the country alone does not tell which."""
    return bool(party.country and party.sector) and party.sector not in ORGANS and party.kind in ("person", "group")


def _named_labels(participants: Iterable[Participant]) -> Iterator[tuple[str, str]]:
    for participant in participants:
        party = participant.party
        if party.country and party.own_name:
            yield _person(party)[0], _label(party)


def _described(participants: Iterable[Participant]) -> frozenset[str]:
    """Stems of the words for groups and persons without a name of their own; what tells their country is no such word."""
    words = [w for p in participants if p.party.kind in ("group", "person") for w in tokens(p.party.name)]
    return stems(" ".join(w for w in words if w.islower()))


def _labels(participants: Iterable[Participant]) -> frozenset[str]:
    """Labels of the parties, those that are no organ of a state with their sector ("NGA:REB")."""
    told = [p.party for p in participants if is_identified(p.party) and not p.assumed]
    return frozenset(_label(p) for p in told)


def _label(party: Party) -> str:
    return f"{party.label}:{party.sector}" if party.sector and party.sector not in ORGANS else party.label


def is_name(words: str | None) -> bool:
    """Is it a proper name ("Reciprocal Access Agreement", "RAA"), not a description ("defence partnership")?"""
    capitals = [w for w in tokens(words or "") if w[0].isupper()]
    return len(capitals) >= 2 or any(w.isupper() and len(w) > 1 for w in capitals)


def _is_another(claim: Claim, report: Report) -> bool:
    """ "Another meeting", "they also met", "they regularly meet", "thousands of others were abducted"."""
    before = _before(claim, report)
    if _HABIT.search(before) or _HABIT.search(claim.at.text):
        return True
    if _ANOTHER.search(before) or ("verbs.tsv" in claim.rule and _ALSO.search(before)):
        return True
    return any(_OTHERS.search(p.at.text) for p in (*claim.actors, *claim.recipients))


def _before(claim: Claim, report: Report) -> str:
    """The words before the trigger, within its clause or sentence."""
    span = claim.trigger.span
    words = report.field(span.field)[max(0, span.start - 60) : span.start]
    return re.split(r"[.;:!?,]\s", words)[-1]


def _back(claim: Claim, report: Report) -> str:
    """The few characters before the trigger."""
    span = claim.trigger.span
    return report.field(span.field)[max(0, span.start - 8) : span.start]


def _after(claim: Claim, report: Report) -> str:
    """The words behind the trigger, within its sentence: what somebody discusses often is a clause of its own."""
    span = claim.trigger.span
    return re.split(r"[.;:!?]\s", report.field(span.field)[span.end : span.end + 120])[0]


def _person(party: Party) -> tuple[str, str]:
    """(last name, country or ""): a report may give only the last name."""
    words = tokens(party.name.casefold())
    return (words[-1] if words else "", party.country or "")


def _acronyms(name: list[str]) -> frozenset[str]:
    """Letters that may stand for the name: its first letters, and words of the name that are all capitals."""
    own = {w.casefold() for w in name if w.isupper() and 1 < len(w) <= 8}
    full = [w for w in name if not w.isupper()]
    return frozenset(own | ({acronym(full)} if len(full) > 1 else set()))


def _telling(claim: Claim) -> frozenset[str]:
    """Words of the clause but those that name its states and persons, which are compared by themselves, and numbers."""
    told = [p for p in (*claim.actors, *claim.recipients) if not p.assumed]
    named = [name for p in told for name in _state_names(p.party.country)]
    named += [p.at.text for p in told if p.party.kind in ("person", "state")]
    return frozenset(w for w in stems(claim.at.text) - stems(" ".join(named)) if not w.isdigit())


@lru_cache(maxsize=1024)
def _state_names(country: str | None) -> tuple[str, ...]:
    """Names, peoples and seats of a state."""
    state = states().get(country or "")
    return (*state.names, *state.demonyms, *state.capitals, *(seat.name for seat in state.seats)) if state else ()


def _places(claim: Claim) -> frozenset[str]:
    where = claim.where
    return frozenset(n.casefold() for n in (where.name, *where.within)) if where else frozenset()
