"""`communique read` and `annotate`: reports in, a record or annotations out.

Invariant: as in `app`.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.app import app
from communique.cli.common import (
    Actors,
    AsOf,
    Complaints,
    Countries,
    Format,
    KnownBy,
    MinSources,
    Model,
    Since,
    Types,
    columns_of,
    day_of,
    many,
    progress,
    rendered,
    say,
    selection,
    write,
)  # fmt: skip
from communique.model.errors import UnknownName
from communique.model.record import Record

if TYPE_CHECKING:
    from datetime import date

    from communique.codebook.known_actors import KnownActors
    from communique.model.selection import Selection
    from communique.sources.read import Outcome


_DATA = (Format.json, Format.jsonl, Format.csv)


_Paths = Annotated[list[str], typer.Argument(help="Files, folders, globs, or - for standard input.", metavar="PATH")]
_Published = Annotated[
    str | None, typer.Option(help="Day of publication of reports that do not say it (YYYY-MM-DD).", metavar="DATE")
]
_Outlet = Annotated[str | None, typer.Option(help="Outlet of reports that do not say it.", metavar="NAME")]
_Columns = Annotated[
    str | None, typer.Option(help="Which column of a table is what (text=body,published=day).", metavar="FIELD=COLUMN,…")
]
_Store = Annotated[Path | None, typer.Option(help="Keep the reports in this file.", metavar="FILE")]
_Format = Annotated[Format | None, typer.Option(help="How to write the record (default: brief).")]


@app.command()
def read(
    paths: _Paths,
    published: _Published = None,
    outlet: _Outlet = None,
    columns: _Columns = None,
    store: _Store = None,
    format: _Format = None,
    since: Since = None,
    country: Countries = None,
    type: Types = None,
    min_sources: MinSources = 1,
    as_of: AsOf = None,
    known_by: KnownBy = None,
    actors: Actors = None,
    model: Model = None,
) -> None:
    """Read reports and write the record of them.

    Text and Markdown (with front matter: title, outlet, published, url, language), saved HTML pages, JSON lines (text,
    and any of id, title, outlet, published, url, language). Without --store the record is shown and gone.

    The first reading of all compiles an index of the world's towns, which takes some seconds.
    """
    from communique import api

    complaints = Complaints()
    known = api.known_actors(actors)
    day, named, stdin = day_of(published), columns_of(columns), sys.stdin.buffer
    given = partial(api.outcomes_of, paths, published=day, outlet=outlet, columns=named, stdin=stdin)
    chosen = partial(
        selection, since=since, country=country, type=type, min_sources=min_sources, as_of=as_of, known_by=known_by
    )
    until = day_of(known_by, "--known-by")
    chosen(Record((), (), (), (), (), ()), country=None)  # days and types are checked before the work
    if store is not None:
        _read_into(store, given, complaints, format, known, model, chosen, until)
    else:
        record = api.record_from(progress(given()), complaints, known=known, model=model, known_by=until)
        _tell(record, format or Format.brief, chosen(record), nothing=complaints.failed and not record.reports)
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
    lines = api.annotation_lines(file, sys.stdin.buffer, only=wanted, known=known, model=model, on_problem=say)
    for line, bad in lines if sys.stdout.isatty() else progress(lines):
        failed |= bad
        write(line)
        sys.stdout.flush()  # who reads along should see it now
    raise typer.Exit(int(failed))


def _read_into(
    path: Path,
    given: Callable[..., Iterable[Outcome]],
    complaints: Complaints,
    format: Format | None,
    known: KnownActors | None,
    model: str | None,
    chosen: Callable[[Record], Selection],
    until: date | None,
) -> None:
    from communique import api
    from communique.store.store import Store
    from communique.views.touched import touched_by

    with Store(path) as store:
        added = api.add_all(store, progress(given(taken=store.names())), complaints, known=known, model=model)
        record = api.record_of(store, model=model)
        api.note_moves(store, record, api.reading_words(len(added.new)))
        older = store.count() - len(record.reports)
        record = api.record_of(store, model=model, known_by=until) if until else record
    if format is None:
        write(
            f"{path}: {many(len(added.new), 'new report')}, {len(added.known)} known already; "
            f"in all {many(len(record.reports), 'report')}{f' ({older} more replaced by newer texts)' if older else ''}, "
            f"{many(len(record.events), 'event')}, "
            f"{many(len(record.standings), 'standing')}"
        )
    else:
        nothing = complaints.failed and not (added.new or added.known)
        _tell(touched_by(record, (*added.new, *added.known)), format, chosen(record), nothing=nothing)


def _tell(record: Record, format: Format, selection: Selection, *, nothing: bool) -> None:
    """The record, but for a person no page about `nothing`: why it is so was said already. A program gets its data."""
    if not nothing or format in _DATA:
        write(rendered(record, format, selection))


def _lists(only: str | None) -> tuple[str, ...]:
    from communique.views.contract import LISTS

    wanted = tuple(name.strip() for name in only.split(",") if name.strip()) if only is not None else LISTS
    for name in wanted:
        if name not in LISTS:
            raise UnknownName("list", name, LISTS, listed=True)
    return wanted
