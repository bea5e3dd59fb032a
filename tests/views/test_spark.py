"""Tables in Spark: the Parquet folder that it reads holds what DuckDB finds there, cell for cell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

import communique
from communique.views.table_files import write_tables
from communique.views.tables import TABLES

sql: Any = pytest.importorskip("pyspark.sql", reason="comes with the extra spark")
pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet")  # of pandas, which is not used here

DIFFERENCES = """
    SELECT e.title, v.field, v.value, c.outlet, c.words
    FROM conflicts v JOIN events e ON v.thing = e.id JOIN claims c ON {contains}(v.claims, c.id)
"""


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """A Spark of one core in this machine, without its page."""
    settings = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1", "spark.driver.bindAddress": "127.0.0.1",
                "spark.driver.host": "127.0.0.1", "spark.sql.session.timeZone": "UTC"}  # fmt: skip
    session = sql.SparkSession.builder.master("local[1]").config(map=settings).getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def folder(examples: communique.Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("tables")
    write_tables(examples, found)
    return found


def plain(cell: object) -> object:
    """A cell as Python has it: Spark's rows as dicts."""
    if isinstance(cell, list):
        return [plain(part) for part in cell]
    return {name: plain(part) for name, part in cell.asDict().items()} if hasattr(cell, "asDict") else cell


@pytest.mark.parametrize("table", TABLES)
def test_spark_reads_what_duckdb_reads(table: str, spark: Any, folder: Path) -> None:
    read = spark.read.parquet(str(folder / f"{table}.parquet"))
    expected = duckdb.connect().sql(f"SELECT * FROM '{folder}/{table}.parquet'")
    assert tuple(read.columns) == tuple(expected.columns) == TABLES[table].columns
    rows = [[plain(cell) for cell in row] for row in read.collect()]
    assert rows == [list(row) for row in expected.fetchall()]
    assert read.count() == len(rows) > 0


def test_the_tables_join_in_spark_as_in_duckdb(spark: Any, folder: Path, examples: communique.Record) -> None:
    duck = duckdb.connect()
    for table in ("conflicts", "events", "claims"):
        spark.read.parquet(str(folder / f"{table}.parquet")).createOrReplaceTempView(table)
        duck.execute(f"CREATE VIEW {table} AS SELECT * FROM '{folder}/{table}.parquet'")
    found = sorted(tuple(row) for row in spark.sql(DIFFERENCES.format(contains="array_contains")).collect())
    assert found == sorted(duck.execute(DIFFERENCES.format(contains="list_contains")).fetchall())
    assert {title for title, *_ in found} == {e.title for e in examples.events if e.conflicts}
    counted = spark.sql("SELECT type, count(*) n FROM events WHERE type IS NOT NULL GROUP BY type").collect()
    assert {row.type: row.n for row in counted} == {
        t: sum(e.type == t for e in examples.events) for t in {row.type for row in counted}
    }
    assert sum(row.n for row in counted) == sum(e.type is not None for e in examples.events)
