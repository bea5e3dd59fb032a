"""iCalendar (RFC 5545): an all-day entry an event.

Invariant: only events whose first and last day are known and that took a month or less: a calendar has no "in 2021".
Lines end in CRLF and are folded at 75 octets; the same record gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from communique.model.event import Event
from communique.model.record import Record
from communique.model.status import group_of
from communique.views.exports.dated import first_published, published_days
from communique.views.exports.telling import telling
from communique.views.outlets import Outlets, outlets_of
from communique.views.words import clean, words_for

_LONGEST = 31
_OCTETS = 75
_NEVER = date(1970, 1, 1)


def ical(record: Record, version: str) -> str:
    """The events of a record as a calendar. What did not happen is CANCELLED, what is still to come TENTATIVE."""
    outlets, days = outlets_of(record), published_days(record)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//communique//communique {_text(version)}//EN", "CALSCALE:GREGORIAN"]
    for event in record.events:
        when = event.when.when
        if when and when.low and when.high and when.days <= _LONGEST:
            stamp = first_published(event, days) or _NEVER
            lines += _entry(event, when.low, when.high, stamp, outlets)
    return "".join(folded for line in [*lines, "END:VCALENDAR"] for folded in _folded(line))


def _entry(event: Event, first: date, last: date, stamp: date, outlets: Outlets) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@communique"
    yield f"DTSTAMP:{stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(event.title)}"
    yield "DESCRIPTION:" + "\\n".join(_text(part) for part in telling(event, outlets))
    yield f"STATUS:{_status(event)}"
    yield f"CATEGORIES:{','.join(_text(c) for c in _categories(event))}"
    if event.where:
        yield f"LOCATION:{_text(', '.join((event.where.name, *event.where.within)))}"
        if event.where.latitude is not None and event.where.longitude is not None and event.where.kind != "country":
            yield f"GEO:{event.where.latitude};{event.where.longitude}"
    yield "END:VEVENT"


def _status(event: Event) -> str:
    group = group_of(event.status)
    return "CONFIRMED" if group == "happened" else "CANCELLED" if group == "not" else "TENTATIVE"


def _categories(event: Event) -> list[str]:
    return [event.type or words_for("act", event.act), *event.contexts]


def _text(text: str) -> str:
    escaped = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.encode("utf-8", "replace").decode("utf-8")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, never within a character; those after the first begin with a space."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode("utf-8"))
        if size + width > _OCTETS:
            yield f"{piece}\r\n"
            piece, size = " ", 1
        piece, size = piece + char, size + width
    yield f"{piece}\r\n"
