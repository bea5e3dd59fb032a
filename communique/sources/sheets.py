"""Folders of labels -> Sheet: case.json (which reports), facts.jsonl (what they say), noise.jsonl (what is no news).

Invariant: a sheet comes out whole or not at all; an error names file and line and does not stop the other sheets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import msgspec

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.model.sheet import Evidence, Fact, Noise, Sheet
from communique.model.span import Field
from communique.sources.fields import Given, read_date
from communique.sources.read import read_file, settle

CASE = "case.json"
_SLIP = 0.85  # likeness from which an unknown field is taken for a slip of the pen
_FIELDS = tuple(f.name for f in fields(Fact))
_SAID = ("outlet", "title", "url", "language")  # what case.json may say besides the day
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A report of case.json; what is None is taken from the file itself."""

    path: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class _Case:
    reports: tuple[_Entry, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    """Evidence as it is written: offsets, or words that stand there once, or offsets and how the words begin."""

    report: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class _Labelled:
    """The part of a line of facts.jsonl that is not taken over as it stands."""

    id: str
    evidence: tuple[_Span, ...]


def read_sheets(paths: Sequence[Path]) -> Iterator[Sheet | ReportError]:
    """The sheets of folders, in order of their names: each folder with a case.json, and all below."""
    for path in paths:
        found = sorted(path.rglob(CASE)) if path.is_dir() else []
        if not found:
            what = f"no {CASE} in it" if path.is_dir() else "no such folder"
            yield ReportError(str(path), what, "Name a folder of cases (docs/evaluate.md).")
        for case in found:
            try:
                yield read_sheet(case.parent)
            except ReportError as error:
                yield error
            except OSError as error:
                yield ReportError(str(error.filename), f"cannot be read ({error.strerror})", "Check the file and its path.")


def read_sheet(folder: Path) -> Sheet:
    """The sheet of one folder. Raises ReportError or OSError."""
    reports = _reports(folder)
    facts = tuple(_fact(line, reports) for line in _lines(folder / "facts.jsonl"))
    noise_file = folder / "noise.jsonl"
    noise = tuple(_noise(line, reports) for line in _lines(noise_file)) if noise_file.is_file() else ()
    return Sheet(folder.resolve().name, tuple(reports.values()), facts, noise)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of JSON and where it stands (`number` is None for a file that is one JSON value)."""

    data: bytes
    where: str
    number: int | None = None

    def decode(self, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(self.data, type=kind)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise self.error(str(error), "docs/evaluate.md has the fields.") from None

    def error(self, what: str, do: str) -> ReportError:
        return ReportError(self.where, what, do, self.number)


def _lines(path: Path) -> Iterator[_Line]:
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if line.strip():
            yield _Line(line, str(path), number)


def _reports(folder: Path) -> Mapping[str, Report]:
    """The reports of a case by their ids, which are their files' base names."""
    case = _Line((folder / CASE).read_bytes(), str(folder / CASE))
    reports: dict[str, Report] = {}
    for entry in case.decode(_Case).reports:
        report = _report(folder, entry, case)
        if report.id in reports:
            raise case.error(f"two reports named {report.id!r}", "Give their files different names.")
        reports[report.id] = report
    return reports


def _report(folder: Path, entry: _Entry, case: _Line) -> Report:
    for outcome in read_file(folder / entry.path, Given()):
        if isinstance(outcome, ReportError):
            raise outcome
        if isinstance(outcome, Report):
            try:
                day = read_date(entry.published) if entry.published else outcome.published
            except ValueError as error:
                raise case.error(f"{entry.path}: {error}", "Write it as YYYY-MM-DD.") from None
            said = {name: value for name in _SAID if (value := getattr(entry, name))}
            return settle(replace(outcome, id=Path(entry.path).name, published=day, **said))
    raise case.error(f"{entry.path} holds no report", "Give a file with the text of a report.")


def _fact(line: _Line, reports: Mapping[str, Report]) -> Fact:
    _refuse_slips(line)
    evidence = [_evidence(span, line, reports) for span in line.decode(_Labelled).evidence]
    whole = line.decode(dict[str, msgspec.Raw]) | {"evidence": msgspec.Raw(msgspec.json.encode(evidence))}
    return _Line(msgspec.json.encode(whole), line.where, line.number).decode(Fact)


def _evidence(span: _Span, line: _Line, reports: Mapping[str, Report]) -> Evidence:
    text = _report_of(span.report, line, reports).field(span.field)
    if span.start is None or span.end is None:
        if not span.text or text.count(span.text) != 1:
            times = text.count(span.text) if span.text else 0
            do = "Give words that stand there once, or `start` and `end`."
            raise line.error(f"{span.report}: {span.text!r} stands there {times} times", do)
        start = text.index(span.text)
        return Evidence(span.report, start, start + len(span.text), span.text, span.field)
    words = text[span.start : span.end]
    if not words or not words.startswith(span.text or ""):
        do = "Offsets count characters, the end exclusive; without them the words are looked for."
        raise line.error(f"{span.report}: at {span.start} to {span.end} stands {words!r}, not {span.text!r}", do)
    return Evidence(span.report, span.start, span.end, words, span.field)


def _noise(line: _Line, reports: Mapping[str, Report]) -> Noise:
    noise = line.decode(Noise)
    start = _report_of(noise.report, line, reports).text.find(noise.text)
    return noise if noise.start is not None or start < 0 else replace(noise, start=start)


def _report_of(id: str, line: _Line, reports: Mapping[str, Report]) -> Report:
    if id not in reports:
        raise line.error(f"no report {id!r} in this case", f"Name one of: {', '.join(reports)}.")
    return reports[id]


def _refuse_slips(line: _Line) -> None:
    """A misspelt field would be a field that is not judged, and nobody would notice."""
    for name in line.decode(dict[str, msgspec.Raw]):
        if name not in _FIELDS and (near := get_close_matches(name, _FIELDS, n=1, cutoff=_SLIP)):
            raise line.error(f"unknown field {name!r}", f"Did you mean {near[0]}?")
