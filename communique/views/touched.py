"""The part of a record that some reports touch: their events, with all claims of these, and what hangs on them.

Invariant: an event is in whole or not at all, with what other reports tell of it, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from communique.model.event import Event
from communique.model.record import Record


def touched_by(record: Record, keys: Collection[str]) -> Record:
    """The events that the reports with these keys touch, whole; standings these move; these reports' quotes and figures."""
    wanted = set(keys)
    events = _of_reports(record.events, wanted)
    held = _of_reports(record.held, wanted)
    event_ids = {e.id for e in (*events, *held)}
    read = {r.id for r in record.reports if r.key in wanted}
    named = read | {report for e in (*events, *held) for report in e.reports}
    return replace(
        record,
        reports=tuple(r for r in record.reports if r.id in named),
        stories=tuple(s for s in record.stories if read.intersection(s.reports)),
        events=events,
        held=held,
        standings=tuple(s for s in record.standings if any(step.event in event_ids for step in s.history)),
        quotes=tuple(q for q in record.quotes if q.report in read),
        figures=tuple(f for f in record.figures if f.report in read),
    )


def _of_reports(events: Iterable[Event], wanted: Collection[str]) -> tuple[Event, ...]:
    return tuple(e for e in events if any(c.report_key in wanted for c in e.claims))
