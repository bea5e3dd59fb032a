"""What the linker compares of a claim, worked out once for each claim.

Invariant: depends on the claim and its report alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.linking.words import acronym, stems, tokens
from communique.model.claim import Claim
from communique.model.clash import labels, own_date
from communique.model.when import When


@dataclass(frozen=True, slots=True)
class Traits:
    """A claim with what is compared: party labels by part, persons' last names, date, word stems, names of places.

    `published` is the report's day of publication; `order` the start of the trigger, the title standing before the text.
    """

    claim: Claim
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
    places: frozenset[str]
    order: int


def traits_of(claim: Claim, published: date | None) -> Traits:
    """The traits of a claim; `published` is its report's day of publication."""
    actors, recipients = labels(claim.actors), labels(claim.recipients)
    name = tokens(claim.instrument or "")
    return Traits(
        claim=claim,
        actors=actors,
        recipients=recipients,
        parties=actors | recipients,
        persons=frozenset(_person(p.name, p.label) for p in claim.parties if p.person),
        when=own_date(claim.when),
        published=published,
        instrument=stems(claim.instrument or ""),
        acronyms=_acronyms(name),
        named=is_name(claim.instrument),
        scope=stems(claim.scope or ""),
        words=_telling(claim),
        places=_places(claim),
        order=claim.trigger.span.start if claim.trigger.span.field == "text" else -1,
    )


def is_name(words: str | None) -> bool:
    """Is it a proper name ("Reciprocal Access Agreement", "RAA"), not a description ("defence partnership")?"""
    capitals = [w for w in tokens(words or "") if w[0].isupper()]
    return len(capitals) >= 2 or any(w.isupper() and len(w) > 1 for w in capitals)


def _person(name: str, label: str) -> tuple[str, str]:
    """(last name, country or name): a report may give only the last name."""
    words = tokens(name.casefold())
    return (words[-1] if words else "", label)


def _acronyms(name: list[str]) -> frozenset[str]:
    """Letters that may stand for the name: its first letters, and words of the name that are all capitals."""
    own = {w.casefold() for w in name if w.isupper() and 1 < len(w) <= 8}
    full = [w for w in name if not w.isupper()]
    return frozenset(own | ({acronym(full)} if len(full) > 1 else set()))


def _telling(claim: Claim) -> frozenset[str]:
    """Words of the clause without those that name its parties: these are compared by themselves."""
    named = " ".join(f"{p.at.text} {p.party.name} {p.party.role or ''}" for p in (*claim.actors, *claim.recipients))
    return stems(claim.at.text) - stems(named)


def _places(claim: Claim) -> frozenset[str]:
    where = claim.where
    return frozenset(n.casefold() for n in (where.name, *where.within)) if where else frozenset()
