"""The word lists about figures: what a number may not be, what befalls people, what happens to quantities.

Invariant: read once, checked as read; all keys are lemmas or words in lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped


@dataclass(frozen=True, slots=True)
class Quantity:
    """What words/quantities.tsv says of a word: the prepositions of its measure and how the measure is called."""

    prepositions: tuple[str, ...] = ()
    measure: str = ""


@lru_cache(maxsize=1)
def uncounted() -> Mapping[str, frozenset[str]]:
    """Words by place (words/uncounted.tsv)."""
    found: dict[str, set[str]] = {}
    for row in read_shipped("words/uncounted.tsv", ("word", "place")):
        found.setdefault(row["place"], set()).add(row["word"])
    return {place: frozenset(words) for place, words in found.items()}


@lru_cache(maxsize=1)
def quantities() -> Mapping[str, Mapping[str, Quantity]]:
    """What a word does to a quantity, by role (words/quantities.tsv)."""
    found: dict[str, dict[str, Quantity]] = {}
    for row in read_shipped("words/quantities.tsv", ("word", "role", "prep", "measure")):
        found.setdefault(row["role"], {})[row["word"].lower()] = Quantity(row.list("prep"), row["measure"])
    return found
