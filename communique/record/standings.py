"""Standings: what events leave behind between parties, each with its state over time.

Invariant: the history is in order of event times, never of arrival; only what happened, was agreed in principle or is to
come moves a state (RECORD.md, Standings).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from communique.model.claim import Claim
from communique.model.event import Agreement, Conflict, Event
from communique.model.standing import UNKNOWN, Standing, StandingClaim
from communique.record.names import is_proper
from communique.record.order import Reports, in_order
from communique.record.sources import Sources, sources_of
from communique.record.standing_course import Course, course_of
from communique.record.standing_groups import grouped
from communique.record.standing_key import Key, is_body, key_of, told
from communique.record.standing_moves import Move, moves_of
from communique.record.standing_name import name_of


def standings_of(events: Iterable[Event], reports: Reports, as_of: date | None = None) -> tuple[Standing, ...]:
    """The standings that events move, in order of the events that founded them. `events` in order of the record.

    With `as_of` as they stood on that day in the world: only what had come by then moves them.
    """
    moved: dict[Key, list[Move]] = {}
    for event in events:
        key = key_of(event)
        if key and (moves := moves_of(key.kind, event, reports)):
            moved.setdefault(key, []).extend(moves)
    made = (_standing(key, moves, reports, as_of) for key, moves in grouped(moved).items())
    return tuple(standing for standing in made if standing)


def held_by(events: Iterable[Event], standings: Iterable[Standing]) -> frozenset[str]:
    """Ids of the events that only say who holds an office or belongs to a body, and that a standing tells.

    They are states, not happenings; what outlets differ on stays an event.
    """
    told = {step.event for standing in standings for step in standing.history}
    return frozenset(e.id for e in events if e.id in told and not e.conflicts and all(_is_held(c) for c in e.claims))


def _is_held(claim: Claim) -> bool:
    return claim.act == "office" or (claim.act == "join" and claim.status == "ongoing")


def _standing(key: Key, moves: Sequence[Move], reports: Reports, as_of: date | None) -> Standing | None:
    """The standing; None where nothing of it had come by the day."""
    course = course_of(key.kind, moves, as_of)
    used = [*course.moves, *course.unsure] if as_of else moves
    if not used:
        return None
    claims = in_order({c.id: c for move in used for c in move.event.claims}.values(), reports)
    whole = in_order({c.id: c for move in moves for c in move.event.claims}.values(), reports)
    sources = sources_of(claims, reports)
    names = [m.event.instrument for m in moves if m.event.instrument]
    made = Standing(
        id="t" + moves[0].event.id[1:],
        kind=key.kind,
        name="",
        holders=key.holders,
        counterparts=key.counterparts,
        state=course.moves[-1].state if course.moves else UNKNOWN,
        since=None if course.assumed else _since(course.moves),
        history=tuple(replace(m.step, presupposed=course.assumed) for m in course.moves),
        claims=tuple(StandingClaim(c.report, c.at.span, c.at.text) for c in claims),
        agreement=_agreement(course, claims, sources),
        sources=len(sources.groups),
        conflicts=_conflicts(course),
        person=told(whole, "person"),
        office=told(whole, "office"),
        body=told(whole, "body") or (_body(moves) if key.kind == "membership" else None),
        instrument=next((n for n in names if is_proper(n)), next(iter(names), None)),
        scope=next((m.event.scope for m in moves if m.event.scope), None),
        firsts=tuple(c.id for c in claims if c.precedence),
        unsure=tuple(m.step for m in course.unsure),
    )
    return replace(made, name=name_of(made))


def _body(moves: Sequence[Move]) -> str | None:
    """The body as the events name it among their parties, where no claim names it apart."""
    parties = (p.party for m in moves for p in (*m.event.recipients, *m.event.actors))
    return next((party.name for party in parties if is_body(party)), None)


def _since(moves: Sequence[Move]) -> str | None:
    """When the present state was reached: the date of the first of the last steps that give it."""
    since = None
    for move in reversed(moves):
        if move.state != moves[-1].state:
            break
        since = (move.when.edtf() if move.when else None) or since
    if since is None and moves and moves[-1].state == "in-office":  # who was appointed has been in office since
        return next((m.when.edtf() for m in reversed(moves) if m.state == "appointed" and m.when), None)
    return since


def _conflicts(course: Course) -> tuple[Conflict, ...]:
    """What is disputed about the present state: stage or status of the act (`about`) of the event that led to it."""
    if not course.moves or course.assumed:
        return ()
    event = course.moves[-1].event
    return tuple(replace(c, about=event.act) for c in event.conflicts if c.field in ("stage", "status"))


def _agreement(course: Course, claims: Sequence[Claim], sources: Sources) -> Agreement:
    """Do the outlets agree on the present state?"""
    if any(conflict.scope == "between" for conflict in _conflicts(course)):
        return "conflicting"
    state = course.moves[-1].state if course.moves else None
    present = {c.id for move in course.moves if move.state == state for c in move.claims}
    return "corroborated" if sources.count(c for c in claims if c.id in present) > 1 else "single-source"
