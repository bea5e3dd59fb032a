"""Readings of parts of another date: its start, end or middle, the night of a day, the week of a day.

Invariant: the value stays that of the date after "of"; only the date narrows.
"""

from __future__ import annotations

from dataclasses import replace

from communique.mentions.times.calendar import part_of
from communique.mentions.times.reading import Context, Phrase, Reading
from communique.mentions.times.relative import narrowed, the_unit, unit_of


def edge_of(p: Phrase, c: Context, outer: Reading | None) -> Reading | None:
    """The start, middle or end of a unit; the night of a day; year-end."""
    edge = p.get("B", "m", "P", "T", "e") or p.get("u")
    inner = outer or the_unit(p, c)
    if inner is None or edge is None or inner.type not in ("DATE", "TIME"):
        return None
    if edge.kind in "PT" or p.get("U"):
        return _part_of_day(p, inner)
    if edge.kind == "u" and outer is not None:
        return unit_of(edge, inner)
    if edge.kind == "e":
        return narrowed(p, inner, c.published) if c.published else inner
    when = part_of(inner.when, edge.value) if inner.when else None
    return replace(inner, when=when, why=f"{edge.value} of {inner.why}")


def _part_of_day(p: Phrase, day: Reading) -> Reading | None:
    """The morning of a day, its early hours."""
    part, unit = p.get("P", "T"), p.get("U")
    if day.type != "DATE" or day.when is None or day.when.low != day.when.high or (unit and unit.value != "TH"):
        return None
    letters = "MO" if part is None else "NI" if part.kind == "T" else part.value
    return replace(day, type="TIME", value=f"{day.value}T{letters}")
