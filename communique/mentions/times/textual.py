"""Readings of what counts from the date before it in the text ("two days later", "the same year") or by a length
("three years ago").

Invariant: without the date that an expression counts from, its value keeps X's and its date is None.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from communique.mentions.times.calendar import months_of, unit_around
from communique.mentions.times.lengths import Length, length_of, span
from communique.mentions.times.reading import Context, Phrase, Reading, at, timex, unresolved
from communique.model.when import When

MASKS = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "E": "XXX", "C": "XX",
}  # fmt: skip
NO_DATE = "no earlier date in the text to count from"
TEXT_WORDS = ("previous", "preceding", "following")
_THROUGH = ("in", "over", "during", "for", "within", "throughout")
STOPS = ("", ",", ".", ";", ":", ")", "”", '"', "—", "-", "–", "than", "and", "but")


def from_reference(c: Context, unit: str, step: int) -> Reading:
    """A unit counted from the last date named before in the text."""
    day = anchor(c, unit)
    if day is None:
        return unresolved(MASKS[unit], NO_DATE)
    return at(unit_around(day, unit, step), "relative", "counted from the date before it in the text")


def anchor(c: Context, unit: str) -> date | None:
    """The first day of the date named before, where it is as exact as the unit that is to be counted."""
    ref = c.reference
    if ref is None or ref.low is None or ref.high is None:
        return None
    longest = {"D": 2, "W": 7, "F": 7, "M": 31, "Q": 92, "Y": 366, "E": 3660, "C": 36600}[unit]
    return ref.low if ref.days <= longest else None


def next_day(p: Phrase, c: Context) -> Reading | None:
    """the next day, the following week, the previous year; the day before; the last year (a length of time)."""
    which, unit, side = p.get("l", "x"), p.get("u"), p.get("s")
    assert unit
    if unit.value[0] == "T" or (side and not which and c.after not in STOPS):
        return None
    if side and which and c.published:  # the week before last, the year after next
        step = int(side.value) + (-1 if which.kind == "l" else 1)
        return at(unit_around(c.published, unit.value, step), "relative", "counted from publication")
    if side:
        return from_reference(c, unit.value, int(side.value))
    assert which
    if p.atoms[-1] is which and which.value not in TEXT_WORDS:  # "the year previous", but not "the year last"
        return None
    if which.value == "past" or (which.value in ("last", "next", "coming") and c.before in _THROUGH and unit.value != "Q"):
        return span(p, c)
    step = 1 if which.kind == "x" else -1
    if which.value in TEXT_WORDS or which.value == "next":
        found = from_reference(c, unit.value, step)
        if found.when or which.value in TEXT_WORDS:
            return found
    if not c.published:
        return unresolved(MASKS[unit.value])
    return at(unit_around(c.published, unit.value, step), "relative", f"{which.text} {unit.text}: counted from publication")


def ago(p: Phrase, c: Context) -> Reading:
    """three years ago: the unit that lies so far back; "years ago" only points to the past."""
    length = length_of(p)
    if length.count is None:
        return Reading("DATE", "PAST_REF", why="ago, without a number")
    if not c.published:
        return unresolved(MASKS.get(length.unit, "XXXX-XX-XX"))
    if length.unit[0] == "T":
        return Reading("TIME", c.published.isoformat(), When.day(c.published), "relative", "hours before publication")
    return _counted(c.published, length, -1, "before publication")


def _counted(day: date, length: Length, sign: int, what: str) -> Reading:
    """The unit that lies a length before or after a day; approximate where the words are, or the unit is long."""
    assert length.count is not None
    unit, count = length.unit, length.count
    if unit in "EC":
        years = round(count * (10 if unit == "E" else 100))
        whole = count == int(count)
        value = timex(unit_around(day, unit, sign * int(count))) if whole else f"{day.year + sign * years:04}"
        when = replace(When.year(day.year + sign * years), approximate=True)
        return Reading("DATE", value, when, "relative", f"counted {what}")
    if unit == "Y" and count != int(count):
        when = months_of(day.year, day.month + sign * round(12 * count), 1, "month")
    else:
        when = unit_around(day, unit, sign * round(count))
    found = at(when, "relative", f"counted {what}")
    return replace(found, when=replace(when, approximate=True)) if length.approximate else found


def shifted(p: Phrase, c: Context) -> Reading | None:
    """two days later, a year earlier: counted from the date before it in the text (a year earlier, else from now)."""
    shift, length = p.get("e", "s"), length_of(p)
    assert shift
    if shift.kind == "s" and c.after not in STOPS:
        return None
    sign = int(shift.value)
    if length.unit[0] == "T":
        return _hours_on(c)
    if length.count is None:
        return unresolved(MASKS[length.unit], "a length without a number")
    day = anchor(c, "Y" if length.unit in "EC" else length.unit)
    if day is None and sign < 0 and shift.kind == "e" and c.published and c.reference is None:
        return _counted(c.published, replace(length, approximate=True), sign, "before publication: the text names no date")
    if day is None:
        return unresolved(MASKS[length.unit], NO_DATE)
    return _counted(day, length, sign, "from the date before it in the text")


def _hours_on(c: Context) -> Reading | None:
    """hours later, minutes earlier: about the day that the text has just named."""
    if c.near is None or c.near.low is None:
        return None
    when = replace(When.day(c.near.low), approximate=True)
    return Reading("DATE", timex(when), when, "relative", "hours from the date just before it in the text")
