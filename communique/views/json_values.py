"""JSON as types, and the two ways in which a span is told.

Invariant: in contract 1, an object with `start`, `end` and `text` quotes the report's *text*; a span of the title says so
(`field`) and gives its words under `words`, so that a tool that checks spans against the text is not misled.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from communique.model.span import Span

JsonValue = None | bool | int | float | str | Sequence["JsonValue"] | Mapping[str, "JsonValue"]
JsonObject = dict[str, JsonValue]
Place = Callable[[Span, str], JsonObject]
"""How a span and its words are told."""


def in_text(span: Span, words: str) -> JsonObject:
    """A span of the text (contract 1)."""
    return {"start": span.start, "end": span.end, "text": words}


def in_title(span: Span, words: str) -> JsonObject:
    """A span of the title (contract 1)."""
    return {"start": span.start, "end": span.end, "words": words, "field": "title"}


def in_record(span: Span, words: str) -> JsonObject:
    """A span of either, always with its field (contract 2)."""
    return {"start": span.start, "end": span.end, "text": words, "field": span.field}


def number(value: float | None) -> int | float | None:
    """Whole numbers without a point, as people write them."""
    return int(value) if value is not None and value == int(value) else value


def encode(value: JsonValue) -> str:
    """One line of JSON."""
    import msgspec

    try:
        return msgspec.json.encode(value).decode("utf-8")
    except UnicodeEncodeError:  # half a surrogate pair, which UTF-8 cannot write: escapes stand for it
        return json.dumps(value)
