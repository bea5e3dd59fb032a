"""Reads reports from files, folders, globs and standard input.

Invariant: whatever one file holds, the next is read: errors are yielded, never raised. What comes out is complete: a
report has a unique display name, and its language, what is skipped and the wire it credits are settled.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.decode import MOST_BYTES, decode
from communique.sources.feed import looks_like_feed, read_feed
from communique.sources.fields import Given
from communique.sources.html import looks_like_html, read_html
from communique.sources.jsonl import read_jsonl
from communique.sources.language_id import identify
from communique.sources.mail import read_eml, read_mbox
from communique.sources.names import Names
from communique.sources.paths import STDIN, find_files
from communique.sources.plain import read_plain
from communique.sources.table import read_csv, read_parquet
from communique.sources.warc import read_wacz, read_warc
from communique.sources.wire import credited

Outcome = Report | ReportError | Problem
"""A report, why one cannot be read, or a word about something that is no failure."""

_JSONL = (".jsonl", ".ndjson")
_HTML = (".html", ".htm")
_PLAIN = (".txt", ".md", ".markdown")
_FEEDS = (".rss", ".atom", ".xml")
_WHOLE: Mapping[tuple[str, ...], Callable[[Path, str, Given], Iterator[Outcome]]] = {
    (".csv", ".tsv"): read_csv,
    (".parquet",): read_parquet,
    (".mbox",): read_mbox,
    (".eml",): read_eml,
    (".warc", ".warc.gz"): read_warc,
    (".wacz",): read_wacz,
}
"""What is read by its name, as a file that must be opened in its own way."""


def read_paths(
    paths: Sequence[str],
    *,
    published: date | None = None,
    outlet: str | None = None,
    columns: tuple[tuple[str, str], ...] = (),
    stdin: BinaryIO | None = None,
    taken: Sequence[str] = (),
) -> Iterator[Outcome]:
    """The reports behind `paths`, in order; "-" is `stdin`.

    `published` and `outlet` stand in where a report does not say them; `columns` are pairs of a table's column
    and our field; `taken` are display names already in use.
    """
    given = Given(published, outlet, columns)
    names = Names(taken)
    for found in find_files(paths):
        if not isinstance(found, Path):
            yield found
            continue
        for outcome in read_file(found, given, stdin):
            yield _named(outcome, names) if isinstance(outcome, Report) else outcome


def read_file(path: Path, given: Given, stdin: BinaryIO | None = None) -> Iterator[Outcome]:
    """The reports of one file (or of `stdin`), settled but for names that others may have."""
    where = "standard input" if str(path) == STDIN else str(path)
    try:
        for outcome in _open(path, where, given, stdin):
            if not isinstance(outcome, Report):
                yield outcome
                continue
            report = settle(outcome)
            if str(path) == STDIN:
                yield replace(report, id=report.id or "stdin")
            else:
                yield replace(report, id=report.id or path.name, path=str(path))
    except ReportError as error:
        yield error
    except OSError as error:
        yield ReportError(where, f"cannot be read ({error.strerror})", "Check the file and its permissions.")


def settle(report: Report) -> Report:
    """The report with its language, the reason to skip it (a language not supported), and the wire it credits."""
    report = identify(report)
    return report if report.skipped else replace(report, wire=credited(report))


def _open(path: Path, where: str, given: Given, stdin: BinaryIO | None) -> Iterator[Outcome]:
    if str(path) == STDIN:
        if stdin is None:
            raise ReportError(where, "there is none", "Pipe a report in, or name a file.")
        yield from _read(stdin, "", where, given)
        return
    for endings, reader in _WHOLE.items():
        if path.name.lower().endswith(endings):
            yield from reader(path, where, given)
            return
    with path.open("rb") as stream:
        yield from _read(stream, path.suffix.lower(), where, given)


def _read(stream: BinaryIO, suffix: str, where: str, given: Given) -> Iterator[Outcome]:
    if suffix in _JSONL:
        yield from _read_jsonl(stream, where, given)
        return
    if suffix not in _HTML + _PLAIN:
        stream = io.BufferedReader(_Raw(stream))
        if stream.peek(1).lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
            yield from _read_jsonl(stream, where, given)
            return
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ReportError(where, f"more than {MOST_BYTES // 1_000_000} MB, which is no report", "Give one report a file.")
    if not data.strip():
        raise ReportError(where, "empty", "Give a file with the text of a report.")
    if suffix in _FEEDS or (suffix not in _HTML + _PLAIN and looks_like_feed(data)):
        yield from read_feed(data, where, given)
        return
    text = decode(data, where, declared=suffix not in _PLAIN)
    if suffix in _HTML or (suffix not in _PLAIN and looks_like_html(text)):
        yield read_html(text, where, given)
    else:
        yield from read_plain(text, where, given)


def _read_jsonl(stream: BinaryIO, where: str, given: Given) -> Iterator[Outcome]:
    some = False
    for outcome in read_jsonl(stream, where, given):
        some = True
        yield outcome
    if not some:
        raise ReportError(where, "empty", "Write one JSON object a line, with the field `text`.")


def _named(report: Report, names: Names) -> Report:
    return replace(report, id=names.name(report.id, report.path))


class _Raw(io.RawIOBase):
    """A binary stream as raw input, so that its first bytes can be looked at whatever kind it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
