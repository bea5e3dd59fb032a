"""The record as lines: one event a line, as JSON or as a CSV table.

Invariant: every row has the same columns, in the same order; lists within a cell are separated by "; ".
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from communique.model.event import Event
from communique.model.record import Record

COLUMNS = (
    "event", "title", "act", "type", "mode", "contexts", "status", "stage", "actors", "recipients", "reciprocal", "date",
    "basis", "place", "country", "instrument", "figures", "quad", "intensity", "agreement", "sources", "conflicts",
    "reports", "outlets", "claims", "background",
)  # fmt: skip


def csv_table(record: Record) -> str:
    """The events as CSV with a header line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows(record))
    return out.getvalue()


def rows(record: Record) -> Iterator[tuple[str, ...]]:
    """One row an event, in COLUMNS."""
    for event in record.events:
        yield tuple(_text(cell) for cell in _cells(event))


def _cells(event: Event) -> tuple[object, ...]:
    where = event.where
    return (
        event.id, event.title, event.act, event.type, event.mode, event.contexts, event.status, event.stage,
        [p.party.label for p in event.actors], [p.party.label for p in event.recipients], event.reciprocal,
        event.when.edtf, event.when.basis, where.name if where else None, where.country if where else None,
        event.instrument, [f.text for f in event.figures], event.quad, event.intensity, event.agreement, event.sources,
        [c.field for c in event.conflicts], event.reports, _each(c.outlet for c in event.claims),
        [c.id for c in event.claims], event.background,
    )  # fmt: skip


def _each(values: Iterator[str | None]) -> list[str]:
    return list(dict.fromkeys(v for v in values if v))


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "; ".join(str(c) for c in cell) if isinstance(cell, list | tuple) else str(cell)
