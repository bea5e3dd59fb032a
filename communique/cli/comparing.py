"""`communique compare`: a store's record beside published event data.

Invariant: as in `app`.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import StorePath, write
from communique.cli.exporting import Undated


class Compared(StrEnum):
    """How a comparison is written."""

    text = "text"
    csv = "csv"


@app.command()
def compare(
    store: StorePath,
    gdelt: Annotated[Path | None, typer.Option(help="An event file of GDELT 1.0 or 2.0 (also .zip).", metavar="FILE")] = None,
    polecat: Annotated[Path | None, typer.Option(help="A table of POLECAT (also .gz, .zip).", metavar="FILE")] = None,
    country: Annotated[list[str] | None, typer.Option(help="Only dyads with it (repeatable).", metavar="ISO3")] = None,
    days: Annotated[int, typer.Option(help="How many days apart two may be to be near.", min=0)] = 1,
    undated: Annotated[Undated, typer.Option(help="As for export.")] = Undated.omit,
    format: Annotated[Compared, typer.Option(help="How to write it.")] = Compared.text,
) -> None:
    """Show a store's events beside the rows of a published data set.

    By day, dyad and type: what both have, what is near, what only one has.
    """
    from communique import api
    from communique.views.comparison_told import csv_of, told

    theirs = gdelt or polecat
    if theirs is None or (gdelt and polecat):
        raise typer.BadParameter("name one file: --gdelt FILE or --polecat FILE")
    found = api.compare(store, gdelt=gdelt, polecat=polecat, days=days, countries=country or (), undated=undated.value)
    write(csv_of(found) if format is Compared.csv else told(found, theirs.name))
