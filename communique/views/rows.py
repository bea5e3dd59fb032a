"""The rows of the tables: a record's reports, stories, events, claims, standings, quotes and figures.

Invariant: a row for each thing, in order of the record; columns are documented in `columns.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from communique.model.event import Event, EventParty
from communique.model.party import Party
from communique.model.record import Record
from communique.model.when import Dating
from communique.views.columns import ClaimRow, EventRow, FigureRow, QuoteRow, ReportRow, StandingRow, StoryRow
from communique.views.find import events_by_id


def report_rows(record: Record) -> Iterator[ReportRow]:
    """One row a report, in order of the record."""
    for r in record.reports:
        yield ReportRow(
            r.id,
            r.key,
            r.outlet,
            r.title,
            r.published,
            r.url,
            r.language,
            r.words,
            r.wire,
            r.copy_of,
            r.revises,
            r.skipped,
            r.withdrawn,
        )


def story_rows(record: Record) -> Iterator[StoryRow]:
    """One row a story, in order of the record."""
    by_id = {r.id: r for r in record.reports}
    for story in record.stories:
        own = [by_id[id] for id in story.reports if id in by_id]
        days = sorted(r.published for r in own if r.published)
        outlets = tuple(dict.fromkeys(r.outlet for r in own if r.outlet))
        yield StoryRow(story.id, story.reports, outlets, days[0] if days else None, days[-1] if days else None)


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
            *_days(e.when),
        )  # fmt: skip


def claim_rows(record: Record) -> Iterator[ClaimRow]:
    """One row a claim, event by event."""
    for event in (*record.events, *record.held):
        for c in event.claims:
            said = c.attribution
            yield ClaimRow(
                c.id, event.id, c.report, c.outlet, _day(c.published), c.at.span.field, c.at.span.start, c.at.span.end,
                c.at.text, c.trigger.span.start, c.trigger.span.end, c.trigger.text, c.act, c.of, c.status, c.stage,
                c.scheme, c.type, c.mode, c.contexts, _codes([p.party for p in c.actors]),
                tuple(p.party.name for p in c.actors), _codes([p.party for p in c.recipients]),
                tuple(p.party.name for p in c.recipients), c.reciprocal, c.when.edtf, c.when.stated, c.when.basis,
                c.where.name if c.where else None, c.where.country if c.where else None,
                tuple(f.text for f in c.figures), c.instrument, c.scope, c.person, c.office, c.body,
                said.name if said else None, said.cue if said else None, c.background, c.confidence, c.rule,
                *_days(c.when),
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


def _sides(parties: Sequence[EventParty]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Codes, names and sectors."""
    own = [p.party for p in parties]
    return _codes(own), tuple(p.name for p in own), tuple(p.sector or "" for p in own)


def _codes(parties: Sequence[Party]) -> tuple[str, ...]:
    """Countries, or names where a party has none."""
    return tuple(p.country or p.name for p in parties)


def _persons(event: Event) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for p in (*event.actors, *event.recipients) for name in p.persons))


def _days(dating: Dating) -> tuple[date | None, date | None]:
    """The first and last day that a date allows; None where it is open, or nothing is known."""
    return (dating.when.low, dating.when.high) if dating.when else (None, None)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
