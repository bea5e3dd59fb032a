"""What the verbs are given: paths, reports, sources; and what goes wrong on the way.

Invariant: what cannot be read is told, not raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from communique.model.errors import ReportError
from communique.model.record import Problem, Record
from communique.model.report import Report

Paths = str | Path | Sequence[str | Path]


Given = str | Path | Iterable[str | Path | Report]
"""Files, folders, globs, "-" for standard input; and reports made by hand."""


Source = Record | str | Path
"""A record, or the path of a store that holds one."""


Outcome = Report | ReportError | Problem


OnProblem = Callable[[ReportError | Problem], None]


def reports(paths: Paths, *, published: date | None = None, outlet: str | None = None) -> Iterator[Report]:
    """The reports of files, folders and globs, in the order given; `published` and `outlet` as for `read`.

    Raises ReportError at the first that cannot be read.
    """
    from communique.sources.read import read_paths

    for outcome in read_paths(strings(paths), published=published, outlet=outlet):
        if isinstance(outcome, ReportError):
            raise outcome
        if isinstance(outcome, Report):
            yield outcome


def outcomes_of(
    paths: Given,
    *,
    published: date | None = None,
    outlet: str | None = None,
    columns: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
    taken: Iterable[str] = (),
) -> Iterator[Outcome]:
    """What reading gives: reports, errors, remarks. Report objects come first, then files in the order given.

    `columns` maps our fields to those of tables (CSV, Parquet): {"text": "body"}. `taken` are display names that others
    have (a store's).
    """
    from communique.sources.names import Names
    from communique.sources.read import read_paths, settle

    given = [paths] if isinstance(paths, str | Path) else list(paths)
    names = Names(taken)
    for item in given:
        if isinstance(item, Report):
            ready = item if item.language else settle(item)
            yield replace(ready, id=names.name(ready.id))
    named = [str(item) for item in given if not isinstance(item, Report)]
    if named:
        pairs = tuple((column, field) for field, column in (columns or {}).items())
        yield from read_paths(named, published=published, outlet=outlet, columns=pairs, stdin=stdin, taken=names.taken)


def lines_of(file: str, stdin: BinaryIO) -> Iterator[Outcome]:
    """The reports of one file under the ids as given; standard input holds JSON lines."""
    from communique.sources.fields import Given
    from communique.sources.jsonl import read_jsonl
    from communique.sources.read import read_file, settle

    if file != "-":
        yield from read_file(Path(file), Given())
        return
    some = False
    for outcome in read_jsonl(stdin, "standard input", Given()):
        some = True
        yield settle(outcome) if isinstance(outcome, Report) else outcome
    if not some:
        yield ReportError("standard input", "empty", "Write one JSON object a line, with the field `text`.")


class Heard:
    """Keeps problems as lines ready to print, and passes them on."""

    def __init__(self, on_problem: OnProblem | None) -> None:
        self.problems: list[Problem] = []
        self._on_problem = on_problem

    def __call__(self, problem: ReportError | Problem) -> None:
        self.problems.append(problem_of(problem))
        if self._on_problem:
            self._on_problem(problem)


def strings(paths: Paths) -> list[str]:
    """One path or several, as text."""
    return [str(paths)] if isinstance(paths, str | Path) else [str(p) for p in paths]


def problem_of(problem: ReportError | Problem) -> Problem:
    """What went wrong, as a record keeps it."""
    if isinstance(problem, Problem):
        return problem
    where = f"{problem.where}:{problem.line}" if problem.line is not None else problem.where
    return Problem(where, f"{problem.what}. {problem.do}")
