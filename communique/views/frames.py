"""Tables of a record as data frames: Arrow, pandas, polars.

Invariant: rows, columns and their order are those of `communique tables`; days are days, what is not known is null.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from communique.model.errors import ExtraMissing
from communique.views.arrow import arrow_table
from communique.views.tables import table_of

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from communique.model.record import Record


def to_arrow(record: Record, table: str) -> pa.Table:
    """A table as Arrow, which DuckDB reads as it is. Raises UnknownName, ExtraMissing."""
    return arrow_table(record, table_of(table))


def to_pandas(record: Record, table: str) -> pd.DataFrame:
    """A table for pandas; days are datetime64, lists arrays. Raises UnknownName, ExtraMissing."""
    _library("pandas")
    return to_arrow(record, table).to_pandas(date_as_object=False)


def to_polars(record: Record, table: str) -> pl.DataFrame:
    """A table for polars. Raises UnknownName, ExtraMissing."""
    found: pl.DataFrame = _library("polars").from_arrow(to_arrow(record, table))
    return found


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise ExtraMissing(f"A {name} data frame", name) from None
