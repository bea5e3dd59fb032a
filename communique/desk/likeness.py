"""Events like one that is given: by act, parties, date, place and words.

Invariant: the sum of a few weights, each of which is told; equal sums keep the order of the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.when import When


@dataclass(frozen=True, slots=True)
class Example:
    """What to look for; what is None or empty is not looked at."""

    act: str | None = None
    type: str | None = None
    parties: frozenset[str] = frozenset()
    when: When | None = None
    place: str | None = None
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event with what it shares with the example, and the sum."""

    event: Event
    shared: tuple[str, ...]
    weight: float


def example_of_claim(claim: Claim) -> Example:
    """A claim as an example."""
    place = claim.where.name.casefold() if claim.where else None
    return Example(
        claim.act, claim.type, frozenset(p.label for p in claim.parties), claim.when.when, place, words_of((claim.at.text,))
    )


def example_of(event: Event) -> Example:
    """An event as an example."""
    place = event.where.name.casefold() if event.where else None
    return Example(event.act, event.type, _labels(event), event.when.when, place, words_of(c.at.text for c in event.claims))


def like(example: Example, events: Iterable[Event], most: int = 20, *, but: str = "") -> list[Likeness]:
    """The events most like the example, those that share nothing left out; `but` is an id to leave out."""
    found = [_likeness(example, event) for event in events if event.id != but]
    return sorted((f for f in found if f.weight > 0), key=lambda f: -f.weight)[:most]


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Words of four letters and more, in one case."""
    bare = (word.strip(".,;:!?“”\"'’()") for text in texts for word in text.casefold().split())
    return frozenset(word for word in bare if len(word) > 3)


def _likeness(example: Example, event: Event) -> Likeness:
    shared: list[tuple[str, float]] = []
    parties = example.parties & _labels(event)
    if parties:
        shared.append(("parties", 2.0 * len(parties)))
    if example.act and example.act == event.act:
        shared.append(("act", 2.0))
    elif example.type and example.type in (event.type, *event.types):
        shared.append(("type", 1.0))
    if example.when and event.when.when and example.when.overlaps(event.when.when):
        shared.append(("date", 1.5))
    if example.place and event.where and example.place in _names((event.where.name, *event.where.within)):
        shared.append(("place", 1.0))
    if example.words and (same := len(example.words & words_of(c.at.text for c in event.claims))):
        shared.append(("words", round(3.0 * same / len(example.words), 2)))
    return Likeness(event, tuple(name for name, _ in shared), round(sum(weight for _, weight in shared), 2))


def _labels(event: Event) -> frozenset[str]:
    return frozenset(p.party.label for p in (*event.actors, *event.recipients))


def _names(names: Sequence[str]) -> set[str]:
    return {name.casefold() for name in names}
