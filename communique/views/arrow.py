"""The tables as Arrow, which Parquet, DuckDB, polars, pandas and Spark share.

Invariant: a column has the type that its row's annotation says, whatever it holds; the order is the record's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, get_type_hints

from communique.model.errors import ExtraMissing
from communique.model.record import Record
from communique.views.tables import Cell, Table, printable

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 10_000
"""Rows that are in memory twice at a time."""


def schema_of(table: Table) -> pa.Schema:
    """The columns with their types: text, whole numbers, numbers, truth values, days, moments in UTC, lists of text.

    Raises ExtraMissing where pyarrow is not installed.
    """
    pa = pyarrow()
    types: dict[object, Any] = {
        str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32(),
        datetime: pa.timestamp("us", tz="UTC"), tuple[str, ...]: pa.list_(pa.string()),
    }  # fmt: skip
    fields = []
    for name, told in get_type_hints(table.row).items():
        always = told in types
        fields.append(pa.field(name, types[told if always else told.__args__[0]], nullable=not always))
    return pa.schema(fields)


def batches(record: Record, table: Table) -> Iterator[pa.RecordBatch]:
    """The rows of a table, some thousands at a time."""
    pa, schema = pyarrow(), schema_of(table)
    for rows in _some(table.rows(record)):
        columns = [[printable(cell) for cell in column] for column in zip(*rows, strict=True)]
        arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
        yield pa.record_batch(arrays, schema=schema)


def arrow_table(record: Record, table: Table) -> pa.Table:
    """A whole table. Raises ExtraMissing."""
    return pyarrow().Table.from_batches(list(batches(record, table)), schema_of(table))


def _some(rows: Iterator[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    while some := list(islice(rows, BATCH)):
        yield some


def pyarrow() -> Any:
    """pyarrow, which comes with an extra. Raises ExtraMissing."""
    try:
        import pyarrow as pa
    except ImportError:
        raise ExtraMissing("Parquet", "tables") from None
    return pa
