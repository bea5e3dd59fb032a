"""Our own tables, one at a time, as the bytes of a file.

Invariant: the same cells as `communique tables` writes.
"""

from __future__ import annotations

import io

from communique.model.record import Record
from communique.views.table_files import write_parquet
from communique.views.tables import csv_text, jsonl_lines, table_of


def csv_table(record: Record, version: str, table: str) -> bytes:  # noqa: ARG001 - CSV has no place for it
    """A table as CSV."""
    return csv_text(record, table).encode("utf-8")


def jsonl_table(record: Record, version: str, table: str) -> bytes:  # noqa: ARG001 - nor have JSON lines
    """A table as JSON lines."""
    table_of(table)
    return "".join(f"{line}\n" for line in jsonl_lines(record, table)).encode("utf-8")


def parquet_table(record: Record, version: str, table: str) -> bytes:
    """A table as Parquet. Raises ExtraMissing."""
    out = io.BytesIO()
    write_parquet(record, table, out, version)
    return out.getvalue()
