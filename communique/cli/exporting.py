"""`communique tables`: a store's record for other programs.

Invariant: as in `app`.
"""

from __future__ import annotations

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
