"""How much was read: reports by day of publication, and independent sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from communique.model.report import Report
from communique.views.periods import period_of
from communique.views.reading import gaps, read_of

POST = Report("a", "One text.", outlet="Post", published=date(2024, 3, 4))
TRIBUNE = Report("b", "Two texts.", outlet="Tribune", published=date(2024, 3, 4), wire="Reuters")


def test_copies_and_reports_of_one_agency_are_one_source() -> None:
    copy = Report("c", "One text, again.", outlet="Echo", published=date(2024, 3, 6), copy_of=POST.key)
    star = Report("d", "Three texts.", outlet="Star", published=date(2024, 3, 5), wire="Reuters")
    assert read_of([POST, TRIBUNE, copy, star], "week") == {period_of(date(2024, 3, 4), "week"): (4, 2)}
    assert set(read_of([POST, TRIBUNE, copy, star], "day").values()) == {(2, 2), (1, 1)}


def test_two_reports_of_one_outlet_are_one_source() -> None:
    more = replace(POST, id="e", text="Another story.")
    assert list(read_of([POST, more], "month").values()) == [(2, 1)]


def test_what_was_skipped_or_has_no_day_counts_nowhere() -> None:
    assert read_of([replace(POST, skipped="in French"), replace(TRIBUNE, published=None)], "day") == {}


def test_gaps_are_periods_too() -> None:
    later = replace(TRIBUNE, published=date(2024, 5, 1))
    assert [p.name for p in gaps(read_of([later, POST], "month"), "month")] == ["2024-03", "2024-04", "2024-05"]
    assert gaps({}, "day") == []
