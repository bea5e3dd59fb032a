"""The record as tables: reports, events, claims, standings, quotes and figures; CSV and JSON lines.

Columns are documented with their rows (`columns.py`). Lists are arrays in JSON and joined with "; " in CSV; what is not
known is null or empty.
Invariant: JSON keeps every character; in CSV all line ends are "\\n" and a text that a spreadsheet would run as a formula
gets a leading apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from communique.model.errors import UnknownName
from communique.model.event import Event, EventParty
from communique.model.party import Party
from communique.model.record import Record
from communique.views.columns import ClaimRow, EventRow, FigureRow, QuoteRow, ReportRow, Row, StandingRow
from communique.views.find import events_by_id

Cell = str | int | float | bool | None | Sequence[str]
_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def report_rows(record: Record) -> Iterator[ReportRow]:
    """One row a report, in order of the record."""
    for r in record.reports:
        published = r.published.isoformat() if r.published else None
        yield ReportRow(
            r.id, r.key, r.outlet, r.title, published, r.url, r.language, r.words, r.wire, r.copy_of, r.revises, r.skipped
        )


def event_rows(record: Record) -> Iterator[EventRow]:
    """One row an event, in order of the record."""
    for e in record.events:
        where = e.where
        yield EventRow(
            e.id, e.title, e.act, e.of, e.status, e.stage, e.scheme, e.type, e.mode, e.contexts, e.quad, e.intensity,
            *_sides(e.actors), *_sides(e.recipients), _persons(e), e.reciprocal, e.when.edtf, e.when.basis,
            where.name if where else None, where.country if where else None, where.latitude if where else None,
            where.longitude if where else None, e.instrument, e.scope, e.background, e.agreement, e.sources,
            tuple(dict.fromkeys(c.field for c in e.conflicts)), e.reports, tuple(c.id for c in e.claims),
        )  # fmt: skip


def claim_rows(record: Record) -> Iterator[ClaimRow]:
    """One row a claim, event by event."""
    for event in (*record.events, *record.held):
        for c in event.claims:
            said = c.attribution
            yield ClaimRow(
                c.id, event.id, c.report, c.outlet, c.published, c.at.span.field, c.at.span.start, c.at.span.end, c.at.text,
                c.trigger.span.start, c.trigger.span.end, c.trigger.text, c.act, c.of, c.status, c.stage, c.scheme, c.type,
                c.mode, c.contexts, _codes([p.party for p in c.actors]), tuple(p.party.name for p in c.actors),
                _codes([p.party for p in c.recipients]), tuple(p.party.name for p in c.recipients), c.reciprocal, c.when.edtf,
                c.when.stated, c.when.basis, c.where.name if c.where else None, c.where.country if c.where else None,
                tuple(f.text for f in c.figures), c.instrument, c.scope, c.person, c.office, c.body,
                said.name if said else None, said.cue if said else None, c.background, c.confidence, c.rule,
            )  # fmt: skip


def standing_rows(record: Record) -> Iterator[StandingRow]:
    """One row a standing, in order of the record."""
    present = events_by_id(record)
    for s in record.standings:
        moved = (present[step.event].id if step.event in present else step.event for step in s.history)
        yield StandingRow(
            s.id, s.kind, s.name, s.holders, s.counterparts, s.person, s.office, s.body, s.instrument, s.scope, s.state,
            s.since, s.agreement, s.sources, tuple(f"{h.state}@{h.when or ''}" for h in s.history),
            tuple(dict.fromkeys(moved)), tuple(dict.fromkeys(c.report for c in s.claims)),
        )  # fmt: skip


def quote_rows(record: Record) -> Iterator[QuoteRow]:
    """One row a quote, report by report."""
    for found in record.quotes:
        q, who = found.quote, found.quote.speaker
        party = who.party if who else None
        yield QuoteRow(
            found.report, q.span.field, q.span.start, q.span.end, q.text, q.direct, who.name if who else None,
            party.country if party else None, party.sector if party else None, q.cue_text,
        )  # fmt: skip


def figure_rows(record: Record) -> Iterator[FigureRow]:
    """One row a figure, report by report."""
    for found in record.figures:
        f = found.figure
        yield FigureRow(
            found.report, f.span.field, f.span.start, f.span.end, f.text, f.value, f.low, f.high, f.unit, f.of, f.change,
            f.casualty, f.measure, f.subject, f.since,
        )  # fmt: skip


class Table(NamedTuple):
    """A table: its columns and the rows that a record gives."""

    columns: tuple[str, ...]
    rows: Callable[[Record], Iterator[Row]]


TABLES: Mapping[str, Table] = {
    "reports": Table(ReportRow._fields, report_rows),
    "events": Table(EventRow._fields, event_rows),
    "claims": Table(ClaimRow._fields, claim_rows),
    "standings": Table(StandingRow._fields, standing_rows),
    "quotes": Table(QuoteRow._fields, quote_rows),
    "figures": Table(FigureRow._fields, figure_rows),
}


def table_of(name: str) -> Table:
    """A table by name. Raises UnknownName."""
    if name not in TABLES:
        raise UnknownName("table", name, TABLES)
    return TABLES[name]


def csv_text(record: Record, table: str = "events") -> str:
    """A table as CSV (RFC 4180, one header line). Raises UnknownName."""
    columns, rows = table_of(table)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_csv_cell(cell) for cell in row] for row in rows(record))
    return out.getvalue()


def jsonl_lines(record: Record, table: str | None = None) -> Iterator[str]:
    """A table, or all, as JSON objects, one a line; the first key names the table. Raises UnknownName."""
    for name in [table] if table else TABLES:
        columns, rows = table_of(name)
        for row in rows(record):
            yield _json({"table": name} | dict(zip(columns, row, strict=True)))


def _json(row: Mapping[str, Cell]) -> str:
    text = json.dumps(row, ensure_ascii=False)
    return text if _encodes(text) else json.dumps(row)


def _encodes(text: str) -> bool:
    """A report may hold half a surrogate pair, which UTF-8 cannot write: then escapes stand for it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _csv_cell(cell: Cell) -> str | int | float:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int() | float():
            return cell
        case str():
            return _safe(cell)
        case _:
            return _safe("; ".join(cell))


def _safe(text: str) -> str:
    text = text if _encodes(text) else text.encode("utf-8", "replace").decode("utf-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n")  # a lone carriage return ends the row for many readers
    return f"'{text}" if text.startswith(_FORMULA) else text


def _sides(parties: Sequence[EventParty]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Codes, names and sectors."""
    own = [p.party for p in parties]
    return _codes(own), tuple(p.name for p in own), tuple(p.sector or "" for p in own)


def _codes(parties: Sequence[Party]) -> tuple[str, ...]:
    """Countries, or names where a party has none."""
    return tuple(p.country or p.name for p in parties)


def _persons(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for p in (*event.actors, *event.recipients) for name in p.persons))
