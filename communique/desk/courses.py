"""The courses of standings as a picture: a line each, a mark where a step has a day.

Invariant: a mark stands where its date does, to the day that the date begins with; steps without a date are not drawn, and
the text says them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from communique.model.standing import Standing, Step
from communique.model.when import When
from communique.views.dates import date_words, day_words
from communique.views.words import capital, clean, state_words

LEFT, WIDE, HIGH, TOP = 310, 1000, 46, 34


@dataclass(frozen=True, slots=True)
class Mark:
    """A step: where, the state that it leads to, and what it says in full."""

    x: float
    state: str
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
            Mark(x(day), *_words(standing, s), s.event, bool(i % 2))
            for i, (day, s) in enumerate(sorted(steps, key=lambda found: found[0]))
        )
        lanes.append(Lane(TOP + n * HIGH, _short(capital(clean(standing.name))), marks))
    at = [low + (high - low) * i / 4 for i in range(5)]
    ticks = tuple((x(day), _tick(day, (high - low).days)) for day in at)
    return Chart(tuple(lanes), ticks, x(as_of) if as_of else None, WIDE, TOP + len(lanes) * HIGH + 24)


def _words(standing: Standing, step: Step) -> tuple[str, str]:
    state = state_words(standing.kind, step.state)
    return state, f"{state}, {date_words(step.when or '')}"


def first_day(edtf: str | None) -> date | None:
    """The day that a date begins with (or ends with, where its start is open)."""
    try:
        when = When.parse(edtf) if edtf else None
    except ValueError:
        return None
    return (when.low or when.high) if when else None


def _tick(day: date, span: int) -> str:
    """A day on the axis: as far as the axis is fine enough to tell."""
    words = day_words(day)
    return words if span < 120 else words.partition(" ")[2] if span < 1500 else str(day.year)


def _short(name: str, most: int = 42) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
