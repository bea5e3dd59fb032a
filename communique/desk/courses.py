"""The courses of standings as a picture: a line each, a mark where a step has a day.

Invariant: a mark stands where its date does, to the day that the date begins with; steps without a date are not drawn, and
the text says them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from communique.model.standing import Standing
from communique.model.when import When
from communique.views.dates import date_words
from communique.views.words import capital, clean, state_words

LEFT, WIDE, HIGH, TOP = 250, 900, 34, 28


@dataclass(frozen=True, slots=True)
class Mark:
    """A step: where, and what it says."""

    x: float
    words: str
    event: str
    below: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A standing: its height, name, and steps in order."""

    y: int
    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Lanes, ticks of the time axis (x, words), the day asked for (x), and the size of it all."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    today: float | None
    width: int
    height: int


def chart_of(standings: Sequence[Standing], as_of: date | None = None) -> Chart | None:
    """The picture; None where no step has a day."""
    dated = [(s, [(day, step) for step in s.history if (day := first_day(step.when))]) for s in standings]
    dated = [(s, steps) for s, steps in dated if steps]
    days = [day for _, steps in dated for day, _ in steps] + ([as_of] if as_of else [])
    if not dated:
        return None
    low, high = min(days) - timedelta(days=7), max(days) + timedelta(days=7)

    def x(day: date) -> float:
        return round(LEFT + (WIDE - LEFT - 60) * (day - low).days / max((high - low).days, 1), 1)

    lanes = []
    for n, (standing, steps) in enumerate(dated):
        marks = tuple(
            Mark(x(day), f"{state_words(standing.kind, s.state)}, {date_words(s.when or '')}", s.event, bool(i % 2))
            for i, (day, s) in enumerate(sorted(steps, key=lambda found: found[0]))
        )
        lanes.append(Lane(TOP + n * HIGH, _short(capital(clean(standing.name))), marks))
    at = [low + (high - low) * i / 4 for i in range(5)]
    ticks = tuple((x(day), f"{day.day}.{day.month}.{day.year}" if (high - low).days < 400 else str(day.year)) for day in at)
    return Chart(tuple(lanes), ticks, x(as_of) if as_of else None, WIDE, TOP + len(lanes) * HIGH + 24)


def first_day(edtf: str | None) -> date | None:
    """The day that a date begins with (or ends with, where its start is open)."""
    try:
        when = When.parse(edtf) if edtf else None
    except ValueError:
        return None
    return (when.low or when.high) if when else None


def _short(name: str, most: int = 32) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
