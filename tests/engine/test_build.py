"""Per corpus: any order gives the same record; copies and revisions."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from communique.engine.annotate import annotate_reports
from communique.engine.build import build_record
from communique.model.annotation import Annotation
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.read import read_paths

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = "Norway and Canada signed a pact on coast guards in Ottawa on Thursday, the Norwegian foreign ministry said. "


@lru_cache(maxsize=1)
def examples() -> tuple[Annotation, ...]:
    reports = [r for r in read_paths([str(EXAMPLES / "reports")]) if isinstance(r, Report)]
    return tuple(annotate_reports(reports))


def annotated(*reports: Report) -> list[Annotation]:
    return list(annotate_reports([replace(r, language="en") for r in reports]))


@pytest.mark.parametrize("seed", range(10))
def test_any_order_gives_the_same_record(seed: int) -> None:
    shuffled = list(examples())
    random.Random(seed).shuffle(shuffled)
    assert build_record(shuffled) == build_record(examples())


def test_events_of_the_examples_join_outlets() -> None:
    record = build_record(examples())
    assert max(len(e.reports) for e in record.events) >= 3
    assert any(e.agreement == "conflicting" for e in record.events)


def test_a_report_twice_counts_once() -> None:
    assert build_record([*examples(), *examples()]) == build_record(examples())


def test_a_copy_is_kept_and_shown_and_is_no_source() -> None:
    first = Report("a", TEXT * 3, outlet="A", published=date(2023, 6, 15))
    second = replace(first, id="b", outlet="B", published=date(2023, 6, 16))
    record = build_record(annotated(first, second))
    assert [r.copy_of for r in record.reports] == [None, first.key]
    assert {e.sources for e in record.events} == {1}
    assert all(set(e.reports) == {"a", "b"} for e in record.events)


def test_of_one_address_on_one_day_the_last_to_come_counts() -> None:
    first = Report("a", TEXT, url="https://x.example", published=date(2023, 6, 15))
    second = replace(first, id="b", text=TEXT + "The story was corrected. ")
    record = build_record(annotated(first, second))
    assert [(r.id, r.revises) for r in record.reports] == [("b", first.key)]


def test_problems_are_carried_over() -> None:
    assert build_record([], (), [Problem("f", "empty")], "model 1").problems == (Problem("f", "empty"),)
    assert build_record([], (), (), "model 1").language_model == "model 1"


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        (
            "Ugandan soldiers shelled a market near Bunia on Sunday, elders said.",
            "Uganda on Tuesday denied shelling a market near Bunia.",
        ),
        ("Bolivia sold diesel to Cuba, the Andes Courier reported.", "Bolivia denied having sold any diesel to Havana."),
        ("Oman has closed its embassy in Tunis, two diplomats said.", "Oman has not closed its embassy in Tunis, it said."),
    ],
)
def test_a_denial_meets_what_it_denies(told: str, denied: str) -> None:
    day = date(2024, 3, 13)
    given = [Report("a", told, outlet="A", published=day), Report("b", denied, outlet="B", published=day)]
    disputed = [e for e in build_record(annotated(*given)).events if e.agreement == "conflicting"]
    assert [[c.field for c in e.conflicts] for e in disputed] == [["status"]]
    assert {c.report for c in disputed[0].claims} == {"a", "b"}
