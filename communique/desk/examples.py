"""Answers of the example reports, shortened, as examples in the description of the API.

Invariant: an example has every field that a real answer has; lists in it are cut to their first item.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from communique.views.json_values import JsonObject, JsonValue

FILE = Path(__file__).parent / "examples.json"
_LONG = 160


def examples() -> Mapping[str, JsonObject]:
    """An example for each address that answers with JSON."""
    found: Mapping[str, JsonObject] = msgspec.json.decode(FILE.read_bytes())
    return found


def shortened(value: JsonValue) -> JsonValue:
    """The value with the first item of each list alone, and long texts cut."""
    if isinstance(value, str):
        return value if len(value) <= _LONG else f"{value[:_LONG]}…"
    if isinstance(value, Mapping):
        return {name: shortened(inner) for name, inner in value.items()}
    if isinstance(value, Sequence):
        return [shortened(inner) for inner in value[:1]]
    return value


def described(description: dict[str, object]) -> dict[str, object]:
    """An OpenAPI description with the examples in it."""
    paths = description.get("paths")
    assert isinstance(paths, dict)
    for path, example in examples().items():
        for method in ("get", "post"):
            if method in paths.get(path, {}):
                answers = paths[path][method]["responses"]
                status = "201" if "201" in answers else "200"
                answers[status]["content"] = {"application/json": {"example": example}}
    return description
