"""TimelineJS: dates no finer than told, text escaped."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import communique
from communique.model.when import Dating, When
from tests.views.builders import the_record


def slides(record: communique.Record) -> list[dict[str, Any]]:
    told = json.loads(communique.export(record, "timelinejs"))["events"]
    assert isinstance(told, list)
    return told


def dated(edtf: str) -> dict[str, Any]:
    record = the_record()
    event = replace(record.events[0], when=Dating(When.parse(edtf), "stated"))
    return next(iter(slides(replace(record, events=(event,)))), {})


def test_only_dated_events_in_order_of_the_record(examples: communique.Record) -> None:
    wanted = [e.id for e in examples.events if e.when.when]
    assert [s["unique_id"] for s in slides(examples)] == wanted != []


def test_a_date_is_as_fine_as_told() -> None:
    assert dated("2024-03-05")["start_date"] == {"year": 2024, "month": 3, "day": 5}
    assert "end_date" not in dated("2024-03-05")
    month = dated("2024-03")
    assert (month["start_date"], month["end_date"]) == ({"year": 2024, "month": 3}, {"year": 2024, "month": 3})
    assert dated("1950")["start_date"] == {"year": 1950}
    assert dated("199X")["end_date"] == {"year": 1999}
    assert "end_date" not in dated("2021-10/..")
    assert dated("../2021") == {}


def test_text_of_reports_is_escaped() -> None:
    record = the_record()
    hostile = replace(record, events=tuple(replace(e, title="<script>alert(1)</script>") for e in record.events))
    for slide in slides(hostile):
        assert "<script" not in slide["text"]["headline"] + slide["text"]["text"]
    treaty = next(s for s in slides(record) if "Cork Tree Treaty" in s["text"]["headline"])
    assert "Cork Herald: “Peru and Portugal signed a treaty" in treaty["text"]["text"]
    assert treaty["group"] == "verbal cooperation"
