"""CSV, TSV and Parquet -> Report: a row a report, columns by our names, their synonyms, or as the user maps them.

Invariant: a bad row is an error with its number, and the next one is read; a table without a column of texts is an error
that says how to name it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.sources.decode import MOST_BYTES, decode
from communique.sources.extras import extra
from communique.sources.fields import SYNONYMS, Given, field_of
from communique.sources.jsonl import report_of

_MOST_ROWS_AT_ONCE = 500


def read_csv(path: Path, where: str, given: Given) -> Iterator[Report | ReportError]:
    """The rows of a CSV or TSV file with a header; the separator is told by the header (comma, semicolon, tab)."""
    csv.field_size_limit(MOST_BYTES)
    text = decode(path.read_bytes(), where)
    header = text.split("\n", 1)[0]
    separator = max(",;\t", key=header.count)
    lines = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, restval="")
    columns = columns_of(lines.fieldnames or (), where, given)
    try:
        for row in lines:
            yield _report(row, columns, where, lines.line_num, given)
    except csv.Error as error:
        raise ReportError(where, f"broken CSV ({error})", "Write it as RFC 4180 says.", lines.line_num) from None


def read_parquet(path: Path, where: str, given: Given) -> Iterator[Report | ReportError]:
    """The rows of a Parquet file, some hundreds at a time. Raises ReportError where pyarrow is not installed."""
    extra("pyarrow", where, "tables")
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(path)
    except pa.ArrowInvalid:
        raise ReportError(where, "no Parquet file", "Check the file.") from None
    columns = columns_of(file.schema_arrow.names, where, given)
    number = 0
    for batch in file.iter_batches(batch_size=_MOST_ROWS_AT_ONCE, columns=list(columns)):
        for row in batch.to_pylist():
            number += 1
            yield _report(row, columns, where, number, given)


def columns_of(names: Iterable[str], where: str, given: Given) -> Mapping[str, str]:
    """Which columns have which of our fields: those that the user maps, else those whose names we know.

    Raises ReportError for a column that is not there, or where none has the texts.
    """
    names = list(names)
    mapped = dict(given.columns)
    for column in mapped:
        if column not in names:
            raise ReportError(where, f"no column {column!r}", f"It has {', '.join(names)}.")
    taken = set(mapped.values())
    known = {name: field for name in names if name not in mapped and (field := field_of(name)) and field not in taken}
    found = mapped | known
    if "text" not in found.values():
        raise ReportError(where, "no column with the texts", f"Say which of {', '.join(names)} it is: --columns text=NAME.")
    return found


def read_columns(text: str) -> tuple[tuple[str, str], ...]:
    """ "text=body,published=date" as (column, field) pairs. Raises ValueError, saying what is wrong."""
    pairs = []
    for part in text.split(","):
        field, _, column = (side.strip() for side in part.partition("="))
        if field not in SYNONYMS or not column:
            raise ValueError(f"{part.strip()!r} is not FIELD=COLUMN with a field of {', '.join(SYNONYMS)}")
        pairs.append((column, field))
    return tuple(pairs)


def _report(
    row: Mapping[str, object], columns: Mapping[str, str], where: str, number: int, given: Given
) -> Report | ReportError:
    values: dict[str, object] = {}
    for column, field in columns.items():
        if row.get(column) not in (None, ""):
            values.setdefault(field, _plain(row[column]))
    try:
        return report_of(values, where, number, given)
    except ReportError as error:
        return error


def _plain(value: object) -> str:
    """Days and moments as ISO, everything else as its text."""
    return value if isinstance(value, str) else str(value)
