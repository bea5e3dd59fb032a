"""The rows of what stands within events and standings: parties, conflicts, steps, judgements.

Invariant: every row names the thing that it belongs to by an id that is in the table of events or standings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.model.event import Conflict
from communique.model.record import Record
from communique.views.columns_within import ConflictRow, JudgementRow, PartyRow, StepRow
from communique.views.find import events_by_id


def party_rows(record: Record) -> Iterator[PartyRow]:
    """One row a party of an event, actors first."""
    for event in record.events:
        for side, parties in (("actor", event.actors), ("recipient", event.recipients)):
            for place, own in enumerate(parties, 1):
                p = own.party
                yield PartyRow(event.id, side, place, p.name, p.kind, p.country, p.sector, p.role, p.office, own.persons)


def conflict_rows(record: Record) -> Iterator[ConflictRow]:
    """One row a value of a conflict; those of one conflict share its number within the thing."""
    for event in record.events:
        yield from _conflicts("event", event.id, event.conflicts)
    for standing in record.standings:
        yield from _conflicts("standing", standing.id, standing.conflicts)


def step_rows(record: Record) -> Iterator[StepRow]:
    """One row a step of a standing, in the order of its course."""
    present = events_by_id(record)
    for standing in record.standings:
        for place, step in enumerate(standing.history, 1):
            event = present[step.event].id if step.event in present else step.event
            yield StepRow(standing.id, place, step.state, step.when, event)


def judgement_rows(record: Record) -> Iterator[JudgementRow]:
    """One row a judgement on claims of one event, event by event."""
    for event in record.events:
        for j in event.links:
            reasons = tuple(f"{r.field}: {r.finding} ({r.weight:+.1f})" for r in j.reasons)
            yield JudgementRow(
                j.id, event.id, j.subject, j.left, j.right, j.verdict, j.by, j.machine, j.why, j.weight, j.when, reasons
            )


def _conflicts(of: str, thing: str, conflicts: Sequence[Conflict]) -> Iterator[ConflictRow]:
    for number, c in enumerate(conflicts, 1):
        for v in c.values:
            yield ConflictRow(of, thing, number, c.field, c.scope, c.about, v.value, v.reports, v.claims)
