"""Readings of what counts from the publication day or from the last date in the text.

Invariant: without the day that an expression counts from, its value keeps X's and its date is None.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from communique.mentions.times.atoms import Atom
from communique.mentions.times.calendar import (
    days_from,
    months_of,
    part_of,
    unit_around,
    week_of,
    weekend_of,
)
from communique.mentions.times.lengths import Length, length_of, span_from
from communique.mentions.times.reading import NO_DAY, Context, Phrase, Reading, at, timex, unresolved
from communique.model.when import When

_MASKS = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "E": "XXX", "C": "XX",
}  # fmt: skip
_NO_DATE = "no earlier date in the text to count from"
_THROUGH = ("in", "over", "during", "for", "within", "throughout")
_TEXT_WORDS = ("previous", "preceding", "following")
_STOPS = ("", ",", ".", ";", ":", ")", "”", '"', "—", "-", "–", "than", "and", "but")


def deictic(p: Phrase, c: Context) -> Reading:
    """today, yesterday, tomorrow, the day before yesterday; earlier today."""
    atom = p.get("R", "I")
    assert atom
    return _day(c, int(atom.value), atom.text if atom.kind == "R" else "phrase")


def _day(c: Context, offset: int, what: str) -> Reading:
    if not c.published:
        return unresolved("XXXX-XX-XX")
    return at(days_from(c.published, offset), "relative", f"{what}: counted from publication")


def weekday(p: Phrase, c: Context) -> Reading:
    """Thursday; last Thursday; late Friday; Thursday of last week."""
    atom = p.get("W")
    assert atom
    index, which, unit = int(atom.value), p.which, p.get("u")
    if c.outer and c.outer.low:
        return at(days_from(c.outer.low, index), c.outer_basis, "weekday of that week")
    if not c.published:
        return unresolved(f"XXXX-WXX-{index + 1}")
    if unit and which:
        week = unit_around(c.published, unit.value, p.step)
        assert week.low
        if unit.value == "W":
            return at(days_from(week.low, index), "relative", "weekday of that week")
    day, why = pick_weekday(c.published, index, c, which.kind if which and not unit else "")
    return at(When.day(day), "relative", f"weekday: {why}")


def pick_weekday(published: date, index: int, c: Context, which: str) -> tuple[date, str]:
    """The day and the rule: by "last" or "next", else by the tense of the clause."""
    back = timedelta(days=(published.weekday() - index) % 7)
    ahead = timedelta(days=(index - published.weekday()) % 7)
    week = timedelta(days=7)
    if which == "l":
        return published - (back or week), "the last one before publication"
    if which == "x":
        monday = published + timedelta(days=7 - published.weekday())
        return monday + timedelta(days=index), "the one in the week after publication"
    if c.direction == "future" or (which == "c" and c.direction != "past"):
        return published + ahead, "the coming one, by tense"
    return published - back, "the last one up to publication, by tense"


def day_part(p: Phrase, c: Context) -> Reading | None:
    """Friday night; yesterday morning; this evening; tonight; overnight; "the night of" a day."""
    part = p.get("P", "T", "V")
    assert part
    suffix = {"T": "NI", "V": "NI"}.get(part.kind, part.value)
    if p.get("W"):
        day = weekday(p, c)
    elif deictic_word := p.get("R"):
        day = _day(c, int(deictic_word.value), deictic_word.text)
    else:
        day = _day(c, -1 if p.get("l") else 0, "part of the day")
        if p.get("x"):
            return None
    found = replace(day, type="TIME", value=f"{day.value}T{suffix}")
    if part.kind == "V" and found.when and found.when.low:
        found = replace(found, when=When(found.when.low - timedelta(days=1), found.when.low))
    return found


def weekend(p: Phrase, c: Context) -> Reading:
    """the weekend: the last one in the past tense, the coming one in the future; last, this, next weekend."""
    if not c.published:
        return unresolved("XXXX-WXX-WE")
    which = p.which
    this = week_of(c.published)
    assert this.low
    weekend_now = c.published.weekday() >= 5
    if which:
        step = {"l": -1, "x": 1}.get(which.kind, -1 if c.direction == "past" and not weekend_now else 0)
    else:
        step = 0 if weekend_now or c.direction == "future" else -1
    when = weekend_of(this.low + timedelta(weeks=step))
    assert when.low
    year, number, _ = when.low.isocalendar()
    return Reading("DATE", f"{year}-W{number:02}-WE", when, "relative", "weekend: by publication day and tense")


def rel_month(p: Phrase, c: Context) -> Reading | None:
    """last March: the latest that is over; next March; this March; "that March" by the date before."""
    number, which = p.number("M"), p.which or p.get("y", "=")
    assert number and which
    if which.kind in ("y", "="):
        if not c.reference or not c.reference.low:
            return unresolved(f"XXXX-{number:02}", _NO_DATE)
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
    if which.kind in ("y", "=") or which.value in _TEXT_WORDS:
        return from_reference(c, unit.value, p.step)
    if which.value == "past":
        return span(p, c)
    if not c.published:
        return unresolved(_MASKS[unit.value])
    when = unit_around(c.published, unit.value, p.step)
    return narrowed(p, at(when, "relative", f"{which.text} {unit.text}: counted from publication"), c.published)


def the_unit(p: Phrase, c: Context) -> Reading | None:
    """the year, the month: only within "the end of the year" or after "earlier in"."""
    unit = p.get("u")
    if unit is None or unit.value[0] == "T":
        return None
    if not c.published:
        return unresolved(_MASKS[unit.value])
    found = at(unit_around(c.published, unit.value), "relative", f"the {unit.text} of publication")
    return narrowed(p, found, c.published)


def narrowed(p: Phrase, found: Reading, published: date) -> Reading:
    """Only the part that "early", "late", "earlier" or "later" leaves: "earlier this week" ends with the publication."""
    mid, shift = p.get("m"), p.get("e")
    when = found.when
    if when is None or when.low is None or when.high is None or when.low == when.high:
        return found
    if mid:
        return replace(found, when=part_of(when, mid.value), why=f"{mid.value} part of {found.why}")
    if shift and when.low <= published <= when.high:
        earlier = shift.value == "-1"
        cut = replace(when, high=published) if earlier else replace(when, low=published)
        finer = replace(cut, precision="day") if when.precision in ("week", "month") else replace(cut, precision="month")
        return replace(found, when=finer, why=f"{shift.text} part of {found.why}")
    return found


def from_reference(c: Context, unit: str, step: int) -> Reading:
    """A unit counted from the last date named before in the text."""
    day = anchor(c, unit)
    if day is None:
        return unresolved(_MASKS[unit], _NO_DATE)
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
    if unit.value[0] == "T" or (side and not which and c.after not in _STOPS):
        return None
    if side and which and c.published:  # the week before last, the year after next
        step = int(side.value) + (-1 if which.kind == "l" else 1)
        return at(unit_around(c.published, unit.value, step), "relative", "counted from publication")
    if side:
        return from_reference(c, unit.value, int(side.value))
    assert which
    if p.atoms[-1] is which and which.value not in _TEXT_WORDS:  # "the year previous", but not "the year last"
        return None
    if which.value == "past" or (which.value in ("last", "next", "coming") and c.before in _THROUGH and unit.value != "Q"):
        return span(p, c)
    step = 1 if which.kind == "x" else -1
    if which.value in _TEXT_WORDS or which.value == "next":
        found = from_reference(c, unit.value, step)
        if found.when or which.value in _TEXT_WORDS:
            return found
    if not c.published:
        return unresolved(_MASKS[unit.value])
    return at(unit_around(c.published, unit.value, step), "relative", f"{which.text} {unit.text}: counted from publication")


def ago(p: Phrase, c: Context) -> Reading:
    """three years ago: the unit that lies so far back; "years ago" only points to the past."""
    length = length_of(p)
    if length.count is None:
        return Reading("DATE", "PAST_REF", why="ago, without a number")
    if not c.published:
        return unresolved(_MASKS.get(length.unit, "XXXX-XX-XX"))
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
    if shift.kind == "s" and c.after not in _STOPS:
        return None
    sign = int(shift.value)
    if length.unit[0] == "T":
        return None
    if length.count is None:
        return unresolved(_MASKS[length.unit], "a length without a number")
    day = anchor(c, "Y" if length.unit in "EC" else length.unit)
    if day is None and sign < 0 and shift.kind == "e":
        day = c.published
    if day is None:
        return unresolved(_MASKS[length.unit], _NO_DATE)
    return _counted(day, length, sign, "from the date before it in the text")


def span(p: Phrase, c: Context) -> Reading:
    """the past five years, the next six months: a length that ends or starts with the publication."""
    which, length = p.which, length_of(p)
    value = length.value
    if which is None or length.count is None:
        return Reading("DURATION", value, why="a length without a number")
    if not c.published:
        return Reading("DURATION", value, why=NO_DAY)
    sign = 1 if which.kind == "x" else -1
    when = span_from(c.published, length, sign)
    return Reading("DURATION", value, when, "relative", f"a length {'up to' if sign < 0 else 'from'} publication")


def recent(_p: Phrase, _c: Context) -> Reading:
    """in recent days."""
    return Reading("DATE", "PAST_REF", why="recent, without a number")


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
