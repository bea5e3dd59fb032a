"""A sheet: what a careful reader takes from a few reports, to measure a record against.

Invariant: every span of evidence stands in one of the sheet's reports, and its words are what stands there. A field that
a fact does not state (None or empty) is not judged; lists hold every value that is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.event import Agreement, ConflictField
from communique.model.report import Report
from communique.model.span import Field, Span

FactKind = Literal[
    "event", "claim", "statement", "quote", "figure", "membership", "office", "appointment", "incident",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Evidence:
    """Characters `start` to `end` (exclusive) of a report's text (or title, if `field` says so), and the words there."""

    report: str
    start: int
    end: int
    text: str
    field: Field = "text"

    @property
    def span(self) -> Span:
        return Span(self.start, self.end, self.field)


@dataclass(frozen=True, slots=True)
class PlaceLabel:
    """Where, with the country (ISO 3166 alpha-3)."""

    name: str
    country: str


@dataclass(frozen=True, slots=True)
class FigureLabel:
    """A number that belongs to an event."""

    value: float


Value = str | float | tuple[str, ...]
"""A value as a sheet writes it: words, a number, or several codes."""


@dataclass(frozen=True, slots=True)
class ConflictLabel:
    """A difference between reports: the field, and for each report (id) the values that fit what it says."""

    field: ConflictField
    values: dict[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact and where the reports say it. What each field asks of the record: `views/evaluation/checks.py`."""

    id: str
    kind: FactKind
    evidence: tuple[Evidence, ...]
    types: tuple[str | None, ...] | None = None
    modes: tuple[str | None, ...] | None = None
    contexts: tuple[str, ...] | None = None
    between: tuple[str, ...] | None = None
    actors: tuple[str, ...] | None = None
    recipients: tuple[str, ...] | None = None
    recipient_sector: str | None = None
    persons: tuple[str, ...] | None = None
    status: tuple[str, ...] | None = None
    date: str | None = None
    place: PlaceLabel | str | None = None
    instrument: str | None = None
    figure: FigureLabel | None = None
    figures: tuple[FigureLabel, ...] | None = None
    agreement: Agreement | None = None
    conflict: ConflictLabel | None = None
    speaker: str | None = None
    person: str | None = None
    office: str | None = None
    body: str | None = None
    country: str | None = None
    member: str | None = None
    members: tuple[str, ...] | None = None
    since: str | None = None
    subject: str | None = None
    value: float | None = None
    unit: str | None = None
    change: str | None = None


@dataclass(frozen=True, slots=True)
class Noise:
    """Words that no record may take up. `start` is None where they do not stand in the report as they are written."""

    report: str
    text: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A case: its reports, the facts they hold, and what in them is none."""

    name: str
    reports: tuple[Report, ...]
    facts: tuple[Fact, ...]
    noise: tuple[Noise, ...] = ()
