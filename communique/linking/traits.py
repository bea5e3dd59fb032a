"""What the linker compares of a claim, worked out once for each claim.

Invariant: depends on the claim and its report alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from communique.codebook.facts import states
from communique.codebook.stems import acronym, stems, tokens
from communique.linking.looks import Look
from communique.model.claim import Claim, Participant
from communique.model.clash import ORGANS, Sides, is_identified, labels, own_date
from communique.model.party import Party
from communique.model.report import Report
from communique.model.when import When

_DEFINITE = re.compile(r"\b(?:the|this|that|these|those)\s+(?:[\w“”\"’'-]+\s+){0,3}$", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|similar|other|previous|earlier|past|future|next|separate|fresh|further)\s+(?:[\w“”\"’'-]+\s+){0,3}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Traits:
    """A claim with what is compared: party labels by part, persons' last names, date, word stems, names of places.

    `sides` are the labels that may rule a pair out; `actors`, `recipients`, `parties` tell a state's rebels or citizens
    from the state.

    `published` is the report's day of publication; `order` the start of the trigger, the title standing before the text;
    `refers`: a noun with "the" or "this", which speaks of what was told before; `another`: one with "another", "similar",
    which speaks of something else.
    """

    claim: Claim
    look: Look
    sides: Sides
    actors: frozenset[str]
    recipients: frozenset[str]
    parties: frozenset[str]
    persons: frozenset[tuple[str, str]]
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
    another: bool


def traits_of(claim: Claim, look: Look) -> Traits:
    """The traits of a claim, whose report looks so."""
    report = look.report
    actors, recipients = _labels(claim.actors), _labels(claim.recipients)
    name, words = tokens(claim.instrument or ""), _telling(claim)
    return Traits(
        claim=claim,
        look=look,
        sides=(labels(claim.actors), labels(claim.recipients)),
        actors=actors,
        recipients=recipients,
        parties=actors | recipients,
        persons=frozenset(_person(p) for p in claim.parties if p.person),
        when=own_date(claim.when),
        published=report.published,
        instrument=stems(claim.instrument or ""),
        acronyms=_acronyms(name),
        named=is_name(claim.instrument),
        scope=stems(claim.scope or "") - stems(claim.trigger.text),
        words=words,
        topic=words - stems(claim.trigger.text) - stems(" ".join(_places(claim))),
        places=_places(claim),
        body=stems(claim.body or ""),
        order=claim.trigger.span.start if claim.trigger.span.field == "text" else -1,
        refers="nouns.tsv" in claim.rule and bool(_DEFINITE.search(_before(claim, report))),
        another=bool(_ANOTHER.search(_before(claim, report))),
    )


def _labels(participants: Iterable[Participant]) -> frozenset[str]:
    """Labels of the parties, those that are no organ of a state with their sector ("NGA:REB")."""
    told = [p.party for p in participants if is_identified(p.party)]
    return frozenset(f"{p.label}:{p.sector}" if p.sector and p.sector not in ORGANS else p.label for p in told)


def is_name(words: str | None) -> bool:
    """Is it a proper name ("Reciprocal Access Agreement", "RAA"), not a description ("defence partnership")?"""
    capitals = [w for w in tokens(words or "") if w[0].isupper()]
    return len(capitals) >= 2 or any(w.isupper() and len(w) > 1 for w in capitals)


def _before(claim: Claim, report: Report) -> str:
    """The words before the trigger, within its clause or sentence."""
    span = claim.trigger.span
    words = report.field(span.field)[max(0, span.start - 60) : span.start]
    return re.split(r"[.;:!?,]\s", words)[-1]


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
    named = [name for p in claim.parties for name in _state_names(p.country)]
    named += [p.at.text for p in (*claim.actors, *claim.recipients) if p.party.kind in ("person", "state")]
    return frozenset(w for w in stems(claim.at.text) - stems(" ".join(named)) if not w.isdigit())


@lru_cache(maxsize=1024)
def _state_names(country: str | None) -> tuple[str, ...]:
    """Names, peoples and seats of a state."""
    state = states().get(country or "")
    return (*state.names, *state.demonyms, *state.capitals, *(seat.name for seat in state.seats)) if state else ()


def _places(claim: Claim) -> frozenset[str]:
    where = claim.where
    return frozenset(n.casefold() for n in (where.name, *where.within)) if where else frozenset()
