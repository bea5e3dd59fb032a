"""A spot: where a figure stands, before anything is known of what it counts.

Invariant: its characters are currency sign, number, scale and unit; its tokens all lie in one field.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.mentions.figures_numbers import Number
from communique.mentions.figures_units import Unit
from communique.model.span import Field, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """A number with its bounds and unit; tokens `first` to `last` (exclusive), `head` the token of the number."""

    number: Number
    unit: Unit | None
    start: int
    end: int
    first: int
    last: int
    head: int
    field: Field

    @property
    def span(self) -> Span:
        """The characters of the figure: sign, number, scale, unit."""
        return Span(self.start, self.end, self.field)
