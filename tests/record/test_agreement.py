"""Corroborated, single-source, conflicting: of the event and of each field."""

from __future__ import annotations

from communique.model.claim import Claim
from communique.model.event import Event
from communique.record.event import event_of
from tests.builders import a_claim, a_report, count, on, said_by

A, B = a_report("Alpha"), a_report("Beta")
COPY = a_report("Copy", copy_of=A.key)


def event(*claims: Claim) -> Event:
    return event_of(claims, {r.key: r for r in (A, B, COPY)})


def test_two_independent_reports_corroborate() -> None:
    found = event(a_claim(A), a_claim(B))
    assert (found.agreement, found.sources) == ("corroborated", 2)


def test_one_report_is_a_single_source_however_often_it_says_so() -> None:
    found = event(a_claim(A), a_claim(A, start=9), a_claim(A, field="title"))
    assert (found.agreement, found.sources) == ("single-source", 1)


def test_a_copy_does_not_corroborate() -> None:
    found = event(a_claim(A), a_claim(COPY))
    assert (found.agreement, found.sources) == ("single-source", 1)


def test_one_speaker_in_two_reports_is_a_single_source() -> None:
    found = event(a_claim(A, attribution=said_by("Eva Berg")), a_claim(B, attribution=said_by("Eva Berg")))
    assert (found.agreement, found.sources) == ("single-source", 1)


def test_a_conflict_between_reports() -> None:
    found = event(a_claim(A), a_claim(B, status="planned"))
    assert found.agreement == "conflicting" and dict(found.fields)["status"].agreement == "conflicting"


def test_a_conflict_within_one_report_makes_nothing_conflicting() -> None:
    found = event(a_claim(A), a_claim(A, status="planned", start=9), a_claim(B, status="hinted"))
    assert [c.scope for c in found.conflicts] == ["within"] and found.agreement != "conflicting"


def test_talk_does_not_corroborate_what_happened() -> None:
    third = a_report("Third")
    reports = {r.key: r for r in (A, B, third)}
    found = event_of([a_claim(A), a_claim(B, status="hinted")], reports)
    assert found.status == "hinted" and found.agreement == "corroborated"
    copies = [a_claim(A), a_claim(A, start=9), a_claim(third), a_claim(B, status="hinted")]
    assert event_of(copies, reports).agreement == "corroborated"
    assert event_of([a_claim(A), a_claim(A, status="hinted", start=9)], reports).agreement == "single-source"


def test_fields_count_the_sources_that_state_them() -> None:
    fields = dict(event(a_claim(A, when="2022-05-05"), a_claim(B, when="2022-05")).fields)
    assert (fields["when"].agreement, fields["when"].sources) == ("corroborated", 2)
    fields = dict(event(a_claim(A, when="2022-05-05"), a_claim(B, when=on("2022-05-05", "inherited"))).fields)
    assert (fields["when"].agreement, fields["when"].sources) == ("single-source", 1)
    assert "where" not in fields and "figures" not in fields


def test_numbers_and_speakers_are_corroborated_only_by_the_same() -> None:
    fields = dict(event(a_claim(A, figures=(count(3, "boats"),)), a_claim(B, figures=(count(9, "nets"),))).fields)
    assert (fields["figures"].agreement, fields["figures"].sources) == ("single-source", 2)
    fields = dict(event(a_claim(A, figures=(count(3, "boats"),)), a_claim(B, figures=(count(3, "boats"),))).fields)
    assert fields["figures"].agreement == "corroborated"
    fields = dict(event(a_claim(A, attribution=said_by("Eva Berg")), a_claim(B, attribution=said_by("Jan Lund"))).fields)
    assert fields["attribution"].agreement == "single-source"
