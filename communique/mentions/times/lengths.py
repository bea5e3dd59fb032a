"""Lengths of time ("three days": P3D) and sets ("every Monday"): values in ISO 8601 form, without a date.

Invariant: a length has a date only where it is counted from the publication ("the past five years"). Decades count as
ten years (P10Y), quarters of a year as three months.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date, timedelta

from communique.mentions.times.calendar import unit_around
from communique.mentions.times.reading import NO_DAY, Context, Phrase, Reading
from communique.model.when import When

_LONG = ("for", "in", "within", "over", "after", "through", "took", "take", "last", "lasted", "by", "just")


@dataclass(frozen=True, slots=True)
class Length:
    """How many of which unit (`D W F M Q Y E C`, `TH TM TS`); `count` None where no number is said."""

    unit: str
    count: float | None
    approximate: bool = False

    @property
    def value(self) -> str:
        """The TIMEX3 value: P3D, PT30M, P10Y, PXM."""
        unit, count = self.unit, self.count
        if unit in "EC" and count is None:
            return f"PX{unit if unit == 'C' else ''}{'E' if unit == 'E' else ''}".replace("PXC", "PXCE").replace("PXE", "PXDE")
        for short, factor, other in (("E", 10, "Y"), ("C", 100, "Y"), ("F", 2, "W"), ("Q", 3, "M")):
            if unit == short:
                unit, count = other, None if count is None else count * factor
        if unit in ("TH", "D") and count == 0.5:
            unit, count = ("TM", 30) if unit == "TH" else ("TH", 12)
        if (unit, count) == ("Y", 0.5):
            unit, count = "M", 6
        number = "X" if count is None else f"{count:g}" if count < 1e6 else str(int(count))
        return f"P{number}{unit}" if unit[0] != "T" else f"PT{number}{unit[1]}"


def length_of(p: Phrase) -> Length:
    """The length that a phrase names."""
    unit = p.get("u", "U", "k") if not p.get("u", "U") else p.get("u", "U")
    assert unit
    numbers = [float(a.value[:4] if a.kind == "Y" else a.value) for a in p.all("n", "d", "Y")]
    half, quarter, vague = p.get("h"), p.get("k"), p.get("q")
    approximate = p.get("b", ">", "|") is not None
    if vague:
        count = float(vague.value) if vague.value != "X" and not numbers else None
    elif quarter:
        count = 0.25
    elif numbers:
        count = _together(numbers) + (0.5 if half else 0)
    elif half:
        count = 1.5 if p.get("&") else 0.5
    elif p.get("a") or p.which or p.get("L"):
        count = 1.0 if unit.kind == "u" else None
    else:
        count = None
    return Length(unit.value, count, approximate)


def _together(numbers: list[float]) -> float:
    """ "twenty-five" is 25, "a hundred" 100, "60-90" and "two or three" the last."""
    if len(numbers) == 2 and numbers[0] >= 20 and numbers[0] % 10 == 0 and numbers[1] < 10:
        return numbers[0] + numbers[1]
    if len(numbers) == 2 and numbers[1] == 100 and numbers[0] < 20:
        return numbers[0] * 100
    return numbers[-1]


def span_from(day: date, length: Length, sign: int) -> When | None:
    """From the day back (or on) by a length; the far end at the grain of the unit."""
    if length.count is None:
        return None
    if length.unit[0] == "T":
        whole = timedelta(days=math.ceil(length.count / {"TH": 24, "TM": 1440, "TS": 86400}[length.unit]))
        if length.unit != "TH" or length.count < 24:
            return When.day(day)
        return When(day - whole, day) if sign < 0 else When(day, day + whole)
    unit, count = length.unit, length.count
    if unit in "EC":
        unit, count = "Y", count * (10 if unit == "E" else 100)
    if unit in "WF":
        unit, count = "D", count * (7 if unit == "W" else 14)
    if unit == "Q":
        unit, count = "M", count * 3
    far = unit_around(day, unit, sign * round(count))
    if sign < 0:
        return When(far.low, day, far.precision)
    return When(day, far.high, far.precision)


def duration(p: Phrase, c: Context) -> Reading | None:
    """three days, a three-month truce, half a century; "a year" as a rate is a set, with "old" an age."""
    length = length_of(p)
    if c.before == "as" and p.get("q"):  # "in as many days"
        return None
    if p.get("O"):
        return Reading("DURATION", length.value, why="an age")
    if c.rate and p.atoms[0].kind == "a" and length.count == 1:
        return Reading("SET", length.value, why="a rate")
    ahead = c.before in ("in", "within") and c.direction == "future" and c.published and length.count is not None
    if ahead and length.unit in "DWFMQY":
        return Reading("DURATION", length.value, _within(c, length), "relative", f'"{c.before}", from publication')
    return Reading("DURATION", length.value, why="a length of time")


def _within(c: Context, length: Length) -> When | None:
    assert c.published and length.count is not None
    if c.before == "within":
        return span_from(c.published, length, 1)
    when = unit_around(c.published, length.unit, round(length.count))
    return replace(when, approximate=True) if length.approximate else when


def many_units(p: Phrase, c: Context) -> Reading | None:
    """for decades, in weeks, years of war, decades-long: a length without number."""
    if p.get("-"):
        return Reading("DURATION", length_of(p).value, why="a length of time without a number")
    long = c.before in _LONG
    if not long and c.after not in ("of", "after", "before", "ago"):
        return None
    if c.before in ("the", "those", "these", "his", "her", "its", "their", "early", "late", "small"):
        return None
    return Reading("DURATION", length_of(p).value, why="a length of time without a number")


def first_units(p: Phrase, c: Context) -> Reading | None:
    """the first six months of 2022."""
    length, outer = length_of(p), c.outer
    if outer is None or outer.low is None or outer.high is None or length.unit[0] == "T":
        return None
    if length.count is None:
        return Reading("DURATION", length.value, why="a length without a number")
    count = round(length.count)
    if p.get("l"):
        low = unit_around(outer.high, length.unit, 1 - count)
        when = When(low.low, outer.high, low.precision)
    else:
        high = unit_around(outer.low, length.unit, count - 1)
        when = When(outer.low, high.high, high.precision)
    return Reading("DURATION", length.value, when, c.outer_basis, "first or last units of a date")


def set_of(p: Phrase, _c: Context) -> Reading | None:
    """daily, every year, each Monday, every two weeks, on Mondays."""
    if adverb := p.get("A"):
        value = adverb.value
    elif day := p.get("W", "w"):
        value = f"XXXX-WXX-{int(day.value) + 1}"
    elif month := p.get("M"):
        value = f"XXXX-{int(month.value):02}"
    elif season := p.get("S"):
        value = f"XXXX-{season.value}"
    elif p.get("@"):
        value = "XXXX-WXX-WE"
    else:
        length = length_of(p)
        count = 2.0 if p.get("i") else length.count
        value = Length(length.unit, 1.0 if count is None else count).value
    return Reading("SET", value, why="a set of times")


def ref(p: Phrase, _c: Context) -> Reading:
    """now, recently, the future."""
    atom = p.get("N")
    assert atom
    return Reading("DATE", atom.value, why="points vaguely at past, present or future")


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
