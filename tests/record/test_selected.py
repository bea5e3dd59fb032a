"""A record cut down: which events, standings, quotes, figures and reports stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from communique.model.mention import Mentions, Quote, Speaker
from communique.model.record import Record
from communique.model.selection import Selection
from communique.model.span import Span
from communique.record.build import build
from communique.record.selected import selected
from tests.builders import a_claim, a_report, annotation, count, party

A, B = a_report("Alpha", "2022-05-05"), a_report("Beta", "2022-05-09")
MET = a_claim(A, "meeting", ("SWE", "NOR"), type="CONSULT", when="2022-05-04", start=0)
AID = a_claim(B, "aid", ("SWE",), ("PER",), type="AID", of="aid", start=300)
PLAN = a_claim(B, "visit", ("PER",), ("FIN",), type="CONSULT", status="planned", when="2022-06-01", start=600)


def a_quote(start: int, country: str) -> Quote:
    speaker = Speaker(party=party(f"Somebody/{country}"), name="Somebody", span=Span(start, start + 8), text="Somebody")
    return Quote(Span(start, start + 20), "We shall see them.", True, speaker=speaker)


def the_record() -> Record:
    first, second = annotation(A, MET), annotation(B, AID, PLAN)
    figure = replace(count(40, "tonnes"), span=Span(302, 304))
    second = replace(second, mentions=Mentions(quotes=(a_quote(700, "PER"), a_quote(800, "SWE")), figures=(figure,)))
    return build([first, second], (), ())


RECORD = the_record()


def acts(**asked: Any) -> set[str]:
    return {event.act for event in selected(RECORD, Selection(**asked)).events}


def test_nothing_asked_is_the_whole() -> None:
    assert selected(RECORD, Selection()) is RECORD


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ({"countries": ("NOR",)}, {"meeting"}),
        ({"countries": ("NOR", "PER")}, {"meeting", "aid", "visit"}),
        ({"types": ("CONSULT",)}, {"meeting"}),
        ({"types": ("aid",)}, {"aid"}),
        ({"min_sources": 2}, set()),
        ({"since": date(2022, 5, 4)}, {"meeting", "aid", "visit"}),
        ({"since": date(2022, 5, 5)}, {"aid", "visit"}),
        ({"since": date(2022, 5, 10)}, {"visit"}),
        ({"as_of": date(2022, 5, 4)}, {"meeting"}),
        ({"as_of": date(2022, 5, 9)}, {"meeting", "aid", "visit"}),
        ({"countries": ("PER",), "types": ("visit",)}, {"visit"}),
    ],
)
def test_which_events_stay(asked: dict[str, Any], kept: set[str]) -> None:
    assert acts(**asked) == kept


def test_what_belongs_to_them_stays() -> None:
    found = selected(RECORD, Selection(countries=("SWE",), types=("aid",)))
    assert [r.id for r in found.reports] == ["Beta.txt"]
    assert [s.kind for s in found.standings] == ["aid"]
    assert [f.figure.of for f in found.figures] == ["tonnes"]
    assert [q.quote.span.start for q in found.quotes] == [800]
    assert not selected(RECORD, Selection(countries=("NOR",))).standings


def test_standings_are_those_of_the_day() -> None:
    assert [s.state for s in selected(RECORD, Selection(as_of=date(2022, 5, 9))).standings] == ["given"]
    assert [s.state for s in selected(RECORD, Selection(as_of=date(2022, 5, 8))).standings] == ["unknown"]
