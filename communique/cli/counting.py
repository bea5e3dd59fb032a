"""`communique series`: a store's record counted over time.

Invariant: as in `app`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import StorePath, write


class By(StrEnum):
    """The size of a period."""

    day = "day"
    week = "week"
    month = "month"


class SeriesForm(StrEnum):
    """How a series is written."""

    text = "text"
    csv = "csv"
    json = "json"


@app.command()
def series(
    store: StorePath,
    by: Annotated[By, typer.Option(help="Size of a period.")] = By.month,
    dyad: Annotated[
        list[str] | None,
        typer.Option(help="Count between these two (GBR-JPN), each direction by itself; all: every two.", metavar="A-B"),
    ] = None,
    country: Annotated[
        list[str] | None, typer.Option(help="Count by country, on either side (JPN); all: every one.", metavar="CODE")
    ] = None,
    type: Annotated[list[str] | None, typer.Option(help="Only this PLOVER type.", metavar="TYPE")] = None,
    dated: Annotated[bool, typer.Option("--dated", help="Leave out events that only the day of a report dates.")] = False,
    format: Annotated[SeriesForm, typer.Option(help="How to write it.")] = SeriesForm.text,
) -> None:
    """Count events over time, beside how much was read.

    By period, by who does it to whom (or by country), and by type: events, how many are corroborated, the mean intensity;
    with the reports read in that period and from how many independent sources. --dyad, --country and --type may be given
    several times.
    """
    from communique import api
    from communique.views.series_text import series_csv, series_json, series_text

    if dyad and country:
        raise typer.BadParameter("give --dyad or --country, not both", param_hint="--country")
    rows = api.series(store, by.value, dyads=dyad or (), countries=country or (), types=type or (), dated=dated)
    write({SeriesForm.text: series_text, SeriesForm.csv: series_csv, SeriesForm.json: series_json}[format](rows))
