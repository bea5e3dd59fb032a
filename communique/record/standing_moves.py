"""Moves: the states that an event leaves behind, each with the claims that tell it and the days between which it came.

Invariant: a day of publication is never a date; it only bounds one: what a report tells as done was done by then. What is
yet to come has its date from when it was said, never from when it is to be. A promise to lift tells that a measure stands,
not since when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from communique.codebook.standings import STATES, state_after, state_before
from communique.model.claim import Claim, StandingKind
from communique.model.event import Event
from communique.model.standing import Step
from communique.model.status import Stage, Status, StatusGroup, group_of
from communique.model.when import When
from communique.record.order import Reports
from communique.record.status import steps_of

Point = tuple[Status, Stage | None, tuple[Claim, ...]]


@dataclass(frozen=True, slots=True)
class Move:
    """`state` after `event`, told by `claims`; `when` it came, if told. It came no earlier than `low` and by `by`.

    `before` is the state that must have stood until then, None where the act does not presuppose any.
    """

    event: Event
    state: str
    before: str | None
    group: StatusGroup
    claims: tuple[Claim, ...]
    when: When | None
    by: date | None

    @property
    def low(self) -> date | None:
        return self.when.low if self.when else None

    @property
    def step(self) -> Step:
        """The move as the standing's history tells it."""
        reports = tuple(dict.fromkeys(c.report for c in self.claims))
        return Step(self.state, self.when.edtf() if self.when else None, self.event.id, reports, self.by)


def moves_of(kind: StandingKind, event: Event, reports: Reports) -> list[Move]:
    """One move, or with an update one for each state that later reports carry it to."""
    found: dict[str, Move] = {}
    points = steps_of(event)
    for n, (status, stage, claims) in enumerate(points):
        state = state_after(kind, event.act, status, stage)
        if state and state not in found:
            own = _telling(kind, state, claims)
            kept = group_of(status) != "happened" and state == state_before(kind, event.act, "done")
            when = None if kept else _when(event, status, own, reports, last=n == len(points) - 1)
            before = state_before(kind, event.act, status)
            found[state] = Move(event, state, before, group_of(status), own, when, _by(when, own, reports))
    return list(found.values())


def place(kind: StandingKind, move: Move) -> tuple[date, int, str]:
    """Where a move stands in the course: by the day by which it came; history without a date before all else."""
    undated = date.min if move.event.background else move.by
    day = move.by if move.when else undated
    return day or date.max, STATES[kind].index(move.state), move.event.id


def _telling(kind: StandingKind, state: str, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Those of the claims that tell the state by themselves, or all where none does."""
    return tuple(c for c in claims if state_after(kind, c.act, c.status, c.stage) == state) or tuple(claims)


def _when(event: Event, status: Status, claims: Sequence[Claim], reports: Reports, *, last: bool) -> When | None:
    """When the state came: of what happened its date; of what is to come a date that had passed, or when it was said."""
    own = event.when.when if last else None
    group = group_of(status)
    if group == "happened" or own is None:
        return own if group == "happened" else _said(claims, reports)
    published = min(_days(claims, reports), default=None)
    if published is None:
        return _said(claims, reports) if group == "to come" else own
    end = own.high if group == "to come" else own.low
    return own if end and end <= published else _said(claims, reports)


def _said(claims: Sequence[Claim], reports: Reports) -> When | None:
    """When the first of them was said, if that is told of a day before its report."""
    told = ((c.said.when, reports[c.report_key].published) for c in claims)
    return next((w for w, day in told if w and (day is None or (w.low and w.low <= day))), None)


def _by(when: When | None, claims: Sequence[Claim], reports: Reports) -> date | None:
    """The last day on which it can have come: the end of its date, and no later than the first report that tells it."""
    days = list(_days(claims, reports))
    if when:
        end = when.high if when.high or not when.low else when.low
        return min([d for d in (end, *days) if d], default=None)
    return min(days, default=None)


def _days(claims: Sequence[Claim], reports: Reports) -> Iterator[date]:
    return (day for c in claims if (day := reports[c.report_key].published))
