"""Readings of units around the publication day or within another date: "last week", "earlier this year", "the first week
of June".

Invariant: without a publication day the value keeps X's and the date is None.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from communique.mentions.times.atoms import Atom
from communique.mentions.times.calendar import part_of, unit_around, week_of
from communique.mentions.times.lengths import span
from communique.mentions.times.reading import Context, Phrase, Reading, at, timex, unresolved
from communique.mentions.times.textual import MASKS, NO_DATE, TEXT_WORDS, from_reference
from communique.model.when import When


def rel_month(p: Phrase, c: Context) -> Reading | None:
    """last March: the latest that is over; next March; this March; "that March" by the date before."""
    number, which = p.number("M"), p.which or p.get("y", "=")
    assert number and which
    if which.kind in ("y", "="):
        if not c.reference or not c.reference.low:
            return unresolved(f"XXXX-{number:02}", NO_DATE)
        return at(When.month(c.reference.low.year, number), "relative", "month of the year named before")
    if not c.published:
        return unresolved(f"XXXX-{number:02}")
    step = {"l": -1 if number >= c.published.month else 0, "x": 1 if number <= c.published.month else 0}
    when = replace(When.month(c.published.year + step.get(which.kind, 0), number), year_assumed=which.kind != "c")
    found = at(when, "relative", f"{which.text} month of that name")
    mid = p.get("m")
    return replace(found, when=part_of(when, mid.value)) if mid else found


def month_of(p: Phrase, c: Context) -> Reading | None:
    """November last year, March this year."""
    number, unit = p.number("M"), p.get("u")
    assert number and unit
    if unit.value != "Y":
        return None
    if not c.published:
        return unresolved(f"XXXX-{number:02}")
    return narrowed(p, at(When.month(c.published.year + p.step, number), "relative", "month of that year"), c.published)


def rel_unit(p: Phrase, c: Context) -> Reading | None:
    """last week, this year, next month, earlier this week, late last year; that day and the same year, by the text."""
    which, unit = p.which or p.get("y", "="), p.get("u")
    assert which and unit
    if unit.value[0] == "T":
        return None
    if which.kind in ("y", "=") or which.value in TEXT_WORDS:
        return from_reference(c, unit.value, p.step)
    if which.value == "past":
        return span(p, c)
    if not c.published:
        return unresolved(MASKS[unit.value])
    when = unit_around(c.published, unit.value, p.step)
    return narrowed(p, at(when, "relative", f"{which.text} {unit.text}: counted from publication"), c.published)


def the_unit(p: Phrase, c: Context) -> Reading | None:
    """the year, the month: only within "the end of the year" or after "earlier in"."""
    unit = p.get("u")
    if unit is None or unit.value[0] == "T":
        return None
    if unit.value == "D" and c.near is not None:  # "later in the day"
        return at(c.near, "relative", "the day named just before")
    if not c.published:
        return unresolved(MASKS[unit.value])
    found = at(unit_around(c.published, unit.value), "relative", f"the {unit.text} of publication")
    return narrowed(p, found, c.published)


def narrowed(p: Phrase, found: Reading, published: date) -> Reading:
    """Only the part that "early", "late", "earlier" or "later" leaves: "earlier this week" ends with the publication.

    "Earlier this year" is the year: that it ends with the publication goes without saying.
    """
    mid, shift = p.get("m"), p.get("e")
    when = found.when
    if when is None or when.low is None or when.high is None or when.low == when.high:
        return found
    if mid:
        return replace(found, when=part_of(when, mid.value), why=f"{mid.value} part of {found.why}")
    if shift and when.low <= published <= when.high:
        earlier = shift.value == "-1"
        if earlier and when.precision in ("month", "year"):
            return found
        cut = replace(when, high=published) if earlier else replace(when, low=published)
        finer = replace(cut, precision="day") if when.precision in ("week", "month") else replace(cut, precision="month")
        return replace(found, when=finer, why=f"{shift.text} part of {found.why}")
    return found


def unit_of(unit: Atom, inner: Reading) -> Reading | None:
    """the week of May 2, the month of June, the year of 2015."""
    if inner.type != "DATE" or inner.when is None or inner.when.low is None or unit.value not in "DWMYEC":
        return None
    when = unit_around(inner.when.low, unit.value)
    if not when.contains(inner.when):
        return None
    return replace(inner, value=timex(when), when=replace(when, year_assumed=inner.when.year_assumed))


def nth_unit(p: Phrase, c: Context) -> Reading | None:
    """the first week of June, the last day of March, the second month of the year; weeks count from the first day."""
    unit, which, outer = p.get("u"), p.get("o", "l"), c.outer
    if outer is None or outer.low is None or outer.high is None or unit is None or which is None:
        return None
    if unit.value not in "DWM" or (which.kind == "l" and which.value != "last"):
        return None
    number = -1 if which.kind == "l" else int(which.value)
    steps = number - 1 if number > 0 else number + 1
    if unit.value == "W":
        edge = outer.low if number > 0 else outer.high - timedelta(days=6)
        low = edge + timedelta(weeks=steps)
        when = When(low, low + timedelta(days=6), approximate=True)
        value = timex(week_of(low + timedelta(days=3)))
    else:
        when = unit_around(outer.low if number > 0 else outer.high, unit.value, steps)
        value = timex(when)
    if not outer.contains(when):
        return None
    when = replace(when, year_assumed=outer.year_assumed)
    return Reading("DATE", value, when, c.outer_basis, f"{which.text} {unit.text} of a date")
