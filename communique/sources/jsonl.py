"""JSON lines -> Report: one object a line, in order; a bad line is an error and the next one is read.

Invariant: no line is held in memory beyond `MOST_BYTES`; errors name file and line, and the report's own id if it has one.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import BinaryIO

import msgspec

from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.decode import MOST_BYTES, refuse_binary
from communique.sources.fields import Given, field_of, read_date, read_language, slip

Values = dict[str, object]


def read_jsonl(stream: BinaryIO, where: str, given: Given) -> Iterator[Report | ReportError | Problem]:
    """The reports of a stream of lines. `id` is the given one, else "name:line"; blank lines are passed over."""
    warned: set[str] = set()
    for number, line in _lines(stream):
        if line is None:
            what = f"a line of more than {MOST_BYTES // 1_000_000} MB, which is no report"
            yield ReportError(where, what, "Write one report a line.", number)
            continue
        if not line.strip():
            continue
        try:
            values, unknown = _values(line, where, number)
            for key in sorted(unknown - warned):
                yield Problem(f"{where}:{number}", f"unknown field {key!r}. Did you mean {slip(key)}?")
            warned |= unknown
            yield report_of(values, where, number, given)
        except ReportError as error:
            yield error


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers; None for one that is too long, which is skipped without being kept."""
    number = 0
    while line := stream.readline(MOST_BYTES):
        number += 1
        if len(line) < MOST_BYTES or line.endswith(b"\n"):
            yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            continue
        while (more := stream.readline(MOST_BYTES)) and not more.endswith(b"\n"):
            pass
        yield number, None


def _values(line: bytes, where: str, number: int) -> tuple[Values, set[str]]:
    """The line's fields under our names, and those of its names that look like slips of ours."""
    try:
        refuse_binary(line, where)
        found = msgspec.json.decode(line.decode("utf-8"))
    except ReportError as error:
        raise ReportError(where, error.what, error.do, number) from None
    except UnicodeDecodeError as error:
        what = f"broken encoding: byte {error.start + 1} of the line (0x{line[error.start]:02x}) is not UTF-8"
        raise ReportError(where, what, "Write JSON lines as UTF-8.", number) from None
    except msgspec.DecodeError as error:
        raise ReportError(where, f"not JSON: {error}", "Write one JSON object a line.", number) from None
    if not isinstance(found, dict):
        raise ReportError(where, "not a JSON object", 'Write a line like {"id": "a1", "text": "…"}.', number)
    values: Values = {}
    unknown = set()
    for key, value in found.items():
        field = field_of(key)
        if field and value not in (None, ""):
            values.setdefault(field, value)
        elif field is None and slip(key):
            unknown.add(key)
    return values, unknown


def report_of(values: Values, where: str, number: int, given: Given) -> Report:
    """The report of an object's values under our names. Raises ReportError that names file and line."""
    id_ = str(values.get("id", "")) or f"{where.rsplit('/', 1)[-1]}:{number}"

    def wrong(what: str, do: str) -> ReportError:
        return ReportError(where, what, do, number, id_ if "id" in values else None)

    def text_of(field: str) -> str | None:
        value = values.get(field)
        if value is not None and not isinstance(value, str):
            raise wrong(f"`{field}` is not a string", "Write it in quotation marks.")
        return value

    text = text_of("text")
    if text is None:
        raise wrong("no `text`", "Give the report's text in the field `text`.")
    if not text.strip():
        raise wrong("`text` is empty", "Give the report's text in the field `text`.")
    published = given.published
    if day := text_of("published"):
        published = _day(day, wrong("unknown date " + repr(day[:60]), "Write it as YYYY-MM-DD."))
    language = text_of("language")
    return Report(
        id=id_,
        text=text,
        title=text_of("title"),
        outlet=text_of("outlet") or given.outlet,
        published=published,
        url=text_of("url"),
        language=read_language(language) if language else None,
    )


def _day(text: str, wrong: ReportError) -> date:
    try:
        return read_date(text)
    except ValueError:
        raise wrong from None
