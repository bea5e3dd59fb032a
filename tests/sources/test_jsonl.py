"""JSON lines: whatever stands in a line, there is an answer to it and the next one is read."""

from __future__ import annotations

import io
import json

from hypothesis import given
from hypothesis import strategies as st

from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.fields import Given
from communique.sources.jsonl import read_jsonl

GOOD = json.dumps({"id": "good", "text": "A report."}).encode()
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=3), max_leaves=4
)
KEYS = st.sampled_from(["id", "text", "title", "published", "outlet", "url", "language", "event_text", "titel", "x"])


def outcomes(data: bytes) -> list[Report | ReportError | Problem]:
    return list(read_jsonl(io.BytesIO(data), "f.jsonl", Given()))


@given(st.lists(st.binary().map(lambda b: b.replace(b"\n", b"")), max_size=4))
def test_any_bytes_are_answered_and_the_next_line_is_read(lines: list[bytes]) -> None:
    found = outcomes(b"\n".join([*lines, GOOD]))
    last = found[-1]
    assert isinstance(last, Report)
    assert last.id == "good"
    assert all("\n" not in str(o) for o in found if isinstance(o, ReportError))


@given(st.lists(st.dictionaries(KEYS, VALUES), max_size=4))
def test_any_objects_give_a_report_or_an_error_each(objects: list[dict[str, object]]) -> None:
    found = outcomes(b"".join(json.dumps(o).encode() + b"\n" for o in objects))
    answers = [o for o in found if not isinstance(o, Problem)]
    assert len(answers) == len(objects)
    for given_, answer in zip(objects, answers, strict=True):
        if isinstance(answer, Report):
            assert answer.text in (given_.get("text"), given_.get("event_text"))


def test_lines_are_counted_from_one_and_blank_ones_passed_over() -> None:
    found = outcomes(b"\n\n" + GOOD + b"\r\n{}\n")
    assert isinstance(found[0], Report)
    assert isinstance(found[1], ReportError)
    assert found[1].line == 4


def test_an_error_keeps_the_report_s_own_id() -> None:
    (found,) = outcomes(b'{"id": "mine", "text": ""}')
    assert isinstance(found, ReportError)
    assert found.id == "mine"
    assert found.what == "no `text`"


def test_a_slip_is_mentioned_once_a_file() -> None:
    found = outcomes(b'{"text": "a", "titel": "b"}\n{"text": "c", "titel": "d"}\n')
    assert [type(o) for o in found] == [Problem, Report, Report]
