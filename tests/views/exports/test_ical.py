"""iCalendar: what the library reads back is what the record says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import icalendar

import communique
from communique.model.claim import Location
from communique.model.when import Dating, When
from tests.views.builders import the_record


def entries(record: communique.Record) -> list[icalendar.Event]:
    data = communique.export(record, "ical")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert data.count(b"\n") == data.count(b"\r\n")
    calendar = icalendar.Calendar.from_ical(data)
    assert isinstance(calendar, icalendar.Calendar)
    assert not calendar.errors
    return list(calendar.events)


def test_the_library_reads_days_titles_and_texts(examples: communique.Record) -> None:
    told = {str(entry["UID"]).removesuffix("@communique"): entry for entry in entries(examples)}
    known = {e.id: e for e in examples.events if e.when.when and e.when.when.days <= 31}
    assert set(told) == set(known) != set()
    for id, event in known.items():
        when = event.when.when
        assert when
        assert told[id].start == when.low
        assert when.high
        assert told[id].end.toordinal() == when.high.toordinal() + 1
        assert str(told[id]["SUMMARY"]) == event.title
        assert event.claims[0].at.text.split()[0] in str(told[id]["DESCRIPTION"])


def test_years_are_left_out_and_commas_kept() -> None:
    record = the_record()
    assert not [entry for entry in entries(record) if entry.start.year == 1950]
    odd = replace(record, events=tuple(replace(e, title="a, b; c \\n d\nX-EVIL:1") for e in record.events))
    assert {str(entry["SUMMARY"]) for entry in entries(odd)} == {"a, b; c \\n d X-EVIL:1"}


def test_what_is_to_come_is_tentative_and_what_was_not_cancelled() -> None:
    event = replace(the_record().events[0], when=Dating(When.parse("2024-03-05"), "stated"))
    for status, told in (("done", "CONFIRMED"), ("planned", "TENTATIVE"), ("denied", "CANCELLED")):
        (entry,) = entries(replace(the_record(), events=(replace(event, status=status),)))  # type: ignore[arg-type]
        assert entry["STATUS"] == told


def test_a_country_has_no_coordinates_in_a_calendar() -> None:
    event = replace(the_record().events[0], when=Dating(When.day(date(2024, 3, 5)), "stated"))
    for kind, has in (("country", False), ("city", True)):
        where = Location("Lima", "PER", (), kind, -12.0, -77.0)
        (entry,) = entries(replace(the_record(), events=(replace(event, where=where),)))
        assert ("GEO" in entry) == has
