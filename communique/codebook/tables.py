"""Reads the tables of the codebook: tab-separated text with comments, checked as it is read.

Form of a table: UTF-8; lines that start with `#` are comments; the first other line names the columns; one row a line;
lists within a cell are separated by `; `; an empty cell is unknown or "any". Every error names file and line.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from communique.model.errors import CodebookError, did_you_mean


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by column, and where it stands."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def list(self, column: str) -> tuple[str, ...]:
        """The cell's items (separated by `;`)."""
        return tuple(item for part in self[column].split(";") if (item := part.strip()))

    def error(self, what: str) -> CodebookError:
        """An error that names this row."""
        return CodebookError(self.file, self.line, what)

    def one_of(self, column: str, known: Sequence[str]) -> str:
        """The cell, which must be empty or one of `known`. Raises CodebookError otherwise."""
        value = self[column]
        if value and value not in known:
            raise self.error(f"{column} {value!r} is not known.{did_you_mean(value, known)}")
        return value


def shipped(name: str) -> str:
    """The text of a table that ships with communique ("facts/countries.tsv")."""
    return (files("communique.codebook") / name).read_text("utf-8")


def read_shipped(name: str, columns: Sequence[str]) -> list[Row]:
    """The rows of a table that ships with communique."""
    return list(parse_table(shipped(name), name, columns))


def read_file(path: Path, columns: Sequence[str]) -> list[Row]:
    """The rows of a user's own table."""
    return list(parse_table(text_of(path), str(path), columns))


def text_of(path: Path) -> str:
    """The text of a user's own table, UTF-8 with or without a byte-order mark. Raises CodebookError."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise CodebookError(str(path), None, f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise CodebookError(str(path), line, "is not UTF-8. Save the table as UTF-8") from None


def parse_table(text: str, file: str, columns: Sequence[str]) -> Iterator[Row]:
    """Rows of a table whose header must have `columns` (others may stand beside them). Raises CodebookError."""
    for row in scan_table(text, file, columns):
        if isinstance(row, CodebookError):
            raise row
        yield row


def scan_table(text: str, file: str, columns: Sequence[str]) -> Iterator[Row | CodebookError]:
    """The same with what is wrong in its place; a table without the right header ends there."""
    lines = table_lines(text)
    number, header = next(lines, (None, []))
    if missing := [c for c in columns if c not in header]:
        yield CodebookError(file, number, f"the header lacks the column(s) {', '.join(missing)}")
        return
    for number, cells in lines:
        if len(cells) > len(header):
            yield CodebookError(file, number, f"{len(cells)} cells, but the header names {len(header)} columns")
        else:
            yield Row(file, number, dict(zip(header, cells, strict=False)))


def table_lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells of a table, the header first; comments and empty lines are left out."""
    for number, line in enumerate(text.split("\n"), 1):
        line = line.rstrip("\r")
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.split("\t")]
