"""Undated events are dated about the day of their first report only where that is asked for; history never."""

from __future__ import annotations

from dataclasses import replace

from communique.model.when import Dating
from communique.views.exports.dated import dated_by_publication, day_of
from tests.views.builders import the_record


def test_undated_events_are_dated_about_their_first_report_and_said_to_be() -> None:
    record = the_record()
    before = {e.id: e.when.edtf for e in record.events}
    after = {e.id: (e.when.edtf, e.when.basis) for e in dated_by_publication(record).events}
    changed = {id: after[id] for id in before if after[id][0] != before[id]}
    assert list(changed.values()) == [("2024-03-05~", "inherited")]
    assert [before[id] for id in changed] == [None]


def test_history_stays_undated() -> None:
    record = the_record()
    undated = replace(record, events=tuple(replace(e, when=Dating()) for e in record.events))
    left = [e for e in dated_by_publication(undated).events if e.when.when is None]
    assert left == [e for e in undated.events if e.background] != []


def test_the_day_of_an_event_is_known_only_where_one_day_is_allowed() -> None:
    days = [(e.when.edtf, str(day_of(e))) for e in the_record().events]
    assert ("1950", "None") in days
    assert ("2024-03-05", "2024-03-05") in days
