"""What of a record is asked for: since when, of whom, of which types, by how many sources, as of which day.

Invariant: a selection without any condition is the whole record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Selection:
    """`since`: what happened, or was reported, on that day or later; `countries`: codes of parties, any of which will do;

    `types`: PLOVER types or acts; `min_sources`: told by so many independent sources; `as_of`: what had come by that day in
    the world; `known_by`: what was published by that day (the record holds no more; kept to be told).
    """

    since: date | None = None
    countries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    min_sources: int = 1
    as_of: date | None = None
    known_by: date | None = None

    @property
    def narrow(self) -> bool:
        """Does it choose by what events are, not by time alone?"""
        return bool(self.countries or self.types or self.min_sources > 1)

    @property
    def whole(self) -> bool:
        """Is it all that there is?"""
        return not (self.narrow or self.since or self.as_of)
