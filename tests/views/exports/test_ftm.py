"""FollowTheMoney: its own library finds every entity and every statement valid, and both say the same."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

import communique

library: Any = pytest.importorskip("followthemoney", reason="comes with the extra interop")
read_statements: Any = pytest.importorskip("followthemoney.statement").read_statements
StatementEntity: Any = pytest.importorskip("followthemoney.statement").StatementEntity
model: Any = library.model


def entities(record: communique.Record) -> list[dict[str, Any]]:
    return [json.loads(line) for line in communique.export(record, "ftm").decode().splitlines()]


def statements(record: communique.Record) -> list[Any]:
    return list(read_statements(io.BytesIO(communique.export(record, "ftm-statements")), "csv"))


def test_every_entity_is_valid_and_no_value_is_refused(examples: communique.Record) -> None:
    ids: set[str | None] = set()
    for data in entities(examples):
        proxy = model.get_proxy(data, cleaned=False)
        for prop, values in data["properties"].items():
            assert sorted(proxy.get(prop)) == sorted(values), (prop, values)
        for prop, value in proxy.itervalues():
            assert prop.type.name != "entity" or value in ids
        ids.add(proxy.id)
    assert {e.id for e in examples.events} <= ids


def test_a_state_has_one_entity_with_its_code(examples: communique.Record) -> None:
    canada = [e for e in entities(examples) if e["id"] == "cq-state-can"]
    assert [(e["schema"], e["properties"]) for e in canada] == [("PublicBody", {"name": ["Canada"], "country": ["ca"]})]


def test_statements_say_what_entities_say(examples: communique.Record) -> None:
    told = {(s.entity_id, s.prop, s.value) for s in statements(examples)}
    whole = {(e["id"], prop, value) for e in entities(examples) for prop, values in e["properties"].items() for value in values}
    assert told == whole


def test_a_statement_has_its_outlet_report_words_and_day(examples: communique.Record) -> None:
    found = statements(examples)
    assert len({s.id for s in found}) == len(found)
    event = examples.events[0]
    involved = [s for s in found if s.entity_id == event.id and s.prop == "involved"]
    assert {s.dataset for s in involved} == {"the_atlantic_courier", "continental_press", "nordic_ledger", "daily_beacon"}
    assert {s.origin for s in involved} == set(event.reports)
    assert "the two men" in {s.original_value for s in involved}
    days = {r.id: str(r.published) for r in examples.reports}
    assert all(s.first_seen == days[s.origin or ""] for s in found)
    assert all(s.prop_type == model.get(s.schema).get(s.prop).type.name for s in found)


def test_statements_gather_to_the_event(examples: communique.Record) -> None:
    event = examples.events[0]
    own = [s for s in statements(examples) if s.entity_id == event.id]
    whole = StatementEntity.from_statements(library.Dataset.make({"name": "all", "title": "All"}), own)
    assert whole.schema.name == "Event"
    assert whole.caption == event.title
    assert whole.get("date") == ["2023-06-15"]
