"""TimelineJS: a slide an event, with dates no finer than the reports give them.

Source of the form: TimelineJS 3, JSON format. Texts are HTML there, so what stands in reports is escaped.
Invariant: events without any date, or with one that is open at its start, are left out; TimelineJS cannot show them.
"""

from __future__ import annotations

from datetime import date
from html import escape

from communique.model.event import Event
from communique.model.record import Record
from communique.model.when import When
from communique.views.exports.telling import telling
from communique.views.json_values import JsonObject, JsonValue, encode
from communique.views.outlets import Outlets, outlets_of
from communique.views.words import clean, when_words, words_for

_TO_DAY, _TO_MONTH = ("day", "week"), ("month", "season", "quarter", "half")


def timelinejs(record: Record, version: str) -> str:  # noqa: ARG001 - the form has no place for it
    """The dated events of a record as a timeline; groups are PLOVER's quad classes."""
    outlets = outlets_of(record)
    slides: list[JsonValue] = [_slide(e, e.when.when, outlets) for e in record.events if e.when.when and e.when.when.low]
    return encode({"events": slides}) + "\n"


def _slide(event: Event, when: When, outlets: Outlets) -> JsonObject:
    text = "".join(f"<p>{escape(part)}</p>" for part in telling(event, outlets))
    slide: JsonObject = {
        "unique_id": event.id,
        "start_date": _date(when.low, when),
        "display_date": when_words(when),
        "text": {"headline": escape(clean(event.title)), "text": text},
        "group": event.quad or words_for("act", event.act),
    }
    if when.high and when.high != when.low:
        slide["end_date"] = _date(when.high, when)
    return slide


def _date(day: date | None, when: When) -> JsonValue:
    if day is None:
        return None
    if when.precision in _TO_DAY:
        return {"year": day.year, "month": day.month, "day": day.day}
    return {"year": day.year, "month": day.month} if when.precision in _TO_MONTH else {"year": day.year}
