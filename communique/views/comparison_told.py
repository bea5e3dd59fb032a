"""A comparison told: in figures and lines for a person, and as a table.

Invariant: what could not be compared is told as well as what was.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from communique.views.comparing import Comparison, Row, Verdict
from communique.views.dates import day_words
from communique.views.words import clean, count_words, country_words

COLUMNS = ("verdict", "day", "source", "target", "our_kind", "our_event", "our_title", "their_day", "their_kind",
           "their_id", "their_source", "their_rows")  # fmt: skip
_VERDICTS: tuple[tuple[Verdict, str], ...] = (
    ("both", "In both"), ("near", "Near: same pair, a day or a kind apart"), ("only ours", "Only in ours"),
    ("only theirs", "Only in theirs"),
)  # fmt: skip


def told(comparison: Comparison, name: str, *, most: int = 20) -> str:
    """The comparison in Markdown; at most so many lines of each kind."""
    return "\n".join(_lines(comparison, name, most)) + "\n"


def csv_of(comparison: Comparison) -> str:
    """All rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in comparison.rows:
        writer.writerow(_row(row))
    return out.getvalue()


def _lines(comparison: Comparison, name: str, most: int) -> Iterator[str]:
    c = comparison
    yield f"# Our record beside {name}"
    yield ""
    left = f"{count_words(c.incomparable, 'event')} without a day or a second country"
    yield f"{count_words(c.ours, 'dyad')} of ours with a day; {left}."
    yield f"{count_words(c.theirs, 'cell')} of theirs on these days between these states; {c.elsewhere:,} elsewhere."
    for verdict, heading in _VERDICTS:
        found = c.of(verdict)
        yield ""
        yield f"## {heading}: {len(found)}"
        yield ""
        yield from (f"- {_words(row)}" for row in found[:most])
        if len(found) > most:
            yield f"- and {len(found) - most:,} more"


def _words(row: Row) -> str:
    entry = row.ours or row.theirs
    assert entry is not None  # a row has one side at least
    cell = entry.cell
    head = f"{day_words(cell.day)}, {country_words(cell.source)} → {country_words(cell.target)}, {cell.kind}"
    ours = f": {clean(row.ours.told)} `{row.ours.id[:9]}`" if row.ours else ""
    theirs = ""
    if row.theirs:
        other = f"{row.theirs.cell.kind} on {day_words(row.theirs.cell.day)}, " if row.verdict == "near" else ""
        theirs = f" — {other}{count_words(row.rows, 'row')}, {clean(row.theirs.told)}"
    return head + ours + theirs


def _row(row: Row) -> tuple[str | int, ...]:
    entry = row.ours or row.theirs
    assert entry is not None  # a row has one side at least
    ours, theirs = row.ours, row.theirs
    return (
        row.verdict, entry.cell.day.isoformat(), entry.cell.source, entry.cell.target, ours.cell.kind if ours else "",
        ours.id if ours else "", clean(ours.told) if ours else "", theirs.cell.day.isoformat() if theirs else "",
        theirs.cell.kind if theirs else "", theirs.id if theirs else "", clean(theirs.told) if theirs else "", row.rows,
    )  # fmt: skip
