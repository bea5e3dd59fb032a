"""What stands, as it was asked for: standings of a record with the question that chose them.

Invariant: `standings` are those of `record` as they stood on `as_of`; `parties` are codes or names as standings have them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from communique.model.claim import StandingKind
from communique.model.record import Record
from communique.model.shown import as_html
from communique.model.standing import Standing


@dataclass(frozen=True, slots=True)
class Asked:
    """Which standings: `between` two parties, `of` one (on either side), of one `kind`; None is any.

    `as_of`: as they stood on that day in the world; `known_by`: by what was published by the end of that day.
    """

    between: tuple[str, str] | None = None
    of: str | None = None
    kind: StandingKind | None = None
    as_of: date | None = None
    known_by: date | None = None

    def fits(self, standing: Standing) -> bool:
        """Is the standing of that kind and those parties?"""
        if self.kind and standing.kind != self.kind:
            return False
        if self.of and self.of not in standing.parties:
            return False
        return self.between is None or _between(standing, *self.between)


@dataclass(frozen=True, slots=True)
class Stood:
    """The answer: iterate over it for the standings. `record` has the events and reports that they rest on."""

    asked: Asked
    standings: tuple[Standing, ...]
    record: Record

    def __iter__(self) -> Iterator[Standing]:
        return iter(self.standings)

    def __len__(self) -> int:
        return len(self.standings)

    def _repr_html_(self) -> str | None:
        """The answer as a table of lines, for notebooks."""
        return as_html(self)


def _between(standing: Standing, one: str, two: str) -> bool:
    """One on each side; of what has no sides (a pact, a body) both."""
    if not standing.counterparts:
        return {one, two} <= set(standing.holders)
    ours, theirs = set(standing.holders), set(standing.counterparts)
    return (one in ours and two in theirs) or (two in ours and one in theirs)
