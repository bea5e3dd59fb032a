"""The record as tables: one for each kind of thing in it; CSV and JSON lines.

Columns are documented with their rows (`columns.py`, `columns_within.py`). Lists are arrays in JSON and joined with "; "
in CSV; what is not known is null or empty.
Invariant: JSON keeps every character; in CSV all line ends are "\\n" and a text that a spreadsheet would run as a formula
gets a leading apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TextIO

from communique.model.errors import UnknownName
from communique.model.record import Record
from communique.views import columns, columns_within, rows, rows_within

Cell = str | int | float | bool | date | None | Sequence[str]
_FORMULA = ("=", "+", "-", "@", "\t", "\n")


class Table(NamedTuple):
    """A table: the class of its rows, whose fields are its columns, and the rows that a record gives."""

    row: type[tuple[Any, ...]]
    rows: Callable[[Record], Iterator[tuple[Cell, ...]]]

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns, in order."""
        return tuple(self.row.__annotations__)


TABLES: Mapping[str, Table] = {
    "reports": Table(columns.ReportRow, rows.report_rows),
    "stories": Table(columns.StoryRow, rows.story_rows),
    "events": Table(columns.EventRow, rows.event_rows),
    "claims": Table(columns.ClaimRow, rows.claim_rows),
    "parties": Table(columns_within.PartyRow, rows_within.party_rows),
    "conflicts": Table(columns_within.ConflictRow, rows_within.conflict_rows),
    "standings": Table(columns.StandingRow, rows.standing_rows),
    "steps": Table(columns_within.StepRow, rows_within.step_rows),
    "quotes": Table(columns.QuoteRow, rows.quote_rows),
    "figures": Table(columns.FigureRow, rows.figure_rows),
    "judgements": Table(columns_within.JudgementRow, rows_within.judgement_rows),
}


def table_of(name: str) -> Table:
    """A table by name. Raises UnknownName."""
    if name not in TABLES:
        raise UnknownName("table", name, TABLES, listed=True)
    return TABLES[name]


def csv_text(record: Record, table: str = "events") -> str:
    """A table as CSV (RFC 4180, one header line). Raises UnknownName."""
    out = io.StringIO()
    write_csv(record, table, out)
    return out.getvalue()


def write_csv(record: Record, table: str, out: TextIO) -> int:
    """Writes a table as CSV, row by row; how many. Raises UnknownName."""
    found, count = table_of(table), 0
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(found.columns)
    for row in found.rows(record):
        writer.writerow([csv_cell(cell) for cell in row])
        count += 1
    return count


def jsonl_lines(record: Record, table: str | None = None) -> Iterator[str]:
    """A table, or all, as JSON objects, one a line; the first key names the table. Raises UnknownName."""
    for name in [table] if table else TABLES:
        found = table_of(name)
        for row in found.rows(record):
            yield _json({"table": name} | dict(zip(found.columns, row, strict=True)))


def _json(row: Mapping[str, Cell]) -> str:
    text = json.dumps(row, ensure_ascii=False, default=_iso)
    return text if _encodes(text) else json.dumps(row, default=_iso)


def _iso(day: date) -> str:
    return day.isoformat()


def _encodes(text: str) -> bool:
    """A report may hold half a surrogate pair, which UTF-8 cannot write: then escapes stand for it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def csv_cell(cell: Cell) -> str | int | float:
    """A cell as CSV has it."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float():
            return cell
        case date():
            return cell.isoformat()
        case str():
            return _safe(cell)
        case _:
            return _safe("; ".join(cell))


def printable(cell: Cell) -> Cell:
    """The cell, with a question mark for half a surrogate pair, which UTF-8 cannot write."""
    match cell:
        case str():
            return cell if _encodes(cell) else cell.encode("utf-8", "replace").decode("utf-8")
        case tuple():
            return tuple(str(printable(item)) for item in cell)
        case _:
            return cell


def _safe(text: str) -> str:
    text = str(printable(text))
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # a lone carriage return ends the row for many readers
    return f"'{text}" if text.startswith(_FORMULA) else text
