"""No hindsight: what was known by a day, on either clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from communique.engine.as_known import judged_by, known_by
from communique.engine.build import build_record
from communique.model.judgement import Judgement
from tests.builders import a_report, annotation

FIRST, SECOND = annotation(a_report("Alpha", "2022-05-05")), annotation(a_report("Beta", "2022-05-07"))
UNDATED = annotation(a_report("Gamma", None))
ALL = [SECOND, UNDATED, FIRST]


def test_by_publication_the_day_itself_counts_and_an_undated_report_never_does() -> None:
    assert known_by(ALL, date(2022, 5, 4)) == []
    assert known_by(ALL, date(2022, 5, 5)) == [FIRST]
    assert known_by(ALL, date(2022, 5, 7)) == [SECOND, FIRST]


def test_by_addition_the_store_s_days_count() -> None:
    added = {FIRST.report.key: date(2024, 1, 2), UNDATED.report.key: date(2024, 1, 1)}
    assert known_by(ALL, date(2024, 1, 1), added) == [UNDATED]
    assert known_by(ALL, date(2024, 1, 2), added) == [UNDATED, FIRST]


def test_a_text_that_was_corrected_later_still_counts_as_it_was() -> None:
    url = "https://alpha.example/1"
    old = annotation(a_report("Alpha", "2022-05-05", url=url))
    new = annotation(a_report("Alpha", "2022-05-07", url=url, text="The corrected text. " * 9))
    assert [r.published for r in build_record([old, new]).reports] == [date(2022, 5, 7)]
    assert [r.published for r in build_record(known_by([old, new], date(2022, 5, 6))).reports] == [date(2022, 5, 5)]


def test_judgements_are_dated_in_utc() -> None:
    late = datetime(2022, 5, 6, 1, tzinfo=timezone(timedelta(hours=2)))
    judged = Judgement("claim", "c1", "c2", "same", "eva", "", machine=False, when=late)
    assert judged_by([judged], date(2022, 5, 5)) == [judged]
    assert judged_by([judged], date(2022, 5, 4)) == []
    assert late.astimezone(UTC).day == 5
