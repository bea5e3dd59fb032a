"""Acts that one word tells and the manual codes twice (second_codes.tsv).

Invariant: the second code is one of the ontology, and not the act's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.codes import acts
from communique.codebook.ontology import ontology
from communique.codebook.tables import read_shipped


@dataclass(frozen=True, slots=True)
class SecondCode:
    """What an act of a mode is besides, where one of `words` (lemmas) and none of `unless` goes with it; and why."""

    act: str
    mode: str
    words: frozenset[str]
    unless: frozenset[str]
    type: str
    also: str
    decision: str


@lru_cache(maxsize=1)
def second_codes() -> tuple[SecondCode, ...]:
    """The rows of the table, in order. Raises CodebookError."""
    return tuple(_rows())


def _rows() -> list[SecondCode]:
    made = []
    for row in read_shipped("second_codes.tsv", ["act", "mode", "words", "unless", "type", "also", "decision"]):
        act, type_ = row.one_of("act", sorted(acts())), row.one_of("type", ontology().types)
        also = row.one_of("also", ontology().modes(type_))
        words, unless = frozenset(row.list("words")), frozenset(row.list("unless"))
        made.append(SecondCode(act, row["mode"], words, unless, type_, also, row["decision"]))
    return made
