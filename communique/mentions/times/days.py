"""Readings of days that count from the publication: today, Thursday, Friday night, the weekend.

Invariant: without a publication day the value keeps X's and the date is None.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from communique.mentions.times.calendar import days_from, unit_around, week_of, weekend_of
from communique.mentions.times.reading import Context, Phrase, Reading, at, unresolved
from communique.model.when import When

_ENDS = ("", ",", ".", ";", "in", "at", "and", "or", "when", "after", "before", "with", "to", "last", "this")
_ANY = ("a", "one", "recent", "some", "any", "typical")  # "on a Tuesday"


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
    if c.before in _ANY and (c.before != "a" or c.after in _ENDS):  # not "in a Monday statement"
        return unresolved(f"XXXX-WXX-{index + 1}", "some such day, not said which")
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
    """Friday night; yesterday morning; this evening; tonight; overnight; overnight on Friday; "the night of" a day."""
    part = p.get("P", "T", "V")
    assert part
    suffix = {"T": "NI", "V": "NI"}.get(part.kind, part.value)
    if p.get("W"):
        day = weekday(p, replace(c, direction="past") if p.get("l") else c)
    elif deictic_word := p.get("R"):
        day = _day(c, int(deictic_word.value), deictic_word.text)
    else:
        day = _day(c, -1 if p.get("l") else 0, "part of the day")
        if p.get("x"):
            return None
    found = replace(day, type="TIME", value=f"{day.value}T{suffix}")
    if part.kind == "V" and not p.get("W") and found.when and found.when.low:
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
