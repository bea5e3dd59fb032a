"""A record as tables: files in a folder for other programs, or Arrow in memory.

Invariant: what is written is a function of the record alone.
"""

from __future__ import annotations

from pathlib import Path

from communique.api.given import Source
from communique.api.recording import open_record
from communique.views.table_files import TableFile, TableFormat


def tables(source: Source, folder: str | Path, *, format: TableFormat = "parquet") -> list[TableFile]:
    """Writes every table of a record or store to `FOLDER/TABLE.FORMAT`; which files, with their numbers of rows.

    Raises StoreError where there is no store, ExtraMissing where Parquet needs `pip install 'communique[tables]'`, TablesError
    where the folder cannot be written to, UnknownName for another format.
    """
    from communique import __version__
    from communique.views.table_files import write_tables

    return write_tables(open_record(source), Path(folder), format, version=__version__)
