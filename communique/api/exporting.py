"""A record for other programs: tables in a folder, or one file in a form of theirs.

Invariant: what is written is a function of the record alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from communique.api.given import Source
from communique.api.recording import open_record
from communique.model.record import Record
from communique.model.shown import as_frame
from communique.views.table_files import TableFile, TableFormat, write_whole

Undated = Literal["omit", "published"]
"""What becomes of events without a date: they stay undated, or are dated about the day of their first report."""


def tables(source: Source, folder: str | Path, *, format: TableFormat = "parquet") -> list[TableFile]:
    """Writes every table of a record or store to `FOLDER/TABLE.FORMAT`; which files, with their numbers of rows.

    Raises StoreError where there is no store, ExtraMissing where Parquet needs `pip install 'communique[tables]'`, TablesError
    where the folder cannot be written to, UnknownName for another format.
    """
    from communique import __version__
    from communique.views.table_files import write_tables

    return write_tables(open_record(source), Path(folder), format, version=__version__)


def export(
    source: Source,
    format: str,
    *,
    output: str | Path | None = None,
    table: str = "events",
    undated: Undated = "omit",
) -> bytes:
    """A record or store in the form of another program (docs/exports.md), as bytes; also written to `output`, if given.

    `table` names the table for csv, jsonl and parquet. `undated="published"` dates events of which no report tells the day
    about the day of their first report. Raises StoreError where there is no store, UnknownName for a format or table that
    does not exist, ExtraMissing where a format needs an extra, TablesError where `output` cannot be written.
    """
    from communique import __version__
    from communique.views.exports.dated import dated_by_publication
    from communique.views.exports.formats import exported

    record = open_record(source)
    record = dated_by_publication(record) if undated == "published" else record
    data = exported(record, format, version=__version__, table=table)
    if output is not None:
        write_whole(Path(output), data)
    return data


@as_frame.register
def _record_frame(record: Record, table: str, kind: Literal["arrow", "pandas", "polars"]) -> object:
    from communique.views.frames import to_arrow, to_pandas, to_polars

    return {"arrow": to_arrow, "pandas": to_pandas, "polars": to_polars}[kind](record, table)
