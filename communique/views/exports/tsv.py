"""Tab-separated tables as published event data has them: one header line, no quotation marks, no tab within a cell.

Invariant: every line has as many cells as the header.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.model.event import Event
from communique.model.record import Record
from communique.views.words import clean

Cell = str | int | float | None


def table(columns: Sequence[str], rows: Iterable[Sequence[Cell]], *, empty: str = "", header: bool = True) -> str:
    """The table as text; what is not known is written as `empty`."""
    lines = ["\t".join(columns)] if header else []
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"{len(row)} cells for {len(columns)} columns")
        lines.append("\t".join(_cell(cell, empty) for cell in row))
    return "".join(f"{line}\n" for line in lines)


def joined(items: Iterable[str | None], sep: str = "; ", empty: str = "None") -> str | None:
    """Several values in one cell, in order; None where there is none to tell."""
    cells = [item.replace(";", ",") if item else empty for item in items]
    return sep.join(cells) if any(cell != empty for cell in cells) else None


def coded_events(record: Record) -> list[Event]:
    """The events that such tables have room for: coded in PLOVER, and not told as history."""
    return [e for e in record.events if e.scheme == "plover" and e.type and not e.background]


def _cell(cell: Cell, empty: str) -> str:
    if cell is None or cell == "":
        return empty
    return clean(cell) if isinstance(cell, str) else f"{cell}"
