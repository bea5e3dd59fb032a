"""What commands share: options, and the ways to write, to count and to complain.

Invariant: nothing here runs a command.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from communique.model.errors import ReportError

if TYPE_CHECKING:
    from communique.model.record import Problem, Record
    from communique.model.selection import Selection


T = TypeVar("T")


WIDTH = 100
"""Columns of running text, where no narrower terminal shows it."""


class Format(StrEnum):
    """How the record is written: as a brief (Markdown; in a terminal as text), as a page, as data."""

    brief = "brief"
    markdown = "markdown"
    html = "html"
    text = "text"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


class Told(StrEnum):
    """How figures are written."""

    text = "text"
    json = "json"


Model = Annotated[str | None, typer.Option(help="spaCy model to use, instead of the best one installed.", metavar="NAME")]


Actors = Annotated[
    list[Path] | None,
    typer.Option(help="Your own table of office holders or bodies (may be given several times).", metavar="FILE"),
]


StorePath = Annotated[Path, typer.Argument(help="A file made by `communique read --store`.", metavar="STORE")]


AsOf = Annotated[
    str | None,
    typer.Option(help="As it was on this day in the world (YYYY-MM-DD).", metavar="DATE"),
]


KnownBy = Annotated[
    str | None, typer.Option(help="By reports published by this day alone (YYYY-MM-DD): no hindsight.", metavar="DATE")
]


EventId = Annotated[str, typer.Argument(help="Id of an event or claim, or its first characters.", metavar="EVENT")]


AnyId = Annotated[
    str, typer.Argument(help="Id of an event, claim, standing, story or report, or its first characters.", metavar="EVENT")
]


Since = Annotated[
    str | None, typer.Option(help="What happened, or was reported, on this day or later (YYYY-MM-DD).", metavar="DATE")
]


Countries = Annotated[
    list[str] | None,
    typer.Option("--country", help="Events and standings of this country: ISO code or name (repeatable).", metavar="COUNTRY"),
]


Types = Annotated[
    list[str] | None,
    typer.Option("--type", help="Events of this PLOVER type or act (repeatable): CONSULT, pact.", metavar="TYPE"),
]


MinSources = Annotated[int, typer.Option(help="Told by at least so many independent sources.", metavar="N", min=1)]


class Complaints:
    """Prints what was not read, one line each; `failed` once something was an error."""

    def __init__(self) -> None:
        self.failed = False

    def __call__(self, problem: ReportError | Problem) -> None:
        self.failed |= isinstance(problem, ReportError)
        say(problem)


def rendered(record: Record, format: Format, chosen: Selection | None = None) -> str:
    """The record, or what is chosen of it, in a format."""
    from communique.model.selection import Selection

    chosen = chosen or Selection()
    if format in (Format.brief, Format.markdown, Format.html, Format.text):
        return brief_text(record, chosen, format)
    from communique.record.selected import selected

    record = selected(record, chosen)
    if format is Format.csv:
        from communique.views.tables import csv_text

        return csv_text(record)
    if format is Format.jsonl:
        from communique.views.tables import jsonl_lines

        return "\n".join(jsonl_lines(record, "events"))
    from communique.views.contract_record import record_object
    from communique.views.json_values import encode

    return encode(record_object(record))


def selection(
    record: Record,
    since: str | None,
    country: list[str] | None,
    type: list[str] | None,
    min_sources: int,
    as_of: str | None,
    known_by: str | None,
) -> Selection:
    """What the options ask for."""
    from communique import api

    return api.selection_of(
        record, since=day_of(since, "--since"), countries=country or (), types=type or (), min_sources=min_sources,
        as_of=day_of(as_of, "--as-of"), known_by=day_of(known_by, "--known-by"),
    )  # fmt: skip


def brief_text(record: Record, chosen: Selection, format: Format) -> str:
    """The brief; unless a format is asked for, as a terminal shows it best, or Markdown where there is none."""
    from communique import api

    shown = sys.stdout.isatty()
    styled = shown and not os.environ.get("NO_COLOR")
    match format:
        case Format.html:
            return api.brief_of(record, chosen, format="html")
        case Format.text:
            return api.brief_of(record, chosen, format="text", width=width(), styled=styled)
        case Format.brief if styled:
            return api.brief_of(record, chosen, format="text", width=width(), styled=True)
        case _:
            return api.brief_of(record, chosen, width=width())


def day_of(text: str | None, option: str = "--published") -> date | None:
    """The day that an option gives."""
    from communique.sources.fields import read_date

    try:
        return read_date(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(f"{error}. Write it as YYYY-MM-DD.", param_hint=option) from None


def columns_of(text: str | None) -> dict[str, str] | None:
    """ "text=body,published=day" as columns by our fields."""
    from communique.sources.table import read_columns

    try:
        return {field: column for column, field in read_columns(text)} if text else None
    except ValueError as error:
        raise typer.BadParameter(f"{error}.", param_hint="--columns") from None


def progress(items: Iterable[T]) -> Iterator[T]:
    """The items, with a counter on standard error where a person watches it."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} read"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("")
        for item in items:
            yield item
            progress.advance(task)


def width() -> int:
    """Columns to wrap at: the terminal's, within what reads well."""
    return max(40, min(get_terminal_size().columns, WIDTH)) if sys.stdout.isatty() else WIDTH


def many(count: int, noun: str) -> str:
    """A count with its noun: "1 report", "2 reports"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def say(problem: ReportError | Problem) -> None:
    """An error or remark, on one line, for a person."""
    line = f"{problem}" if isinstance(problem, ReportError) else f"{problem.where}: {problem.why}"
    typer.echo(" ".join(line.split()), err=True)


def say_line(text: str) -> None:
    """A word on what goes on, for a person."""
    typer.echo(text, err=True)


def write(text: str) -> None:
    """The answer, ended by a line end; nothing where it is empty."""
    if text:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
