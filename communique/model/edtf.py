"""Days to EDTF: one value for one unit of a precision, the ends of intervals, the calendar that they need.

Invariant: pure functions of days; a span that is no whole unit of its precision has no single value.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century"]

ORDER: tuple[Precision, ...] = ("day", "week", "month", "season", "quarter", "half", "year", "decade", "century")
"""The precisions, the finest first."""


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def to_year(day: date, year: int) -> date:
    """The same day of another year (29 February becomes the 28th)."""
    return date(year, day.month, min(day.day, calendar.monthrange(year, day.month)[1]))


def is_week(low: date | None, high: date | None) -> bool:
    """Is it a Monday to its Sunday?"""
    return bool(low and high and low.weekday() == 0 and high - low == timedelta(days=6))


def _months(low: date, high: date) -> int:
    """Length in whole months, 0 where the ends are not a month's first and last day."""
    if low.day != 1 or high != month_end(high.year, high.month):
        return 0
    return (high.year - low.year) * 12 + high.month - low.month + 1


def point_of(low: date, high: date, precision: Precision) -> str | None:
    """One EDTF value for exactly one unit of the precision, or None."""
    months = _months(low, high)
    if precision == "day" and low == high:
        return low.isoformat()
    if precision == "month" and months == 1:
        return f"{low.year:04}-{low.month:02}"
    if precision == "season" and months == 3 and low.month % 3 == 0:
        return f"{low.year:04}-{21 + (low.month // 3 - 1) % 4}"
    if precision == "quarter" and months == 3 and low.month % 3 == 1:
        return f"{low.year:04}-{33 + low.month // 3}"
    if precision == "half" and months == 6 and low.month in (1, 7):
        return f"{low.year:04}-{40 + low.month // 7}"
    if precision == "year" and months == 12 and low.month == 1:
        return f"{low.year:04}"
    if precision == "decade" and months == 120 and low.year % 10 == 0:
        return f"{low.year // 10:03}X"
    if precision == "century" and months == 1200 and low.year % 100 == 0:
        return f"{low.year // 100:02}XX"
    return None


def end_of(day: date, precision: Precision, *, last: bool = False) -> str:
    """One end of an interval at its grain; to the day where the day is not that grain's first or last."""
    if precision in ("month", "season", "quarter", "half") and (
        day == month_end(day.year, day.month) if last else day.day == 1
    ):
        return f"{day.year:04}-{day.month:02}"
    coarse = ORDER.index(precision) >= ORDER.index("year")
    if coarse and ((day.month, day.day) == ((12, 31) if last else (1, 1))):
        return f"{day.year:04}"
    return day.isoformat()
