"""The brief and the JSON of the example reports are what they were when somebody last looked (tests/golden/)."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import communique
from communique.views.contract_record import record_object
from communique.views.json_values import JsonValue

GOLDEN = Path(__file__).with_name("golden")
SHOWN = 60  # lines of a difference


def as_json(record: communique.Record) -> str:
    return json.dumps(_rounded(record_object(record)), ensure_ascii=False, indent=1) + "\n"


def _rounded(value: JsonValue) -> JsonValue:
    """The same with four decimals: the last digits of a weight may be those of the machine."""
    match value:
        case float():
            return round(value, 4)
        case str():
            return value
        case Mapping():
            return {key: _rounded(inner) for key, inner in value.items()}
        case list():
            return [_rounded(inner) for inner in value]
        case _:
            return value


@pytest.mark.parametrize(("name", "told"), [("brief.md", communique.brief), ("record.json", as_json)])
def test_the_record_of_the_examples_is_as_before(
    name: str, told: Callable[[communique.Record], str], examples: communique.Record, request: pytest.FixtureRequest
) -> None:
    file, present = GOLDEN / name, told(examples)
    if request.config.getoption("--renew-golden"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(present, "utf-8")
    before = file.read_text("utf-8")
    if present != before:
        changed = difflib.unified_diff(before.splitlines(), present.splitlines(), f"golden/{name}", "now", lineterm="", n=1)
        lines = "\n".join(list(changed)[:SHOWN])
        pytest.fail(f"{lines}\n\nIf it is better: pytest tests/test_golden.py --renew-golden, and say in the commit why.")


def test_reading_twice_gives_the_same_bytes(examples: communique.Record) -> None:
    again = communique.read(list(reversed(examples.reports)), model=examples.language_model.split()[0])
    assert communique.brief(again) == communique.brief(examples)
    assert as_json(again) == as_json(examples)
