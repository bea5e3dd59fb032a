"""A record cut down to what is asked for: the events that fit, and what belongs to them.

Invariant: nothing is changed in what is kept; standings are those that stood on the day that is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from communique.model.event import Event
from communique.model.party import Party
from communique.model.record import Record, ReportFigure, ReportQuote
from communique.model.report import Report
from communique.model.selection import Selection
from communique.model.span import Span
from communique.model.standing import Standing
from communique.model.status import group_of
from communique.model.stood import Asked
from communique.record.stood import stood

Reports = Mapping[str, Report]  # by id
Places = Mapping[str, list[Span]]  # by report


def selected(record: Record, selection: Selection) -> Record:
    """The events that fit, their standings, reports, quotes and figures; all where nothing is asked."""
    if selection.whole:
        return record
    reports = {report.id: report for report in record.reports}
    events = tuple(e for e in record.events if _fits(e, selection, reports))
    kept = {e.id for e in events}
    standings = tuple(s for s in stood(record, Asked(as_of=selection.as_of)) if _stands(s, selection, kept))
    told = {c.report for e in events for c in e.claims} | {c.report for s in standings for c in s.claims}
    if not selection.narrow:
        told |= {r.id for r in record.reports if _reported(r, selection)}
    places: dict[str, list[Span]] = {}
    for claim in (c for e in events for c in e.claims):
        places.setdefault(claim.report, []).append(claim.at.span)
    quotes = (q for q in record.quotes if q.report in told)
    figures = (f for f in record.figures if f.report in told)
    return replace(
        record,
        reports=tuple(r for r in record.reports if r.id in told),
        events=events,
        standings=standings,
        quotes=tuple(q for q in quotes if _belongs(q.report, q.quote.span, _speaker(q), selection, places)),
        figures=tuple(f for f in figures if _counts(f, selection, places)),
    )


def _speaker(said: ReportQuote) -> Party | None:
    return said.quote.speaker.party if said.quote.speaker else None


def _counts(found: ReportFigure, asked: Selection, places: Places) -> bool:
    """Is it a figure of a country that is asked for, or told of an event that is?"""
    of_country = found.figure.subject in asked.countries
    return of_country or _belongs(found.report, found.figure.span, None, asked, places)


def _fits(event: Event, asked: Selection, reports: Reports) -> bool:
    if event.sources < asked.min_sources:
        return False
    if asked.types and not {event.type, event.act} & set(asked.types):
        return False
    parties = {name for p in (*event.actors, *event.recipients) for name in (p.party.country, p.party.name)}
    if asked.countries and not parties & set(asked.countries):
        return False
    return _late_enough(event, asked.since, reports) and _come(event, asked.as_of, reports)


def _late_enough(event: Event, since: date | None, reports: Reports) -> bool:
    """Did it happen on the day or later; where that is not told, was it reported then?"""
    if since is None:
        return True
    when = event.when.when
    if when and (when.high or when.low):
        return (when.high or date.max) >= since
    days = _published(event, reports)
    return not days or max(days) >= since


def _come(event: Event, as_of: date | None, reports: Reports) -> bool:
    """Had it come by the day: what happened by its date, the rest by when it was first reported?"""
    if as_of is None:
        return True
    when = event.when.when
    if when and when.low and group_of(event.status) == "happened":
        return when.low <= as_of
    days = _published(event, reports)
    return not days or min(days) <= as_of


def _published(event: Event, reports: Reports) -> list[date]:
    return [day for id in event.reports if (r := reports.get(id)) and (day := r.published)]


def _reported(report: Report, asked: Selection) -> bool:
    day = report.published
    return day is None or ((asked.since is None or day >= asked.since) and (asked.as_of is None or day <= asked.as_of))


def _stands(standing: Standing, asked: Selection, kept: set[str]) -> bool:
    if asked.countries and not set(standing.parties) & set(asked.countries):
        return False
    if asked.types and not any(step.event in kept for step in (*standing.history, *standing.unsure)):
        return False
    return standing.sources >= asked.min_sources


def _belongs(report: str, span: Span, party: Party | None, asked: Selection, places: Places) -> bool:
    """Is it by somebody of a chosen country, or in the words of a kept claim?"""
    if not asked.narrow or (party and party.country and party.country in asked.countries):
        return True
    return any(s.field == span.field and s.start < span.end and span.start < s.end for s in places.get(report, ()))
