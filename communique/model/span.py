"""A span: where words stand in a report.

Invariant: 0 <= start <= end; offsets count code points of the field *as given* (`text`, or `title`), end-exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Field = Literal["text", "title"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a report's `field`."""

    start: int
    end: int
    field: Field = "text"

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Do the two share a character of the same field?"""
        return self.field == other.field and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Does `other` lie wholly within this span?"""
        return self.field == other.field and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quoted:
    """A span with the very words that stand there."""

    span: Span
    text: str
