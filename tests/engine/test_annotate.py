"""Per report: order, what is skipped, what fails, what is not asked for."""

from __future__ import annotations

import pytest

from communique.codebook.known_actors import KnownActors
from communique.engine import stages
from communique.engine.annotate import annotate_each, annotate_reports
from communique.engine.stream import Outcome, annotate_outcomes
from communique.model.annotation import Annotation
from communique.model.document import Document
from communique.model.errors import ReportError
from communique.model.mention import ActorMention
from communique.model.record import Problem
from communique.model.report import Report

TEXT = "Norway and Canada signed a pact in Ottawa on Thursday."


def report(name: str, **more: str) -> Report:
    return Report(name, f"{TEXT} {name}.", language="en", **more)  # type: ignore[arg-type]


def test_reports_come_out_in_order_whether_read_or_skipped() -> None:
    given = [report("a", skipped="x"), report("b"), Report("c", " ", language="en"), report("d", skipped="x"), report("e")]
    found = list(annotate_reports(given))
    assert [a.report for a in found] == given
    assert [bool(a.sentences) for a in found] == [False, True, False, False, True]


def test_what_comes_between_stays_between() -> None:
    given: list[Outcome] = [
        ReportError("f", "bad", "mend"),
        report("a"),
        Problem("g", "odd"),
        ReportError("h", "bad", "mend"),
        report("b"),
        Problem("i", "odd"),
    ]
    told = [o.report if isinstance(o, Annotation) else o for o in annotate_outcomes(given)]
    assert told == given


def test_a_fault_in_one_report_is_an_error_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    real = stages.actors

    def faulty(
        document: Document, known: KnownActors | None = None, places: stages.Places | None = None
    ) -> tuple[ActorMention, ...]:
        if document.report.id == "b":
            raise KeyError("oops")
        return real(document, known, places)

    monkeypatch.setattr(stages, "actors", faulty)
    found = list(annotate_each([report("a"), report("b"), report("c")]))
    assert [isinstance(f, ReportError) for f in found] == [False, True, False]
    assert "KeyError: 'oops' (test_annotate.py:" in str(found[1])
    with pytest.raises(ReportError):
        list(annotate_reports([report("b")]))


def test_nothing_is_looked_for_that_nothing_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def watch(name: str, found: tuple[object, ...]) -> None:
        def stage(*_: object) -> tuple[object, ...]:
            looked.append(name)
            return found

        monkeypatch.setattr(stages, name, stage)

    for name in ("actors", "times", "places", "figures", "quotes"):
        watch(name, ())
    watch("code", ((), ()))
    list(annotate_reports([report("a")], wanted=["dates"]))
    assert looked == ["times"]
    looked.clear()
    list(annotate_reports([report("a")], wanted=["quotes", "sentences"]))
    assert looked == ["places", "actors", "quotes"]  # the towns tell whose an unnamed organ is
    looked.clear()
    list(annotate_reports([report("a")]))
    assert sorted(looked) == ["actors", "code", "figures", "places", "quotes", "times"]
