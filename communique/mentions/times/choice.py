"""The year of a date that names none: by publication day, tense and "last" or "next".

Invariant: what is chosen here is marked `year_assumed`, so that `stated()` masks it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from communique.mentions.times.calendar import in_year, part_of
from communique.mentions.times.reading import Context, Phrase, Reading, at, unresolved
from communique.model.when import When

_DATES = ("on", "over", "during")  # what happened on a day is over
_FAR, _NEAR = 300, 65  # days: a bare date of ten months ago in the past tense is more likely the near one ahead


def yearless(when: When, masked: str, c: Context, what: str, p: Phrase | None = None) -> Reading:
    """The year of a day, month, season or quarter by publication day and tense; `masked` where there is none."""
    if not c.published:
        return unresolved(masked)
    choices = [in_year(when, c.published.year + k) for k in range(-8, 9)]
    if when.low and when.precision == "day":  # 29 February only in its own years
        choices = [w for w in choices if w.low and w.low.day == when.low.day]
    which = p.which if p else None
    return chosen(choices, c, what, which.kind if which else "")


def chosen(choices: list[When], c: Context, what: str, which: str) -> Reading:
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
        far = distance(begun[-1], day) > _FAR and distance(ahead[0], day) < _NEAR
        past = which == "l" or c.before in _DATES or not (far and what.startswith(("day", "feast")))
    elif which == "x" or (c.direction == "future" and not which):
        past = not which and distance(ahead[0], day) > _FAR and distance(begun[-1], day) < _NEAR
    else:
        past = distance(begun[-1], day) <= distance(ahead[0], day)
    when = begun[-1] if past else ahead[0]
    side = "the latest" if past else "the coming one"
    return at(replace(when, year_assumed=True), "relative", f"{what}: {side} by publication day and tense")


def distance(when: When, day: date) -> int:
    """Days between a date, of which both ends are known, and a day; 0 within it."""
    assert when.low and when.high
    return max(0, (when.low - day).days, (day - when.high).days)


def year_of(p: Phrase) -> int | None:
    """The year that a phrase names, if it names one."""
    atom = p.get("Y")
    return int(atom.value[:4]) if atom else None


def part(p: Phrase, found: Reading) -> Reading:
    """Narrowed by early, mid or late; the value stays that of the whole unit."""
    mid = p.get("m")
    if mid is None or found.when is None:
        return found
    return replace(found, when=part_of(found.when, mid.value), why=f"{mid.value} part of {found.why}")
