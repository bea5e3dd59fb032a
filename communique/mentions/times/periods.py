"""Readings of longer periods: seasons, quarters, halves, years, fiscal years, decades, centuries.

Invariant: as for days: `stated` where the words fix the year. A fiscal year is approximate: each country starts it in
another month.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from communique.mentions.times.calendar import months_of, season_of, unit_around, years_of
from communique.mentions.times.choice import part, year_of, yearless
from communique.mentions.times.reading import Context, Phrase, Reading, at, unresolved
from communique.model.when import When


def season(p: Phrase, c: Context) -> Reading | None:
    """last summer; the winter of 2014; spring."""
    atom = p.get("S")
    assert atom
    year = year_of(p) or (c.outer.low.year if c.outer and c.outer.low else None)
    if year:
        return part(p, at(season_of(year, atom.value), "stated" if year_of(p) else c.outer_basis, "season and year"))
    return part(p, yearless(season_of(2000, atom.value), f"XXXX-{atom.value}", c, "season", p))


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
    year = year_of(p) or (c.outer.low.year if c.outer and c.outer.low else None)
    first = 1 + length * (number - 1)
    precision = "quarter" if letter == "Q" else "half"
    if c.outer and c.outer.approximate and not year_of(p):
        return Reading("DATE", f"FY{year}-{letter}{number}", c.outer, c.outer_basis, f"{precision} of a fiscal year")
    if year:
        when = months_of(year, first, length, "quarter" if precision == "quarter" else "half")
        return part(p, at(when, "stated" if year_of(p) else c.outer_basis, f"{precision} of a year"))
    when = months_of(2000, first, length, "quarter" if precision == "quarter" else "half")
    return part(p, yearless(when, f"XXXX-{letter}{number}", c, precision))


def _which_quarter(p: Phrase, c: Context) -> Reading:
    if not c.published or not p.which:
        return unresolved("XXXX-QX")
    return part(p, at(unit_around(c.published, "Q", p.step), "relative", f"{p.which.text} quarter"))


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
    return part(p, at(years_of(int(atom.value[:3]) * 10, 10, "decade"), "stated", "decade"))


def century(p: Phrase, _c: Context) -> Reading | None:
    """the 21st century."""
    atom, unit = p.get("o"), p.get("u")
    if atom is None or unit is None or unit.value != "C" or int(atom.value) < 2:
        return None
    return part(p, at(years_of((int(atom.value) - 1) * 100, 100, "century"), "stated", "century"))


def fiscal(p: Phrase, c: Context) -> Reading | None:
    """fiscal 2022; this financial year. Approximate: a fiscal year starts in another month in each country."""
    year, basis = year_of(p), "stated"
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
    return part(p, found)


def year_range(p: Phrase, _c: Context) -> Reading | None:
    """2015-18."""
    first, last = int(p.atoms[0].value[:4]), int(p.atoms[2].value)
    high = first // 100 * 100 + last
    if high <= first or p.atoms[0].end != p.atoms[1].start or p.atoms[1].end != p.atoms[2].start:
        return None
    return Reading("DATE", str(first), years_of(first, high - first + 1, "year"), "stated", "range of years")
