"""Readings of feasts and days with a name: Christmas, Easter Monday, Ramadan.

Invariant: a feast that no rule of the solar calendar dates is found but never resolved.
"""

from __future__ import annotations

import re
from datetime import date

from communique.mentions.times.calendar import feast
from communique.mentions.times.choice import chosen, year_of
from communique.mentions.times.reading import Context, Phrase, Reading, at, unresolved
from communique.model.when import When


def holiday(p: Phrase, c: Context) -> Reading | None:
    """Christmas; Easter 2019; last Ramadan (found, never resolved)."""
    atom = p.get("H")
    assert atom
    if p.get("v"):
        return Reading("SET", f"XXXX-{atom.value}" if re.fullmatch(r"\d\d-\d\d", atom.value) else "P1Y", why="every year")
    if re.fullmatch(r"\d{4}-.*", atom.value):
        return at(When.day(date.fromisoformat(atom.value)), "stated", "the day's name")
    if atom.value == "moon":
        return unresolved(f"{year_of(p) or 'XXXX'}", "a feast that no rule of the solar calendar dates")
    if atom.home and c.owner and c.owner not in atom.home:
        return unresolved("XXXX-XX-XX", "another country's day of that name")
    if year := year_of(p):
        day = feast(atom.value, year)
        return at(When.day(day), "stated", "feast and year") if day else None
    if not c.published:
        return unresolved(f"XXXX-{atom.value}" if re.fullmatch(r"\d\d-\d\d", atom.value) else "XXXX-XX-XX")
    which = p.which
    years = [c.published.year + k for k in (-1, 0, 1)]
    days = [When.day(d) for y in years if (d := feast(atom.value, y))]
    return chosen(days, c, "feast", which.kind if which else "")
