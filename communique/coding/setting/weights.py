"""What each reason counts for the state of somebody whose state no words tell, read from data.

Invariant: a reason that is not in the table counts nothing. The table is fitted by `python -m communique.engine.fit_setting`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped

TABLE = "setting/weights.tsv"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason's weight (natural log odds) and how it is told to a person."""

    weight: float
    words: str


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Reason]:
    """The weight of each reason by its name. Raises CodebookError."""
    found: dict[str, Reason] = {}
    for row in read_shipped(TABLE, ("reason", "weight", "words")):
        try:
            found[row["reason"]] = Reason(float(row["weight"]), row["words"])
        except ValueError:
            raise row.error(f"weight {row['weight']!r} is no number") from None
    return found


def threshold(told: str) -> float:
    """How sure a state must be, of an `actor` or `recipient` of whom none is told; `ruled`: the nearer rules tell another."""
    return weights()[f"least sure: {told}"].weight
