"""The tables of a record as files in a folder, one a table: Parquet, CSV or JSON lines.

Invariant: a file is there whole or not at all; another file in the folder is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple, get_args

from communique.model.errors import TablesError, UnknownName
from communique.model.record import Record
from communique.views.arrow import batches, pyarrow, schema_of
from communique.views.tables import TABLES, jsonl_lines, table_of, write_csv

TableFormat = Literal["parquet", "csv", "jsonl"]


class TableFile(NamedTuple):
    """A file that was written, the table that it has, and how many rows."""

    table: str
    path: Path
    rows: int


def write_tables(record: Record, folder: Path, format: TableFormat = "parquet", *, version: str = "") -> list[TableFile]:
    """Writes every table to `FOLDER/TABLE.FORMAT`; the folder is made where there is none. A Parquet file says with
    which `version` of communique it was made, and with which language model.

    Raises UnknownName for another format, ExtraMissing where Parquet needs an extra, TablesError where nothing can be written.
    """
    if format not in get_args(TableFormat):
        raise UnknownName("format", format, get_args(TableFormat), listed=True)
    if format == "parquet":
        pyarrow()  # before anything is made
    writers: dict[str, Callable[[Record, str, Path], int]]
    writers = {"parquet": partial(write_parquet, version=version), "csv": _csv, "jsonl": _jsonl}
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in TABLES:
            path = folder / f"{name}.{format}"
            with _whole(path) as part:
                rows = writers[format](record, name, part)
            written.append(TableFile(name, path, rows))
    except OSError as error:
        raise TablesError(f"{folder}: cannot be written ({error.strerror}). Check the path and its permissions.") from None
    return written


def write_whole(path: Path, data: bytes) -> None:
    """Writes a file, whole or not at all. Raises TablesError."""
    try:
        with _whole(path) as part:
            part.write_bytes(data)
    except OSError as error:
        raise TablesError(f"{path}: cannot be written ({error.strerror}). Check the path and its permissions.") from None


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """A path beside the file to write to, which takes the file's place once all went well."""
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def write_parquet(record: Record, name: str, out: Path | BinaryIO, version: str) -> int:
    """Writes a table as Parquet; how many rows. Raises UnknownName, ExtraMissing."""
    pyarrow()
    import pyarrow.parquet as pq

    table, count = table_of(name), 0
    told = {"communique": version, "table": name, "language_model": record.language_model}
    with pq.ParquetWriter(out, schema_of(table).with_metadata(told), compression="zstd") as writer:
        for batch in batches(record, table):
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def _csv(record: Record, name: str, path: Path) -> int:
    with path.open("w", encoding="utf-8", newline="") as out:
        return write_csv(record, name, out)


def _jsonl(record: Record, name: str, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as out:
        for line in jsonl_lines(record, name):
            out.write(line + "\n")
            count += 1
    return count
