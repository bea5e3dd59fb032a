"""Events like one that is given: by act, parties, date, place and words.

Invariant: the sum of a few weights, each of which is told; equal sums keep the order of the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from communique.model.claim import Claim, Location
from communique.model.event import Event
from communique.model.when import When


@dataclass(frozen=True, slots=True)
class Example:
    """What to look for; what is None or empty is not looked at."""

    act: str | None = None
    type: str | None = None
    parties: frozenset[str] = frozenset()
    when: When | None = None
    places: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event with what it shares with the example, and the sum."""

    event: Event
    shared: tuple[str, ...]
    weight: float


def example_of_claim(claim: Claim) -> Example:
    """A claim as an example."""
    parties = frozenset(party.label for party in claim.parties)
    return Example(claim.act, claim.type, parties, claim.when.when, _places(claim.where), words_of((claim.at.text,)))


def example_of(event: Event) -> Example:
    """An event as an example."""
    parties = frozenset(p.party.label for p in (*event.actors, *event.recipients))
    words = words_of(claim.at.text for claim in event.claims)
    return Example(event.act, event.type, parties, event.when.when, _places(event.where), words)


def like(
    example: Example, events: Iterable[Event], examples: Mapping[str, Example], most: int = 20, *, but: str = ""
) -> list[Likeness]:
    """The events most like the example, those that share nothing left out; `but` is an id to leave out.

    `examples` has every event, by its id, as an example.
    """
    days: dict[When, bool] = {}  # many events are of one date
    found = [_likeness(example, event, examples[event.id], days) for event in events if event.id != but]
    return sorted((f for f in found if f.weight > 0), key=lambda f: -f.weight)[:most]


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Words of four letters and more, in one case."""
    bare = (word.strip(".,;:!?“”\"'’()") for text in texts for word in text.casefold().split())
    return frozenset(word for word in bare if len(word) > 3)


def _likeness(example: Example, event: Event, other: Example, days: dict[When, bool]) -> Likeness:
    shared: list[tuple[str, float]] = []
    parties = example.parties & other.parties
    if parties:
        shared.append(("parties", 2.0 * len(parties)))
    if example.act and example.act == other.act:
        shared.append(("act", 2.0))
    elif example.type and example.type in (event.type, *event.types):
        shared.append(("type", 1.0))
    if shared and example.when and other.when and _meet(example.when, other.when, days):
        shared.append(("date", 1.5))
    if example.places & other.places:
        shared.append(("place", 1.0))
    if example.words and (same := len(example.words & other.words)):
        shared.append(("words", round(3.0 * same / len(example.words), 2)))
    return Likeness(event, tuple(name for name, _ in shared), round(sum(weight for _, weight in shared), 2))


def _meet(one: When, other: When, days: dict[When, bool]) -> bool:
    if other not in days:
        days[other] = one.overlaps(other)
    return days[other]


def _places(where: Location | None) -> frozenset[str]:
    """A place and what it lies in, countries apart."""
    return (
        frozenset(name.casefold() for name in (where.name, *where.within)) if where and where.kind != "country" else frozenset()
    )
