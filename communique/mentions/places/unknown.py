"""Places that no table knows: names that end like a place's ("Abbey Street", "Cedar Creek"), and the parser's word.

Invariant: what is found overlaps no token that is taken; it has a kind but neither country nor point of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.mentions.places.signs import PLACE_LABELS
from communique.mentions.places.spans import Reading
from communique.model.mention import PlaceKind

_KINDS: dict[str, PlaceKind] = {"GPE": "city", "LOC": "area", "FAC": "facility"}


@dataclass(frozen=True, slots=True)
class Unknown:
    """Tokens `first` to `last` (exclusive) name a place of that kind, for the reason given."""

    first: int
    last: int
    kind: PlaceKind
    why: str


def unknown_places(reading: Reading, taken: set[int]) -> Iterator[Unknown]:
    """All such names of a document."""
    for entity in reading.document.entities:
        if entity.label in PLACE_LABELS and not any(i in taken for i in range(entity.first, entity.last)):
            yield Unknown(entity.first, entity.last, _KINDS[entity.label], "the parser's word")
