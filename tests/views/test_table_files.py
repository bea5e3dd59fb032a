"""Tables as files: what DuckDB, pandas and polars read back is what the record says, cell for cell."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pandas
import polars
import pyarrow.parquet
import pytest

import communique
from communique.model.errors import ExtraMissing, TablesError, UnknownName
from communique.views.table_files import write_tables
from communique.views.tables import TABLES
from tests.views.builders import the_record

Cells = Sequence[Sequence[object]]


def ask(query: str) -> duckdb.DuckDBPyRelation:
    found = duckdb.sql(query)
    assert found is not None
    return found


def given(record: communique.Record, table: str) -> Cells:
    """The rows of a table with lists as lists, as readers give them."""
    return [[list(cell) if isinstance(cell, tuple) else cell for cell in row] for row in TABLES[table].rows(record)]


@pytest.mark.parametrize("table", TABLES)
def test_duckdb_reads_parquet(table: str, examples: communique.Record, tmp_path: Path) -> None:
    files = {file.table: file for file in write_tables(examples, tmp_path)}
    found = ask(f"SELECT * FROM '{files[table].path}'")
    assert tuple(found.columns) == TABLES[table].columns
    assert [list(row) for row in found.fetchall()] == given(examples, table)
    assert files[table].rows == len(given(examples, table)) > 0


@pytest.mark.parametrize("table", TABLES)
def test_polars_reads_parquet(table: str, examples: communique.Record, tmp_path: Path) -> None:
    write_tables(examples, tmp_path)
    found = polars.read_parquet(tmp_path / f"{table}.parquet")
    assert [list(row) for row in found.rows()] == given(examples, table)


def test_pandas_reads_parquet_with_its_types(examples: communique.Record, tmp_path: Path) -> None:
    write_tables(examples, tmp_path)
    events = pandas.read_parquet(tmp_path / "events.parquet", dtype_backend="pyarrow")
    assert events["sources"].sum() == sum(e.sources for e in examples.events)
    assert events["intensity"].dtype == "double[pyarrow]"
    assert events["first_day"].dropna().min() == min(
        e.when.when.low for e in examples.events if e.when.when and e.when.when.low
    )
    assert events.explode("reports")["reports"].nunique() == len({r for e in examples.events for r in e.reports})


def test_tables_join(examples: communique.Record, tmp_path: Path) -> None:
    """The tables of one record belong together: what differs, with the words of each side and its outlet."""
    write_tables(examples, tmp_path)
    found = ask(
        f"""
        SELECT e.id, v.field, v.value, c.outlet, c.words
        FROM '{tmp_path}/conflicts.parquet' v
        JOIN '{tmp_path}/events.parquet' e ON v.thing = e.id
        JOIN '{tmp_path}/claims.parquet' c ON list_contains(v.claims, c.id)
        """
    ).fetchall()
    told = {
        (e.id, conflict.field, value.value, claim.outlet, claim.at.text)
        for e in examples.events
        for conflict in e.conflicts
        for value in conflict.values
        for claim in e.claims
        if claim.id in value.claims
    }
    assert set(found) == told
    assert told


def test_csv_and_json_lines(examples: communique.Record, tmp_path: Path) -> None:
    for form in ("csv", "jsonl"):
        assert [f.path.name for f in write_tables(examples, tmp_path, form)] == [f"{name}.{form}" for name in TABLES]
    for name in TABLES:
        with (tmp_path / f"{name}.csv").open(newline="") as lines:
            rows = list(csv.DictReader(lines))
        assert [list(row) for row in rows] == [list(TABLES[name].columns)] * len(given(examples, name))
        objects = [json.loads(line) for line in (tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines()]
        assert [list(o) for o in objects] == [["table", *TABLES[name].columns]] * len(rows)
    counted = ask(f"SELECT count(*), sum(sources) FROM '{tmp_path}/events.jsonl'").fetchall()
    assert counted == [(len(examples.events), sum(e.sources for e in examples.events))]


def test_an_empty_record_gives_typed_empty_tables(tmp_path: Path) -> None:
    files = write_tables(communique.read([]), tmp_path)
    assert {file.rows for file in files} == {0}
    (days,) = ask(f"SELECT typeof(any_value(first_day)) FROM '{tmp_path}/events.parquet'").fetchall()
    assert days == ("DATE",)


def test_a_file_says_what_made_it(examples: communique.Record, tmp_path: Path) -> None:
    communique.tables(examples, tmp_path)
    told = pyarrow.parquet.read_schema(tmp_path / "claims.parquet").metadata
    assert told[b"communique"].decode() == communique.__version__
    assert told[b"language_model"].decode() == examples.language_model
    assert told[b"table"] == b"claims"


def test_half_a_surrogate_pair_can_be_written(tmp_path: Path) -> None:
    record = the_record()
    odd = replace(record, reports=(replace(record.reports[0], title="half \ud83d of it", published=date(2024, 3, 6)),))
    write_tables(odd, tmp_path)
    assert ask(f"SELECT title FROM '{tmp_path}/reports.parquet'").fetchall() == [("half ? of it",)]


def test_other_files_are_left_alone_and_those_of_ours_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.parquet").write_text("mine")
    (tmp_path / "events.parquet").write_text("old")
    write_tables(the_record(), tmp_path)
    assert (tmp_path / "mine.parquet").read_text() == "mine"
    assert {path.name for path in tmp_path.iterdir()} == {"mine.parquet", *(f"{name}.parquet" for name in TABLES)}
    assert len(polars.read_parquet(tmp_path / "events.parquet")) == len(the_record().events)


def test_without_pyarrow_the_install_line_is_told_and_nothing_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'communique\[tables\]'"):
        write_tables(the_record(), tmp_path / "out")
    assert not (tmp_path / "out").exists()
    assert write_tables(the_record(), tmp_path / "out", "csv")


def test_a_folder_that_cannot_be_and_a_format_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(TablesError, match=r"file: cannot be written \(File exists\)"):
        write_tables(the_record(), tmp_path / "file")
    with pytest.raises(UnknownName, match="Did you mean parquet"):
        write_tables(the_record(), tmp_path, "parquett")  # type: ignore[arg-type]
