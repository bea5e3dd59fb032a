"""Data frames: every table in every kind, with the same rows, columns and days."""

from __future__ import annotations

import sys

import duckdb
import pytest

import communique
from communique.model.errors import ExtraMissing, UnknownName
from communique.model.shown import as_frame
from communique.views.tables import TABLES


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_the_same_in_every_kind(table: str, examples: communique.Record) -> None:
    arrow, pandas, polars = (getattr(examples, f"to_{kind}")(table) for kind in ("arrow", "pandas", "polars"))
    rows = list(TABLES[table].rows(examples))
    assert tuple(arrow.column_names) == tuple(pandas.columns) == tuple(polars.columns) == TABLES[table].columns
    assert arrow.num_rows == len(pandas) == polars.height == len(rows)
    told = [[list(cell) if isinstance(cell, tuple) else cell for cell in row] for row in rows]
    assert [list(row) for row in polars.rows()] == told


def test_events_are_the_default_and_days_are_days(examples: communique.Record) -> None:
    events = examples.to_pandas()
    assert events["first_day"].dt.year.dropna().max() <= 2024
    assert list(events["id"]) == [e.id for e in examples.events]
    assert examples.to_polars().equals(examples.to_polars("events"))


def test_duckdb_asks_arrow_directly(examples: communique.Record) -> None:
    claims = examples.to_arrow("claims")
    assert claims.num_rows
    found = duckdb.sql("SELECT count(DISTINCT report) FROM claims").fetchall()  # type: ignore[union-attr]
    assert found == [(len({c.report for e in (*examples.events, *examples.held) for c in e.claims}),)]


def test_a_table_that_is_none_and_a_library_that_is_missing(
    examples: communique.Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnknownName, match="Did you mean events"):
        examples.to_arrow("event")
    for name in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(ExtraMissing, match=rf"pip install 'communique\[{name}\]'"):
            getattr(examples, f"to_{name}")()
    with pytest.raises(TypeError, match="no tables"):
        as_frame(7, "events", "arrow")
