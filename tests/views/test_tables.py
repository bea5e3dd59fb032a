"""Tables: one row for each thing, columns that keep their names, lists as arrays or joined."""

from __future__ import annotations

import csv
import io
import json

import pytest

import communique
from communique.model.errors import UnknownName
from communique.views.rows import event_rows
from communique.views.tables import TABLES, csv_text, jsonl_lines
from tests.views.builders import the_record


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(the_record(), table))))


def test_each_table_has_a_row_for_each_thing() -> None:
    counts = {name: len(rows(name)) for name in TABLES}
    assert counts == {
        "reports": 3, "stories": 1, "events": 4, "claims": 6, "parties": 8, "conflicts": 4, "standings": 2, "steps": 1,
        "quotes": 2, "figures": 2, "judgements": 0,
    }  # fmt: skip


def test_judgements_of_a_real_record_name_its_claims(examples: communique.Record) -> None:
    claims = {row["id"]: row["event"] for row in csv.DictReader(io.StringIO(csv_text(examples, "claims")))}
    judged = list(csv.DictReader(io.StringIO(csv_text(examples, "judgements"))))
    assert judged
    for row in judged:
        assert claims[row["left"]] == claims[row["right"]] == row["event"]
        assert row["verdict"] in ("same", "different", "unsure")
        assert row["reasons"]


def test_what_stands_within_names_what_it_belongs_to() -> None:
    events, standings = ({row["id"] for row in rows(name)} for name in ("events", "standings"))
    assert {row["event"] for row in rows("parties")} <= events
    assert {row["standing"] for row in rows("steps")} <= standings
    assert {row["thing"] for row in rows("conflicts")} <= events | standings
    assert {(row["number"], row["field"]) for row in rows("conflicts")} == {("1", "stage")}


def test_a_date_is_also_the_days_that_it_allows() -> None:
    days = {(row["when"], row["first_day"], row["last_day"]) for row in rows("events")}
    assert ("2024-03-05", "2024-03-05", "2024-03-05") in days


def test_columns_are_in_snake_case_and_once() -> None:
    for table in TABLES.values():
        assert len(set(table.columns)) == len(table.columns)
        assert all(column.isidentifier() and column == column.lower() for column in table.columns)


def test_an_event_in_csv() -> None:
    treaty = next(row for row in rows("events") if row["conflicts"])
    assert (treaty["actors"], treaty["persons"], treaty["when"]) == ("PER; PRT", "Ana Reis", "2024-03-05")
    assert (treaty["conflicts"], treaty["sources"], treaty["reciprocal"], treaty["scope"]) == ("stage", "2", "true", "")
    assert treaty["reports"] == "cork-herald.txt; lima-post.txt"


def test_a_claims_offsets_quote_its_report() -> None:
    texts = {report.id: report.text for report in the_record().reports}
    for row in rows("claims"):
        assert texts[row["report"]][int(row["start"]) : int(row["end"])] == row["words"]
        assert texts[row["report"]][int(row["trigger_start"]) : int(row["trigger_end"])] == row["trigger"]


def test_json_lines_name_their_table_and_keep_lists() -> None:
    found = [json.loads(text) for text in jsonl_lines(the_record())]
    assert list(dict.fromkeys(row["table"] for row in found)) == [name for name in TABLES if name != "judgements"]
    event = next(json.loads(text) for text in jsonl_lines(the_record(), "events"))
    assert event["actors"] == ["PER", "PRT"]
    assert event["background"] is True
    assert event["scope"] is None


def test_rows_are_typed() -> None:
    row = next(event_rows(the_record()))
    assert row.sources == 1
    assert row.latitude is None


def test_an_unknown_table_offers_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Did you mean events"):
        csv_text(the_record(), "event")
