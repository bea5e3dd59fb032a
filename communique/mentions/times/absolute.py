"""Readings of days and months by name or number: "3 May 2022", "May 3-7", "mid-April", "3/5/2022".

Invariant: `basis` is `stated` where the words fix the year; else `relative`, with the year of the publication day.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from communique.mentions.times.calendar import in_year
from communique.mentions.times.choice import part, year_of, yearless
from communique.mentions.times.reading import Context, Phrase, Reading, at, unresolved
from communique.model.when import When


def numeric(p: Phrase, c: Context) -> Reading | None:
    """2022-05-05; 3/5/2022 (day and month in the order nearest to the publication, uncertain where both are possible)."""
    if p.get("D") is None:
        if any(a.end != b.start for a, b in zip(p.atoms, p.atoms[1:], strict=False)):
            return None
        day = _day(int(p.atoms[0].value[:4]), int(p.atoms[2].value), int(p.atoms[4].value))
        return at(When.day(day), "stated", "written in full") if day else None
    first, second, year = (int(x) for x in re.split(r"[/.]", p.atoms[0].text))
    year += 0 if year > 99 else (1900 if year > 60 else 2000)
    days = [d for d in (_day(year, first, second), _day(year, second, first)) if d]
    if not days:
        return None
    day = min(days, key=lambda d: abs(d - (c.published or d)))
    when = replace(When.day(day), uncertain=len(set(days)) > 1)
    return at(when, "stated", "numbers: day and month in the order nearest to publication" if when.uncertain else "numbers")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_day(p: Phrase, c: Context) -> Reading | None:
    """May 3; Thursday, 3 May 2022."""
    month, number, year = p.number("M"), p.number("d", "o"), year_of(p)
    assert month and number is not None
    day = _day(year or 2000, month, number)
    if day is None:
        return None
    if year:
        return at(When.day(day), "stated", "day, month and year")
    found = yearless(When.day(day), f"XXXX-{month:02}-{number:02}", c, "day and month")
    return _by_weekday(found, p, c)


def month_day_of(p: Phrase, c: Context) -> Reading | None:
    """May 9 last year; the 3rd of June this year."""
    month, number, unit = p.number("M"), p.number("d", "o"), p.get("u")
    assert month and number is not None and unit
    if unit.value != "Y":
        return None
    if not c.published:
        return unresolved(f"XXXX-{month:02}-{number:02}")
    day = _day(c.published.year + p.step, month, number)
    return at(When.day(day), "relative", "day and month of that year") if day else None


def _by_weekday(found: Reading, p: Phrase, c: Context) -> Reading:
    """ "Monday, August 3" in the year next to the guessed one in which that day was a Monday."""
    weekday, when = p.number("W"), found.when
    if weekday is None or when is None or when.low is None or when.low.weekday() == weekday or c.published is None:
        return found
    years = sorted(range(when.low.year - 6, when.low.year + 7), key=lambda y: abs(y - when.low.year) if when.low else 0)
    for year in years:
        moved = in_year(when, year)
        past = moved.low is not None and moved.low <= c.published
        if moved.low and moved.low.weekday() == weekday and past == (when.low <= c.published):
            return at(moved, "relative", "day, month and weekday: the nearest year in which they agree")
    return found


def month_days(p: Phrase, c: Context) -> Reading | None:
    """May 3-7 as one expression; its value is the first day."""
    month, year = p.number("M"), year_of(p)
    first, last = (int(a.value) for a in p.all("d", "o")[:2])
    assert month
    low, high = _day(year or 2000, month, first), _day(year or 2000, month, last)
    listed = p.get("&") is not None and c.before != "between"
    if not low or not high or low >= high or (listed and high - low > timedelta(days=1)):
        return None
    if year:
        return Reading("DATE", low.isoformat(), When(low, high), "stated", "days, month and year")
    found = yearless(When.day(low), f"XXXX-{month:02}-{first:02}", c, "days and month")
    if found.when and found.when.low:
        found = replace(found, when=replace(found.when, high=found.when.low + (high - low)))
    return found


def month(p: Phrase, c: Context) -> Reading | None:
    """March; mid-April; March of last year."""
    number = p.number("M")
    assert number
    if c.outer and c.outer.low:
        return at(When.month(c.outer.low.year, number), c.outer_basis, "month of that year")
    if year := year_of(p):
        return part(p, at(When.month(year, number), "stated", "month and year"))
    return part(p, yearless(When.month(2000, number), f"XXXX-{number:02}", c, "month"))
