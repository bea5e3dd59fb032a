"""Readings of times of day: "14:00 GMT", "2 p.m. Thursday".

Invariant: a time of day without a day has the value `XXXX-XX-XXT14:00`, until the sentence gives it one (`settle`).
"""

from __future__ import annotations

from dataclasses import replace

from communique.mentions.times.days import deictic, weekday
from communique.mentions.times.reading import Context, Phrase, Reading
from communique.model.when import When

OPEN_DAY = "XXXX-XX-XX"


def clock(p: Phrase, c: Context) -> Reading | None:
    """Hour and minute, 24 hours; Z where the zone is GMT or UTC."""
    hour = p.get("C", "d", "n", "Y")
    assert hour
    time = _time(hour.value, hour.text, p)
    if time is None:
        return None
    zone = p.get("z")
    found = Reading("TIME", f"{OPEN_DAY}T{time}{zone.value if zone else ''}", why="time of day")
    if p.get("W"):
        return settle(found, weekday(p, c))
    return settle(found, deictic(p, c)) if p.get("R") else found


def _time(value: str, text: str, p: Phrase) -> str | None:
    half = p.get("p")
    if p.get("z") and not half and text.isdigit() and len(text) == 4:
        hour, minute = text[:2], text[2:]
    else:
        hour, _, minute = value.replace(".", ":").partition(":")
    number = int(hour)
    minute = (minute or "00").split(":")[0].ljust(2, "0")
    if half:
        if not 1 <= number <= 12:
            return None
        number = number % 12 + int(half.value)
    if number > 24 or int(minute) > 59:
        return None
    return f"{number:02}:{minute}"


def settle(found: Reading, day: Reading | None) -> Reading:
    """A time of day on a day."""
    if day is None or day.when is None or found.value is None or day.when.low is None:
        return found
    when = When.day(day.when.low)
    return replace(found, value=found.value.replace(OPEN_DAY, day.when.low.isoformat()), when=when, basis=day.basis)
