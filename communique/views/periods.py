"""Periods of a calendar: days, ISO weeks, months.

Invariant: every day is in one period of each size; a period's name sorts as its days do.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from communique.model.errors import UnknownName

Size = Literal["day", "week", "month"]


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From its first day to its last, inclusive; `name` is `2024-03-05`, `2024-W10` or `2024-03`."""

    start: date
    end: date
    name: str


def period_of(day: date, size: Size) -> Period:
    """The period of a size that a day lies in. Raises UnknownName for another size."""
    if size == "day":
        return Period(day, day, day.isoformat())
    if size == "week":
        year, week, weekday = day.isocalendar()
        monday = day - timedelta(days=weekday - 1)
        return Period(monday, monday + timedelta(days=6), f"{year}-W{week:02}")
    if size == "month":
        last = calendar.monthrange(day.year, day.month)[1]
        return Period(day.replace(day=1), day.replace(day=last), f"{day.year:04}-{day.month:02}")
    raise UnknownName("period", size, get_args(Size), listed=True)


def periods(first: date, last: date, size: Size) -> Iterator[Period]:
    """The periods from one day to another."""
    period = period_of(first, size)
    while period.start <= last:
        yield period
        period = period_of(period.end + timedelta(days=1), size)
