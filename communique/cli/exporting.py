"""`communique tables` and `export`: a store's record for other programs.

Invariant: as in `app`.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import StorePath, many, write


class TableForm(StrEnum):
    """How tables are written."""

    parquet = "parquet"
    csv = "csv"
    jsonl = "jsonl"


class Form(StrEnum):
    """The forms of other programs (docs/exports.md)."""

    csv = "csv"
    ftm = "ftm"
    ftm_statements = "ftm-statements"
    gdelt = "gdelt"
    geojson = "geojson"
    gexf = "gexf"
    graphml = "graphml"
    ical = "ical"
    icews = "icews"
    jsonl = "jsonl"
    jsonld = "jsonld"
    parquet = "parquet"
    polecat = "polecat"
    timelinejs = "timelinejs"


class Undated(StrEnum):
    """What becomes of events without a date."""

    omit = "omit"
    published = "published"


@app.command()
def tables(
    store: StorePath,
    folder: Annotated[Path, typer.Argument(help="Where the files go; made where there is none.", metavar="FOLDER")],
    format: Annotated[TableForm, typer.Option(help="How to write them.")] = TableForm.parquet,
) -> None:
    """Write the record of a store as tables, a file each.

    Reports, stories, events, claims, parties, conflicts, standings, steps, quotes, figures and judgements, for DuckDB,
    pandas, polars, R or Spark. Files of an earlier run are replaced. Parquet needs pip install 'communique[tables]'.
    """
    from communique import api

    for file in api.tables(store, folder, format=format.value):
        write(f"{file.path}: {many(file.rows, 'row')}")


@app.command()
def export(
    store: StorePath,
    format: Annotated[Form, typer.Option(help="For which program.")],
    output: Annotated[Path | None, typer.Option(help="The file to write (default: standard output).", metavar="FILE")] = None,
    table: Annotated[str, typer.Option(help="Which of our tables, for csv, jsonl and parquet.", metavar="TABLE")] = "events",
    undated: Annotated[
        Undated, typer.Option(help="Events that no report dates: left undated, or about the day of publication.")
    ] = Undated.omit,
) -> None:
    """Write the record of a store in the form of another program.

    Event data (polecat, icews, gdelt), maps, graphs, timelines, calendars, FollowTheMoney, JSON-LD, or one of our tables.
    docs/exports.md says what each loses.
    """
    from communique import api

    if output is None and format is Form.parquet and sys.stdout.isatty():
        raise typer.BadParameter("Parquet is no text: name a file", param_hint="--output")
    data = api.export(store, format.value, output=output, table=table, undated=undated.value)
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
