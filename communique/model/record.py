"""A record: events, standings, quotes and figures of all reports read.

Invariant: a pure function of reports, claims and judgements; reading in another order gives an equal record.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.model.event import Event
from communique.model.mention import Figure, Quote
from communique.model.report import Report
from communique.model.shown import as_frame, as_html
from communique.model.standing import Standing

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class Story:
    """Reports (ids) about the same happening(s)."""

    id: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportQuote:
    """A quote and the report (id) it stands in."""

    report: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class ReportFigure:
    """A figure and the report (id) it stands in."""

    report: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that was not read, coded or linked: where, and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Record:
    """What a set of reports says. `problems` lists what was not read (one line each, ready to print).

    `held` are claims that only say who holds an office or belongs to a body: no happenings, told as standings; their ids
    lead here. `heirs`: ids of claims that are in none of these any more (their text was corrected, they were rejected or
    coded otherwise), each with the id of the claim that stands for it, None where nothing does.
    """

    reports: tuple[Report, ...]
    stories: tuple[Story, ...]
    events: tuple[Event, ...]
    standings: tuple[Standing, ...]
    quotes: tuple[ReportQuote, ...]
    figures: tuple[ReportFigure, ...]
    problems: tuple[Problem, ...] = ()
    language_model: str = ""
    held: tuple[Event, ...] = ()
    heirs: tuple[tuple[str, str | None], ...] = ()

    def _repr_html_(self) -> str | None:
        """The brief, for notebooks."""
        return as_html(self)

    def to_arrow(self, table: str = "events") -> pa.Table:
        """One of its tables (docs/tables.md) as an Arrow table. Raises UnknownName, ExtraMissing."""
        return as_frame(self, table, "arrow")

    def to_pandas(self, table: str = "events") -> pd.DataFrame:
        """One of its tables as a pandas data frame. Raises UnknownName, ExtraMissing."""
        return as_frame(self, table, "pandas")

    def to_polars(self, table: str = "events") -> pl.DataFrame:
        """One of its tables as a polars data frame. Raises UnknownName, ExtraMissing."""
        found: pl.DataFrame = as_frame(self, table, "polars")
        return found
