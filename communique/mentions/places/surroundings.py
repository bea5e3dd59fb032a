"""Where a place lies that no table has: in the town or county that its own words or its sentence name.

Invariant: nothing is guessed from a country or a large division: a street is no more "in Texas" than in its middle.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from communique.mentions.places.senses import Sense
from communique.mentions.places.spans import Reading
from communique.mentions.places.words import words


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens `first` to `last` (exclusive) and the place that they mean."""

    first: int
    last: int
    sense: Sense


def place_of(reading: Reading, first: int, last: int, known: list[Place]) -> Place | None:
    """The small place that the name begins with, else the nearest one of its sentence, else the document's own.

    The quarter or village of a name is no place of a state that nothing else in the document tells of ("Calaba Town").
    """
    small = [p for p in known if _is_small(p.sense)]
    if reading.tokens[last - 1].lower in words("settled"):
        told = {p.sense.country for p in known if not first <= p.first < last}
        small = [p for p in small if p.sense.country in told]
    inside = next((p for p in small if first <= p.first < last), None)
    if inside:
        return inside
    sentence = reading.sentence(first)
    beside = [p for p in small if sentence.first <= p.first < sentence.last]
    if beside:
        return min(beside, key=lambda p: p.first - last if p.first >= last else 3 * (first - p.last))
    return _home(small)


def _is_small(sense: Sense) -> bool:
    return sense.kind == "city" or sense.county


def _home(small: list[Place]) -> Place | None:
    """The town that a document names most, where it names it more than once."""
    counted = Counter(p.sense for p in small)
    best = max(counted, key=lambda s: (counted[s], s.weight), default=None)
    return next(p for p in small if p.sense == best) if best and counted[best] > 1 else None
