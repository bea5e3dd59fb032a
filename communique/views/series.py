"""Counts of events by period, by who does it to whom and by type, beside how much was read.

Invariant: every row says how many reports were read in its period and from how many independent sources, so that more reading
does not look like more happening; a period in which something was read and nothing found has a row of its own; an event
that fits into no period is counted in rows without one.

An event's period is that of its own date. Where its words give none that fits into one period, it is that of the first report
of it, if the date allows that day; how many were placed so is told (`placed`). History (`background`) and acts without a
PLOVER type are not counted, nor are parties without a code (ISO 3166 or one of PLOVER's).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import NamedTuple

from communique.codebook.facts_places import states
from communique.codebook.ontology import ontology
from communique.model.errors import BadValue, UnknownName
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.views.periods import Period, Size, period_of
from communique.views.reading import NOTHING, Read, gaps, read_of

ALL = "all"


class SeriesRow(NamedTuple):
    """A period, a dyad (or a country, in `who`) and a type: how many events, and how much was read in that period.

    `intensity` is the mean of PLOVER's; `placed` of the events stand here by the day of their first report.
    """

    period: str | None
    start: date | None
    end: date | None
    who: str | None
    whom: str | None
    type: str | None
    quad: str | None
    events: int
    corroborated: int
    conflicting: int
    placed: int
    intensity: float | None
    reports: int
    sources: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What is counted: dyads ("GBR-JPN", in both directions) or countries, `all` being every one; types, none being all.

    `dated`: only events whose own date fits into a period. Raises UnknownName for a code or type that is none.
    """

    dyads: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    dated: bool = False

    def __post_init__(self) -> None:
        known = {*states(), *ontology().bodies, ALL}
        for code in (*(side for dyad in self.dyads for side in _dyad(dyad)), *self.countries):
            if code not in known:
                raise UnknownName("country", code, known)
        for type in self.types:
            if type not in ontology().types:
                raise UnknownName("PLOVER type", type, ontology().types, listed=True)

    def keys(self, event: Event) -> set[tuple[str, str | None]]:
        """The dyads, or else countries, under which an event counts."""
        actors, recipients = _labels(event.actors), _labels(event.recipients)
        if self.countries:
            return {(label, None) for label in actors | recipients if ALL in self.countries or label in self.countries}
        wanted = {frozenset(_dyad(dyad)) for dyad in self.dyads}
        found = {(a, b) for a in actors for b in recipients}
        if event.reciprocal:
            found |= {(b, a) for a, b in found} | {(a, b) for a in actors for b in actors if a != b}
        every = not wanted or frozenset((ALL,)) in wanted
        return {(a, b) for a, b in found if every or frozenset((a, b)) in wanted}


def series_of(record: Record, by: Size, selection: Selection) -> list[SeriesRow]:
    """The rows in order of period, then of who, whom and type; what has no period comes last. Raises UnknownName."""
    read = read_of(record.reports, by)
    cells: dict[tuple[Period | None, str, str | None, str], list[tuple[Event, bool]]] = defaultdict(list)
    days = {report.id: report.published for report in record.reports if report.published}
    for event in record.events:
        if event.background or event.type is None or (selection.types and event.type not in selection.types):
            continue
        period, own = _period(event, days, by)
        if own or not selection.dated:
            for who, whom in selection.keys(event):
                cells[period, who, whom, event.type].append((event, own))
    found = [_row(*key, events, read) for key, events in cells.items()]
    filled = {period for period, *_ in cells}
    found += [_nothing(period, read) for period in gaps(read, by) if period not in filled]
    return sorted(found, key=lambda row: (row.start is None, row.start, row.who or "", row.whom or "", row.type or ""))


def _row(
    period: Period | None,
    who: str,
    whom: str | None,
    type: str,
    events: Sequence[tuple[Event, bool]],
    read: Read,
) -> SeriesRow:
    told = [event for event, _ in events]
    intensities = [e.intensity for e in told if e.intensity is not None]
    return SeriesRow(
        *_names(period), who, whom, type, ontology().quads[type], len(told),
        sum(e.agreement == "corroborated" for e in told), sum(e.agreement == "conflicting" for e in told),
        sum(not own for _, own in events), round(fmean(intensities), 2) if intensities else None,
        *(read.get(period, NOTHING) if period else NOTHING),
    )  # fmt: skip


def _nothing(period: Period, read: Read) -> SeriesRow:
    return SeriesRow(*_names(period), None, None, None, None, 0, 0, 0, 0, None, *read.get(period, NOTHING))


def _names(period: Period | None) -> tuple[str | None, date | None, date | None]:
    return (period.name, period.start, period.end) if period else (None, None, None)


def _period(event: Event, days: dict[str, date], by: Size) -> tuple[Period | None, bool]:
    """The period of an event, and whether its own date gives it."""
    when = event.when.when
    low, high = (when.low, when.high) if when else (None, None)
    if low and high and period_of(low, by) == period_of(high, by):
        return period_of(low, by), True
    first = min((days[id] for id in event.reports if id in days), default=None)
    if first is None or (low and first < low) or (high and first > high):
        return None, False
    return period_of(first, by), False


def _labels(parties: Sequence[EventParty]) -> set[str]:
    """Codes of those that have one: names that no codebook knows make no series."""
    return {p.party.country for p in parties if p.party.country}


def _dyad(dyad: str) -> tuple[str, ...]:
    sides = tuple(dyad.split("-"))
    if dyad != ALL and len(sides) != 2:
        raise BadValue(f"no dyad: {dyad!r}. Write two countries with a hyphen between (GBR-JPN), or {ALL}.")
    return sides
