"""Who reported what: events by outlets, in each cell how far the outlet says it has come.

Invariant: a cell is empty where the outlet has no claim of the event; an outlet that says two things has both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.desk.held import Held
from communique.model.event import Event
from communique.views.show import course
from communique.views.words import clean


@dataclass(frozen=True, slots=True)
class Row:
    """An event with what each outlet says of it."""

    event: Event
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The outlets that report any of the events, those that report most first, then as they come up; a row for each event."""

    outlets: tuple[str, ...]
    rows: tuple[Row, ...]


def matrix_of(held: Held, events: Sequence[Event]) -> Matrix:
    """The matrix of some events."""
    said: list[dict[str, list[str]]] = []
    counts: dict[str, int] = {}  # in the order in which they come up
    for event in events:
        row: dict[str, list[str]] = {}
        for claim in event.claims:
            report = held.outlets.reports.get(claim.report)
            name = clean((report.outlet if report else None) or claim.report)
            words = course(claim)
            if words not in row.setdefault(name, []):
                row[name].append(words)
        for name in row:
            counts[name] = counts.get(name, 0) + 1
        said.append(row)
    outlets = tuple(sorted(counts, key=lambda name: -counts[name]))
    cells = [tuple("; ".join(row.get(name, ())) for name in outlets) for row in said]
    return Matrix(outlets, tuple(Row(e, c) for e, c in zip(events, cells, strict=True)))
