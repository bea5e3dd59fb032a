"""Readings of days and seasons that the text names before ("that night", "the following Monday", "that autumn"), and of
weekdays that are counted ("two Fridays ago", "a week from Monday", "the first Sunday of October").

Invariant: without the day that an expression counts from, its value keeps X's and its date is None.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from communique.mentions.times.calendar import days_from, months_of, nth_weekday, season_of, week_of
from communique.mentions.times.days import pick_weekday
from communique.mentions.times.lengths import length_of
from communique.mentions.times.reading import Context, Phrase, Reading, at, unresolved
from communique.mentions.times.textual import NO_DATE, STOPS, TEXT_WORDS, anchor
from communique.model.edtf import month_end
from communique.model.when import When

_WHY = "counted from the date before it in the text"


def text_part(p: Phrase, c: Context) -> Reading | None:
    """that night; the same evening; the previous evening; the next morning; the night before."""
    atom, which, side = p.get("P", "T"), p.get("l", "x"), p.get("s")
    assert atom
    if (which and which.value not in (*TEXT_WORDS, "next")) or (side and c.after not in STOPS):
        return None
    letters = "NI" if atom.kind == "T" else atom.value
    day = anchor(c, "D")
    if day is None:
        return Reading("TIME", f"XXXX-XX-XXT{letters}", None, "unknown", NO_DATE)
    step = int(side.value) if side else {"l": -1, "x": 1}.get(which.kind, 0) if which else 0
    found = at(days_from(day, step), "relative", _WHY)
    return replace(found, type="TIME", value=f"{found.value}T{letters}")


def bare_part(p: Phrase, c: Context) -> Reading | None:
    """by nightfall; at dusk; in the evening: of the day that the text has just named, if any."""
    atom, article = p.get("P"), p.get("t")
    assert atom
    if c.modifies or c.before not in (_WITHIN if article else _BY) or atom.text == "night":
        return None
    return Reading("TIME", f"XXXX-XX-XXT{atom.value}", None, "unknown", BARE)


BARE = "part of a day that is not told"
_WITHIN = ("in", "during", "by", "before")
_BY = ("by", "at", "before", "around", "after")


def day_of_month(p: Phrase, c: Context) -> Reading | None:
    """on the 3rd; the evening of the 17th: of the month that the text has just named, else the nearest by tense."""
    atom = p.get("o")
    if atom is None or not atom.text[0].isdigit() or c.modifies or c.after == "of" or c.before not in _OF_MONTH:
        return None
    if not c.published:
        return unresolved(f"XXXX-XX-{int(atom.value):02}")
    told = c.reference
    if told is not None and told.precision == "month" and told.low and told.high:
        months = [told.low]
    else:
        step = 1 if c.direction == "future" else -1
        months = [d for k in range(4) if (d := months_of(c.published.year, c.published.month + step * k, 1, "month").low)]
    found = (low.replace(day=int(atom.value)) for low in months if int(atom.value) <= month_end(low.year, low.month).day)
    day = next(
        (d for d in found if len(months) == 1 or (d >= c.published if c.direction == "future" else d <= c.published)), None
    )
    return at(When.day(day), "relative", "day of the month, by tense") if day else None


_OF_MONTH = ("on", "of", "by", "since", "until", "till", "from", "before", "after", "to")


def text_weekday(p: Phrase, c: Context) -> Reading | None:
    """the following Monday; the previous Friday; that Tuesday (of the week named before)."""
    index, which = p.number("W"), p.get("l", "x")
    assert index is not None
    if which and which.value not in TEXT_WORDS:
        return None
    day = anchor(c, "D" if which else "W")
    if day is None:
        return unresolved(f"XXXX-WXX-{index + 1}", NO_DATE)
    if which is None:
        low = week_of(day).low
        assert low
        return at(days_from(low, index), "relative", "weekday of the week named before")
    ahead = (index - day.weekday()) % 7 or 7
    back = (day.weekday() - index) % 7 or 7
    return at(days_from(day, ahead if which.kind == "x" else -back), "relative", _WHY)


def text_season(p: Phrase, c: Context) -> Reading:
    """that autumn: of the year named before."""
    atom = p.get("S")
    assert atom
    if not c.reference or not c.reference.low:
        return unresolved(f"XXXX-{atom.value}", NO_DATE)
    return at(season_of(c.reference.low.year, atom.value), "relative", "season of the year named before")


def nth_of_month(p: Phrase, c: Context) -> Reading | None:
    """the first Sunday of October, the last Friday in May 2020."""
    index, which, outer = p.number("W"), p.get("o", "l"), c.outer
    if index is None or which is None or outer is None or outer.low is None or outer.precision != "month":
        return None
    n = -1 if which.kind == "l" else int(which.value)
    if (which.kind == "l" and which.value != "last") or not -1 <= n <= 5:
        return None
    try:
        day = nth_weekday(outer.low.year, outer.low.month, index, n)
        if outer.year_assumed and c.published and (step := _wrong_side(day, c)):
            day = nth_weekday(day.year + step, day.month, index, n)
    except IndexError:
        return unresolved(f"XXXX-WXX-{index + 1}", "the month has no such weekday")
    when = replace(When.day(day), year_assumed=outer.year_assumed)
    return Reading("DATE", day.isoformat(), when, c.outer_basis, f"{which.text} such weekday of the month")


def _wrong_side(day: date, c: Context) -> int:
    """-1 or 1 where the tense says that the day of the assumed year is one too late or too early."""
    assert c.published
    return (c.direction == "future" and day < c.published) - (c.direction == "past" and day > c.published)


def weekdays_ago(p: Phrase, c: Context) -> Reading | None:
    """two Fridays ago."""
    index, counted = p.number("w", "W"), p.number("n", "d")
    if index is None or counted is None:
        return None
    if not c.published:
        return unresolved(f"XXXX-WXX-{index + 1}")
    day, _ = pick_weekday(c.published, index, c, "l")
    return at(days_from(day, -7 * (counted - 1)), "relative", "weekdays counted back from publication")


def from_weekday(p: Phrase, c: Context) -> Reading | None:
    """a week from Monday, two weeks from today, Saturday week, ten days from now."""
    length, index, word = length_of(p), p.number("W"), p.get("R", "N")
    if length.count is None or length.unit not in "DWF" or (word and word.kind == "N" and word.value != "PRESENT_REF"):
        return None
    if not c.published:
        return unresolved("XXXX-XX-XX" if index is None else f"XXXX-WXX-{index + 1}")
    start = c.published if index is None else _coming(c.published, index)
    if word and word.kind == "R":
        start += timedelta(days=int(word.value))
    days = round(length.count * {"D": 1, "W": 7, "F": 14}[length.unit])
    vague = word is not None and word.kind == "N" and length.unit != "D"
    found = at(days_from(start, days), "relative", "a length from a day to come")
    return replace(found, when=replace(When.day(start + timedelta(days=days)), approximate=vague))


def weekday_week(p: Phrase, c: Context) -> Reading | None:
    """Saturday week: a week after the coming Saturday."""
    index, unit = p.number("W"), p.get("u")
    if index is None or unit is None or unit.value != "W" or c.direction == "past":
        return None
    if not c.published:
        return unresolved(f"XXXX-WXX-{index + 1}")
    return at(days_from(_coming(c.published, index), 7), "relative", "a week after the coming one")


def _coming(published: date, index: int) -> date:
    return published + timedelta(days=(index - published.weekday()) % 7)
