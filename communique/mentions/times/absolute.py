"""Readings of what names a date: days, months, quarters, seasons, years, decades, feasts.

Invariant: `basis` is `stated` where the words fix the year; where it was taken from the publication day, `relative`,
and `year_assumed` masks it in `stated()`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from communique.mentions.times.calendar import (
    feast,
    in_year,
    months_of,
    part_of,
    season_of,
    unit_around,
    years_of,
)
from communique.mentions.times.reading import Context, Phrase, Reading, at, unresolved
from communique.model.when import When

_FAR, _NEAR = 300, 65  # days: a bare date of ten months ago in the past tense is more likely the near one ahead


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
    month, number, year = p.number("M"), p.number("d", "o"), _year(p)
    assert month and number is not None
    day = _day(year or 2000, month, number)
    if day is None:
        return None
    if year:
        return at(When.day(day), "stated", "day, month and year")
    found = _yearless(When.day(day), f"XXXX-{month:02}-{number:02}", c, "day and month")
    return _by_weekday(found, p, c)


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
    month, year = p.number("M"), _year(p)
    first, last = (int(a.value) for a in p.all("d", "o")[:2])
    assert month
    low, high = _day(year or 2000, month, first), _day(year or 2000, month, last)
    listed = p.get("&") is not None and c.before != "between"
    if not low or not high or low >= high or (listed and high - low > timedelta(days=1)):
        return None
    if year:
        return Reading("DATE", low.isoformat(), When(low, high), "stated", "days, month and year")
    found = _yearless(When.day(low), f"XXXX-{month:02}-{first:02}", c, "days and month")
    if found.when and found.when.low:
        found = replace(found, when=replace(found.when, high=found.when.low + (high - low)))
    return found


def month(p: Phrase, c: Context) -> Reading | None:
    """March; mid-April; March of last year."""
    number = p.number("M")
    assert number
    if c.outer and c.outer.low:
        return at(When.month(c.outer.low.year, number), c.outer_basis, "month of that year")
    if year := _year(p):
        return _part(p, at(When.month(year, number), "stated", "month and year"))
    return _part(p, _yearless(When.month(2000, number), f"XXXX-{number:02}", c, "month"))


def season(p: Phrase, c: Context) -> Reading | None:
    """last summer; the winter of 2014; spring."""
    atom = p.get("S")
    assert atom
    year = _year(p) or (c.outer.low.year if c.outer and c.outer.low else None)
    if year:
        return _part(p, at(season_of(year, atom.value), "stated" if _year(p) else c.outer_basis, "season and year"))
    return _part(p, _yearless(season_of(2000, atom.value), f"XXXX-{atom.value}", c, "season", p))


def quarter(p: Phrase, c: Context) -> Reading | None:
    """the third quarter (of 2021); last quarter; Q3 2021."""
    if name := p.get("Q"):
        letter, number = name.value[0], int(name.value[1])
    elif ordinal := p.get("o"):
        letter, number = "Q", int(ordinal.value)
        number = 4 if number == -1 else number
    else:
        return _which_quarter(p, c)
    if not 1 <= number <= (4 if letter == "Q" else 2):
        return None
    length = 3 if letter == "Q" else 6
    year = _year(p) or (c.outer.low.year if c.outer and c.outer.low else None)
    first = 1 + length * (number - 1)
    precision = "quarter" if letter == "Q" else "half"
    if c.outer and c.outer.approximate and not _year(p):
        return Reading("DATE", f"FY{year}-{letter}{number}", c.outer, c.outer_basis, f"{precision} of a fiscal year")
    if year:
        when = months_of(year, first, length, "quarter" if precision == "quarter" else "half")
        return _part(p, at(when, "stated" if _year(p) else c.outer_basis, f"{precision} of a year"))
    when = months_of(2000, first, length, "quarter" if precision == "quarter" else "half")
    return _part(p, _yearless(when, f"XXXX-{letter}{number}", c, precision))


def _which_quarter(p: Phrase, c: Context) -> Reading:
    if not c.published or not p.which:
        return unresolved("XXXX-QX")
    return _part(p, at(unit_around(c.published, "Q", p.step), "relative", f"{p.which.text} quarter"))


def half(p: Phrase, c: Context) -> Reading | None:
    """the second half of a unit (of a year: H2)."""
    ordinal = p.get("o")
    if ordinal is None or c.outer is None or ordinal.value not in ("1", "2", "-1") or not c.outer.low:
        return None
    second = ordinal.value != "1"
    if c.outer.precision == "year":
        return at(months_of(c.outer.low.year, 7 if second else 1, 6, "half"), c.outer_basis, "half of a year")
    low, high = c.outer.low, c.outer.high
    if not high:
        return None
    middle = low + (high - low) / 2
    when = When(middle + timedelta(days=1), high) if second else When(low, middle)
    return Reading("DATE", None, replace(when, approximate=True), c.outer_basis, "half of a unit")


def decade(p: Phrase, _c: Context) -> Reading | None:
    """the (early) 1990s; the 1990's."""
    atom = p.get("X", "Y")
    assert atom
    if atom.kind == "Y" and not atom.value.endswith("0"):
        return None
    return _part(p, at(years_of(int(atom.value[:3]) * 10, 10, "decade"), "stated", "decade"))


def century(p: Phrase, _c: Context) -> Reading | None:
    """the 21st century."""
    atom, unit = p.get("o"), p.get("u")
    if atom is None or unit is None or unit.value != "C" or int(atom.value) < 2:
        return None
    return _part(p, at(years_of((int(atom.value) - 1) * 100, 100, "century"), "stated", "century"))


def fiscal(p: Phrase, c: Context) -> Reading | None:
    """fiscal 2022; this financial year. Approximate: a fiscal year starts in another month in each country."""
    year, basis = _year(p), "stated"
    if year is None:
        if not c.published:
            return unresolved("FYXXXX")
        year, basis = c.published.year + p.step, "relative"
    when = replace(years_of(year, 2 if p.get("-") else 1, "year"), approximate=True)
    return Reading("DATE", f"FY{year}", when, "stated" if basis == "stated" else "relative", "fiscal year")


def year(p: Phrase, _c: Context) -> Reading | None:
    """2022; late 2021; about 2015; 2021/22."""
    atom = p.get("Y")
    assert atom
    when = When.year(int(atom.value[:4]))
    if "/" in atom.value:
        return Reading("DATE", atom.value[:4], years_of(int(atom.value[:4]), 2, "year"), "stated", "two years")
    found = at(when, "stated", "year")
    if p.get("b"):
        return replace(found, when=replace(when, approximate=True), why="about a year")
    return _part(p, found)


def year_range(p: Phrase, _c: Context) -> Reading | None:
    """2015-18."""
    first, last = int(p.atoms[0].value[:4]), int(p.atoms[2].value)
    high = first // 100 * 100 + last
    if high <= first or p.atoms[0].end != p.atoms[1].start or p.atoms[1].end != p.atoms[2].start:
        return None
    return Reading("DATE", str(first), years_of(first, high - first + 1, "year"), "stated", "range of years")


def holiday(p: Phrase, c: Context) -> Reading | None:
    """Christmas; Easter 2019; last Ramadan (found, never resolved)."""
    atom = p.get("H")
    assert atom
    if p.get("v"):
        return Reading("SET", f"XXXX-{atom.value}" if re.fullmatch(r"\d\d-\d\d", atom.value) else "P1Y", why="every year")
    if re.fullmatch(r"\d{4}-.*", atom.value):
        return at(When.day(date.fromisoformat(atom.value)), "stated", "the day's name")
    if atom.value == "moon":
        return unresolved(f"{_year(p) or 'XXXX'}", "a feast that no rule of the solar calendar dates")
    if atom.home and c.owner and c.owner not in atom.home:
        return unresolved("XXXX-XX-XX", "another country's day of that name")
    if year := _year(p):
        day = feast(atom.value, year)
        return at(When.day(day), "stated", "feast and year") if day else None
    if not c.published:
        return unresolved(f"XXXX-{atom.value}" if re.fullmatch(r"\d\d-\d\d", atom.value) else "XXXX-XX-XX")
    which = p.which
    years = [c.published.year + k for k in (-1, 0, 1)]
    days = [When.day(d) for y in years if (d := feast(atom.value, y))]
    return _chosen(days, c, "feast", which.kind if which else "")


def _yearless(when: When, masked: str, c: Context, what: str, p: Phrase | None = None) -> Reading:
    """The year of a day, month, season or quarter by publication day and tense; `masked` where there is none."""
    if not c.published:
        return unresolved(masked)
    choices = [in_year(when, c.published.year + k) for k in (-2, -1, 0, 1, 2)]
    which = p.which if p else None
    return _chosen(choices, c, what, which.kind if which else "")


def _chosen(choices: list[When], c: Context, what: str, which: str) -> Reading:
    """The right one of the same date in several years: the last begun, the coming one, or the nearest."""
    assert c.published
    day = c.published
    begun = [w for w in choices if w.low and w.low <= day]
    ahead = [w for w in choices if w.high and w.high >= day]
    if which == "l":
        begun = [w for w in begun if w.high and w.high < day]
    elif which == "x":
        ahead = [w for w in ahead if w.low and w.low > day]
    if which == "l" or (c.direction == "past" and not which):
        far = _distance(begun[-1], day) > _FAR and _distance(ahead[0], day) < _NEAR
        past = which == "l" or not (far and what.startswith(("day", "feast")))
    elif which == "x" or (c.direction == "future" and not which):
        past = not which and _distance(ahead[0], day) > _FAR and _distance(begun[-1], day) < _NEAR
    else:
        past = _distance(begun[-1], day) <= _distance(ahead[0], day)
    when = begun[-1] if past else ahead[0]
    side = "the latest" if past else "the coming one"
    return at(replace(when, year_assumed=True), "relative", f"{what}: {side} by publication day and tense")


def _distance(when: When, day: date) -> int:
    assert when.low and when.high
    return max(0, (when.low - day).days, (day - when.high).days)


def _year(p: Phrase) -> int | None:
    atom = p.get("Y")
    return int(atom.value[:4]) if atom else None


def _part(p: Phrase, found: Reading) -> Reading:
    """Narrowed by early, mid or late; the value stays that of the whole unit."""
    mid = p.get("m")
    if mid is None or found.when is None:
        return found
    return replace(found, when=part_of(found.when, mid.value), why=f"{mid.value} part of {found.why}")
