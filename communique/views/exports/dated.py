"""Days for formats that need one: what an event's date allows, and the day of its first report where nothing else is known.

Invariant: a day of publication never becomes the day of an event by itself; who asks for it gets it marked as approximate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from communique.model.event import Event
from communique.model.record import Record
from communique.model.when import Dating, When


def dated_by_publication(record: Record) -> Record:
    """The record with undated events, history left out, dated about the day of their first report."""
    days = published_days(record)
    return replace(record, events=tuple(_dated(event, days) for event in record.events))


def published_days(record: Record) -> Mapping[str, date]:
    """Days of publication by id of report."""
    return {r.id: r.published for r in record.reports if r.published}


def first_published(event: Event, days: Mapping[str, date]) -> date | None:
    """The day of the first report of an event."""
    return min((days[r] for r in event.reports if r in days), default=None)


def day_of(event: Event) -> date | None:
    """The one day that the event's date allows, None where it allows several."""
    when = event.when.when
    return when.low if when and when.low == when.high else None


def _dated(event: Event, days: Mapping[str, date]) -> Event:
    day = first_published(event, days)
    if event.when.when or event.background or day is None:
        return event
    return replace(event, when=Dating(When(day, day, approximate=True), "inherited"))
