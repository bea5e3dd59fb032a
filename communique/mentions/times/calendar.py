"""Arithmetic of the calendar: units around a day, weekdays, months and feasts. No text, no tense.

Weeks run from Monday (ISO 8601); winter is December to February and carries the year of its December; the 21st century
is 2000-2099, as TIMEX3 and EDTF count.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from communique.model.edtf import Precision
from communique.model.when import When

GRAINS: dict[str, Precision] = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century",
}  # fmt: skip

_PARTS = {"early": (0, 3), "mid": (1, 3), "late": (2, 3), "start": (0, 6), "end": (5, 6)}


def days_from(day: date, count: int) -> When:
    """The day that lies `count` days after another, or before it."""
    return When.day(day + timedelta(days=count))


def week_of(day: date) -> When:
    """The week, from its Monday, that a day is in."""
    monday = day - timedelta(days=day.weekday())
    return When(monday, monday + timedelta(days=6), "week")


def weekend_of(day: date) -> When:
    """Saturday and Sunday of the day's ISO week, at day precision."""
    saturday = day + timedelta(days=5 - day.weekday())
    return When(saturday, saturday + timedelta(days=1))


def months_of(year: int, first: int, count: int, precision: Precision) -> When:
    """`count` months from month `first` (which may lie beyond December) of a year."""
    year, first = year + (first - 1) // 12, (first - 1) % 12 + 1
    end = first + count - 1
    last_year, last = year + (end - 1) // 12, (end - 1) % 12 + 1
    return When(date(year, first, 1), date(last_year, last, calendar.monthrange(last_year, last)[1]), precision)


def season_of(year: int, season: str) -> When:
    """SP, SU, FA or WI of a year."""
    return months_of(year, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season], 3, "season")


def years_of(first: int, count: int, precision: Precision) -> When:
    """`count` years from the `first` on."""
    return When(date(first, 1, 1), date(first + count - 1, 12, 31), precision)


def unit_around(day: date, unit: str, count: int = 0) -> When:
    """The day, week (W), fortnight (F), month, quarter (Q), year, decade (E) or century that lies `count` units away."""
    match unit:
        case "D":
            return days_from(day, count)
        case "W" | "F":
            return week_of(day + timedelta(weeks=count * (2 if unit == "F" else 1)))
        case "M":
            return months_of(day.year, day.month + count, 1, "month")
        case "Q":
            return months_of(day.year, 1 + 3 * ((day.month - 1) // 3 + count), 3, "quarter")
        case "Y":
            return When.year(day.year + count)
        case "E":
            return years_of(day.year // 10 * 10 + 10 * count, 10, "decade")
        case "C":
            return years_of(day.year // 100 * 100 + 100 * count, 100, "century")
    raise ValueError(f"{unit!r} is not a unit of the calendar")


def part_of(when: When, part: str) -> When:
    """The early, mid or late third of a unit, or its start or end (a sixth), as an approximate interval.

    Cut at the next finer unit: months of a year, years of a decade, days of a month; a day stays whole. `eve` is the
    day before.
    """
    if when.low is None or when.high is None:
        return when
    if part == "eve":
        return When.day(when.low - timedelta(days=1))
    if when.low == when.high:
        return when
    steps, grain = _pieces(when)
    at, of = _PARTS[part]
    length = max(1, round(len(steps) / of)) if of == 6 else -(-len(steps) // of)
    first = {0: 0, 1: (len(steps) - length) // 2}.get(at, len(steps) - length)
    low, high = steps[first].low, steps[first + length - 1].high
    return When(low, high, grain, approximate=True, year_assumed=when.year_assumed)


def _pieces(when: When) -> tuple[list[When], Precision]:
    """The finer units that a unit consists of."""
    assert when.low and when.high
    unit = {"century": "E", "decade": "Y", "year": "M", "half": "M"}.get(when.precision, "D")
    pieces, day = [], when.low
    while day <= when.high:
        piece = unit_around(day, unit)
        assert piece.high
        pieces.append(piece)
        if piece.high == date.max:
            break
        day = piece.high + timedelta(days=1)
    return pieces, GRAINS[unit]


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, in the Gregorian calendar (Meeus's Julian computus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    shift = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=shift)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th such weekday of a month (from 1; -1 is the last)."""
    days = [d for d in range(1, calendar.monthrange(year, month)[1] + 1) if date(year, month, d).weekday() == weekday]
    return date(year, month, days[n - 1 if n > 0 else n])


def feast(rule: str, year: int) -> date | None:
    """The day of a feast in a year, by its rule (codebook/words/times_holidays.tsv); None where no rule gives it."""
    if rule == "moon":
        return None
    if rule.startswith(("easter", "orthodox", "thanksgiving")):
        name, shift = rule.replace("-", "+-").split("+")
        base = {"easter": easter, "orthodox": orthodox_easter}.get(name, _thanksgiving)(year)
        return base + timedelta(days=int(shift))
    if "/" in rule:
        month, weekday, n = (int(part) for part in rule.split("/"))
        return nth_weekday(year, month, weekday, n)
    month, day = (int(part) for part in rule.split("-"))
    return date(year, month, day)


def _thanksgiving(year: int) -> date:
    return nth_weekday(year, 11, 3, 4)


def in_year(when: When, year: int) -> When:
    """The same days or months in another year. Raises ValueError outside the calendar."""
    moved = when.moved(year - when.low.year) if when.low else None
    if moved is None:
        raise ValueError(f"{when.edtf()} cannot be moved to {year}")
    return moved
