"""JSON lines -> Judgement: what people judged, as another store or another person wrote it.

Invariant: all lines hold or none is taken; the error names file and line.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from communique.model.errors import ReportError, did_you_mean
from communique.model.judgement import Judgement, Subject, Verdict

T = TypeVar("T")

_SUBJECTS: tuple[Subject, ...] = get_args(Subject)
_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_PAIRWISE = ("same", "different", "unsure")


def read_judgements(path: str | Path) -> list[Judgement]:
    """The judgements of a file, in its order; blank lines are passed over. Raises ReportError at the first broken line."""
    where = str(path)
    try:
        lines = Path(path).read_bytes().removeprefix(b"\xef\xbb\xbf").split(b"\n")
    except OSError as error:
        raise ReportError(where, f"cannot be read ({error.strerror})", "Check the path.") from None
    return [_judgement(line, where, number) for number, line in enumerate(lines, 1) if line.strip()]


def _judgement(line: bytes, where: str, number: int) -> Judgement:
    def wrong(what: str, do: str) -> ReportError:
        return ReportError(where, what, do, number)

    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise wrong(f"not JSON: {error}", "Write one JSON object a line; communique judge --export does.") from None
    if not isinstance(found, dict):
        raise wrong("not a JSON object", "Write one JSON object a line; communique judge --export does.")
    try:
        return _made(found)
    except ValueError as error:
        raise wrong(str(error), "Correct the line; nothing of the file was taken.") from None


def _made(found: Mapping[str, object]) -> Judgement:
    """A judgement from its fields. Raises ValueError, saying what is wrong."""
    verdict = _one_of("verdict", _text(found, "verdict"), _VERDICTS)
    right = _text(found, "right", needed=verdict in (*_PAIRWISE, "set"))
    if verdict == "set" and "=" not in right:
        raise ValueError(f"`right` is {right!r}, not FIELD=VALUE")
    if found.get("machine"):
        raise ValueError("a machine's judgement, which is made anew from the reports")
    made = Judgement(
        _one_of("subject", _text(found, "subject"), _SUBJECTS),
        _text(found, "left"),
        right,
        verdict,
        _text(found, "by"),
        _text(found, "why", needed=False),
        machine=False,
        when=_when(_text(found, "when")),
    )
    if found.get("id") not in (None, made.id):
        raise ValueError(f"`id` is {found['id']!r}, but what the line says has the id {made.id}: it was changed by hand")
    return made


def _text(found: Mapping[str, object], field: str, *, needed: bool = True) -> str:
    value = found.get(field)
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or (needed and not value.strip()):
        raise ValueError(f"no `{field}`" if value in (None, "") else f"`{field}` is not a string with something in it")
    return value


def _one_of(field: str, value: str, known: tuple[T, ...]) -> T:
    for item in known:
        if item == value:
            return item
    raise ValueError(f"no such {field}: {value!r}.{did_you_mean(value, map(str, known))}".rstrip("."))


def _when(text: str) -> datetime:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"`when` is {text!r}, not a time like 2026-03-01T12:00:00+00:00") from None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
