"""A dyad and day: who did what kind of thing to whom on which day, as any event data set can say it.

Invariant: source and target are ISO 3166 alpha-3 (or PLOVER's slots) and differ; `kind` is a type of the scheme that two sets
are compared in, `quad` the class above it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class DyadDay:
    """One cell: day, source, target, kind; `quad` is 1 to 4 (verbal and material cooperation, verbal and material conflict)."""

    day: date
    source: str
    target: str
    kind: str
    quad: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A row or event in a cell: `id` in its own set, `told` where it can be looked up (an address, a title)."""

    cell: DyadDay
    id: str
    told: str
