"""A series told: as lines for a person, as CSV, as JSON.

Invariant: the three have the same rows; none leaves out how much was read.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from itertools import groupby

from communique.views.json_values import JsonValue, encode, number
from communique.views.series import SeriesRow
from communique.views.words import count_words


def series_text(rows: Sequence[SeriesRow]) -> str:
    """Period by period: how much was read, then a line for each dyad or country and type."""
    lines = []
    for period, group in groupby(rows, key=lambda row: (row.period, row.reports, row.sources)):
        name, reports, sources = period
        read = (
            f"{count_words(reports, 'report')} from {count_words(sources, 'independent source')}" if reports else "nothing read"
        )
        lines.append(f"{name}  {read}" if name else "No period  (date unknown, or wider than a period)")
        lines += [f"  {_line(row)}" for row in group if row.events]
    return "\n".join(lines)


def series_csv(rows: Sequence[SeriesRow]) -> str:
    """One header line, then a line a row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(SeriesRow._fields)
    writer.writerows(rows)
    return out.getvalue()


def series_json(rows: Sequence[SeriesRow]) -> str:
    """An array of objects, one a row."""
    return encode([series_object(row) for row in rows])


def series_object(row: SeriesRow) -> dict[str, JsonValue]:
    """A row as JSON; days are written out."""
    days = {"start": row.start.isoformat() if row.start else None, "end": row.end.isoformat() if row.end else None}
    return row._asdict() | days | {"intensity": number(row.intensity)}


def _line(row: SeriesRow) -> str:
    who = f"{row.who} > {row.whom}" if row.whom else row.who
    notes = [
        f"{count} {word}"
        for count, word in (
            (row.corroborated, "corroborated"),
            (row.conflicting, "conflicting"),
            (row.placed, "by day of report"),
        )
        if count
    ]
    told = f" ({', '.join(notes)})" if notes else ""
    mean = f", intensity {number(row.intensity):+}" if row.intensity is not None else ""
    return f"{who}  {row.type} ({row.quad}): {count_words(row.events, 'event')}{told}{mean}"
