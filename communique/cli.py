"""The public verbs in the shell.

Invariant: what was asked for goes to standard output, everything else to standard error. Exit status: 0 all well; 1
something could not be read or done (the rest was); 2 the command itself was wrong. An error is one line.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from communique import __version__, cli_codebook
from communique.model.errors import CommuniqueError, ReportError, UnknownName

if TYPE_CHECKING:
    from communique.codebook.known_actors import KnownActors
    from communique.model.record import Problem, Record
    from communique.sources.read import Outcome

T = TypeVar("T")
WIDTH = 100
"""Columns of running text, where no narrower terminal shows it."""

app = typer.Typer(
    name="communique",
    help="Read many news reports of international affairs and write one record: who did what to whom, when, where, on "
    "whose word; where outlets agree and differ; what now stands.",
    epilog="First look: communique read FOLDER. Is everything in place: communique doctor.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
app.add_typer(cli_codebook.app, name="codebook")


class Format(StrEnum):
    """How the record is written."""

    brief = "brief"
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
EventId = Annotated[str, typer.Argument(help="Id of an event or claim, or its first characters.", metavar="EVENT")]


def main() -> None:
    """The command `communique`."""
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command with `arguments` (those of the process where None); its exit status."""
    _prepare_streams()
    try:
        status = app(args=arguments, prog_name="communique", standalone_mode=False)
        sys.stdout.flush()
    except UnknownName as error:
        status = _fail(str(error), 2)
    except CommuniqueError as error:
        status = _fail(str(error), 1)
    except typer.TyperException as error:
        status = _fail(f"{error.format_message()} (see communique --help)", 2)
    except typer.Abort:
        status = 130
    except BrokenPipeError:
        # whoever read our output has gone: nothing more can be said, and Python must not try to at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    return int(status or 0)


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)] = False,
) -> None:
    if version:
        typer.echo(f"communique {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(2)


@app.command()
def read(
    paths: Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.", metavar="PATH")],
    published: Annotated[
        str | None, typer.Option(help="Day of publication of reports that do not say it (YYYY-MM-DD).", metavar="DATE")
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet of reports that do not say it.", metavar="NAME")] = None,
    store: Annotated[Path | None, typer.Option(help="Keep the reports in this file.", metavar="FILE")] = None,
    format: Annotated[Format | None, typer.Option(help="How to write the record (default: brief).")] = None,
    actors: Actors = None,
    model: Model = None,
) -> None:
    """Read reports and write the record of them.

    Text and Markdown (with front matter: title, outlet, published, url, language), saved HTML pages, JSON lines (text,
    and any of id, title, outlet, published, url, language). Without --store the record is shown and gone.

    The first reading of all compiles an index of the world's towns, which takes some seconds.
    """
    from communique import api

    complaints = _Complaints()
    day = _day(published)
    known = api.known_actors(actors)
    given = partial(api.outcomes_of, paths, published=day, outlet=outlet, stdin=sys.stdin.buffer)
    if store is not None:
        _read_into(store, given, complaints, format, known, model)
    else:
        record = api.record_from(_progress(given()), complaints, known=known, model=model)
        _write(_rendered(record, format or Format.brief))
    raise typer.Exit(int(complaints.failed))


@app.command()
def annotate(
    file: Annotated[str, typer.Argument(help="JSON lines, or - for standard input.", metavar="FILE|-")] = "-",
    only: Annotated[
        str | None,
        typer.Option(help="Only these lists: sentences,actors,places,dates,figures,quotes,claims.", metavar="LISTS"),
    ] = None,
    actors: Actors = None,
    model: Model = None,
) -> None:
    """Mark up reports one by one, JSON lines in and out.

    One object a line in, one a line out, in the same order.

    In: id, text, and any of title, published, outlet, url, language. Out: sentences, actors, places, dates, figures,
    quotes and claims with their character offsets into the text as given.
    """
    from communique import api

    failed = False
    known, wanted = api.known_actors(actors), _lists(only)
    lines = api.annotation_lines(file, sys.stdin.buffer, only=wanted, known=known, model=model, on_problem=_say)
    for line, bad in lines if sys.stdout.isatty() else _progress(lines):
        failed |= bad
        _write(line)
        sys.stdout.flush()  # who reads along should see it now
    raise typer.Exit(int(failed))


@app.command()
def brief(store: StorePath) -> None:
    """Tell the record of a store to a person.

    What outlets differ on, what happened, what only one has, what now stands.
    """
    from communique import api

    _write(api.brief(store, width=_width()))


@app.command()
def show(store: StorePath, event: EventId) -> None:
    """Show the claims of an event side by side.

    Each with its outlet and the very words.
    """
    from communique import api

    _write(api.show(store, event, width=_width()))


@app.command()
def explain(store: StorePath, event: EventId) -> None:
    """Explain why an event is told as it is.

    Why these claims belong together, why this code, why this status: down to the rule and the characters.
    """
    from communique import api

    _write(api.explain(store, event, width=_width()))


@app.command()
def evaluate(
    sheets: Annotated[list[Path], typer.Argument(help="Folders with a case.json, or above such.", metavar="SHEETS")],
    format: Annotated[Told, typer.Option(help="How to write the figures.")] = Told.text,
    model: Model = None,
) -> None:
    """Measure the record against your own labels.

    For each case and as a mean: facts found, found whole, fields right, agreement, conflicts, events that are in the
    facts, noise, false conflicts; then what was missed and what was wrong.

    A case is a folder with case.json (which reports), facts.jsonl (what they say) and noise.jsonl (what is no news).
    """
    from communique import api
    from communique.views.evaluation.figures import Evaluation
    from communique.views.evaluation.tell import evaluation_object, told
    from communique.views.json_values import encode

    complaints, cases = _Complaints(), []
    for case in _progress(api.evaluate_each(sheets, model=model)):
        if isinstance(case, ReportError):
            complaints(case)
        else:
            cases.append(case)
    evaluation = Evaluation(tuple(cases))
    if cases:
        _write(told(evaluation) if format is Told.text else encode(evaluation_object(evaluation)))
    raise typer.Exit(int(complaints.failed))


@app.command()
def doctor(
    store: Annotated[Path | None, typer.Argument(help="A store to look at as well.", metavar="STORE")] = None,
) -> None:
    """Say what is installed and how to mend what is not.

    The language model and the tables with their hashes, the parts with their versions; of a store, what it holds.
    """
    from communique.engine.doctor import examine

    findings = examine(store)
    width = max(len(f.name) for f in findings)
    for finding in findings:
        _write(f"{finding.name:{width}}  {finding.found}" + (f"\n{'':{width}}  -> {finding.mend}" if finding.mend else ""))
    raise typer.Exit(int(any(f.mend for f in findings)))


class _Aloud(logging.Handler):
    """Log lines of communique, one line each on standard error: warnings, and what takes long while a person watches."""

    def emit(self, record: logging.LogRecord) -> None:
        typer.echo(f"communique: {record.getMessage()}", err=True)


class _Complaints:
    """Prints what was not read, one line each; `failed` once something was an error."""

    def __init__(self) -> None:
        self.failed = False

    def __call__(self, problem: ReportError | Problem) -> None:
        self.failed |= isinstance(problem, ReportError)
        _say(problem)


def _read_into(
    path: Path,
    given: Callable[..., Iterable[Outcome]],
    complaints: _Complaints,
    format: Format | None,
    known: KnownActors | None,
    model: str | None,
) -> None:
    from communique import api
    from communique.store.store import Store
    from communique.views.touched import touched_by

    with Store(path) as store:
        added = api.add_all(store, _progress(given(taken=store.names())), complaints, known=known, model=model)
        record = api.record_of(store, model=model)
    if format is None:
        _write(
            f"{path}: {_many(len(added.new), 'new report')}, {len(added.known)} known already; "
            f"in all {_many(len(record.reports), 'report')}, {_many(len(record.events), 'event')}, "
            f"{_many(len(record.standings), 'standing')}"
        )
    else:
        _write(_rendered(touched_by(record, (*added.new, *added.known)), format))


def _rendered(record: Record, format: Format) -> str:
    if format is Format.brief:
        from communique import api

        return api.brief(record, width=_width())
    if format is Format.csv:
        from communique.views.tables import csv_text

        return csv_text(record)
    if format is Format.jsonl:
        from communique.views.tables import jsonl_lines

        return "\n".join(jsonl_lines(record, "events"))
    from communique.views.contract_record import record_object
    from communique.views.json_values import encode

    return encode(record_object(record))


def _lists(only: str | None) -> tuple[str, ...]:
    from communique.views.contract import LISTS

    wanted = tuple(name.strip() for name in only.split(",") if name.strip()) if only is not None else LISTS
    for name in wanted:
        if name not in LISTS:
            raise UnknownName("list", name, LISTS)
    return wanted


def _day(text: str | None) -> date | None:
    from communique.sources.fields import read_date

    try:
        return read_date(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(f"{error}. Write it as YYYY-MM-DD.", param_hint="--published") from None


def _progress(items: Iterable[T]) -> Iterator[T]:
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


def _width() -> int:
    """Columns to wrap at: the terminal's, within what reads well."""
    return max(40, min(get_terminal_size().columns, WIDTH)) if sys.stdout.isatty() else WIDTH


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _say(problem: ReportError | Problem) -> None:
    line = f"{problem}" if isinstance(problem, ReportError) else f"{problem.where}: {problem.why}"
    typer.echo(" ".join(line.split()), err=True)


def _fail(message: str, status: int) -> int:
    typer.echo(f"communique: {' '.join(message.split())}", err=True)
    return status


def _write(text: str) -> None:
    if text:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")


def _prepare_streams() -> None:
    """UTF-8 whatever the locale; log lines of libraries do not mix with ours, which a person who watches gets to see."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    logging.getLogger().addHandler(logging.NullHandler())
    ours = logging.getLogger("communique")
    ours.setLevel(logging.INFO if sys.stderr.isatty() else logging.WARNING)
    if not any(isinstance(handler, _Aloud) for handler in ours.handlers):
        ours.addHandler(_Aloud())
