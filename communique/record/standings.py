"""Standings: what events leave behind between parties, each with its state over time.

Invariant: the history is in order of event times, never of arrival; only what happened, was agreed in principle or is to
come moves a state (RECORD.md, Standings).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from communique.codebook.standings import state_after
from communique.model.claim import Claim
from communique.model.event import Agreement, Conflict, Event
from communique.model.standing import Standing, StandingClaim, Step
from communique.record.names import country_name, is_proper, listed, with_article
from communique.record.order import Reports, in_order
from communique.record.sources import Sources, sources_of
from communique.record.standing_key import Key, key_of, told
from communique.record.status import course_of

Move = tuple[Event, str]  # an event and the state that it leaves behind


def standings_of(events: Iterable[Event], reports: Reports) -> tuple[Standing, ...]:
    """The standings that events move, in order of the events that founded them. `events` in order of the record."""
    moved: dict[Key, list[Move]] = {}
    for event in events:
        key = key_of(event)
        if key:
            for state in _states(key, event):
                moved.setdefault(key, []).append((event, state))
    return tuple(_standing(key, steps, reports) for key, steps in _with_offices(moved).items())


def _states(key: Key, event: Event) -> list[str]:
    """The states that an event leaves behind: one, or with an update the first and the present one."""
    course = course_of(event)
    steps = [*([course.first] if course.first else []), (course.status, course.stage)]
    found = [state_after(key.kind, event.act, status, stage) for status, stage in steps]
    return list(dict.fromkeys(state for state in found if state))


def _with_offices(moved: Mapping[Key, list[Move]]) -> dict[Key, list[Move]]:
    """Where it is not told which office somebody took or left, it is the only one that the person is known to hold."""
    found = dict(moved)
    for key in [k for k in moved if k.kind == "office" and len(k.what.split()) == 1]:
        known = [k for k in moved if k.kind == "office" and k.what.startswith(f"{key.what} ") and _one_home(k, key)]
        if len(known) == 1:
            found[known[0]] = [*found[known[0]], *found.pop(key)]
    return found


def _one_home(a: Key, b: Key) -> bool:
    return a.holders == b.holders or not (a.holders and b.holders)


def held_by(events: Iterable[Event], standings: Iterable[Standing]) -> frozenset[str]:
    """Ids of the events that only say who holds an office or belongs to a body, and that a standing tells.

    They are states, not happenings; what outlets differ on stays an event.
    """
    told = {step.event for standing in standings for step in standing.history}
    return frozenset(e.id for e in events if e.id in told and not e.conflicts and all(_is_held(c) for c in e.claims))


def _is_held(claim: Claim) -> bool:
    return claim.act == "office" or (claim.act == "join" and claim.status == "ongoing")


def _standing(key: Key, moves: Sequence[Move], reports: Reports) -> Standing:
    course = sorted(moves, key=lambda move: (_time(move[0], reports), move[0].id))
    claims = in_order({c.id: c for event, _ in moves for c in event.claims}.values(), reports)
    sources = sources_of(claims, reports)
    state = course[-1][1]
    names = [e.instrument for e, _ in moves if e.instrument]
    made = Standing(
        id="t" + moves[0][0].id[1:],
        kind=key.kind,
        name="",
        holders=key.holders,
        counterparts=key.counterparts,
        state=state,
        since=_since(course),
        history=_history(course),
        claims=tuple(StandingClaim(c.report, c.at.span, c.at.text) for c in claims),
        agreement=_agreement(course, claims, sources),
        sources=len(sources.groups),
        conflicts=_conflicts(course[-1][0]),
        person=told(claims, "person"),
        office=told(claims, "office"),
        body=told(claims, "body"),
        instrument=next((n for n in names if is_proper(n)), next(iter(names), None)),
        scope=next((e.scope for e, _ in moves if e.scope), None),
        firsts=tuple(c.id for c in claims if c.precedence),
    )
    return replace(made, name=_name(made))


def _history(course: Sequence[Move]) -> tuple[Step, ...]:
    """The states in their order. Of a state that an event's own update left behind, it is not told when it was reached."""
    left = {n for n, (event, _) in enumerate(course[:-1]) if course[n + 1][0] is event}
    return tuple(Step(after, None if n in left else event.when.edtf, event.id) for n, (event, after) in enumerate(course))


def _time(event: Event, reports: Reports) -> str:
    """When it happened; without a date, when it was first published (an undated event is today's news)."""
    date = event.when.when
    if date and date.low:
        return date.low.isoformat()
    published = reports[event.claims[0].report_key].published
    return published.isoformat() if published else "9999"


def _since(course: Sequence[Move]) -> str | None:
    """When the present state was reached: the date of the first of the last steps that give it."""
    state, since = course[-1][1], course[-1][0].when.edtf
    for event, after in reversed(course):
        if after != state:
            break
        since = event.when.edtf or since
    if since is None and state == "in-office":  # who was appointed has been in office since
        return next((e.when.edtf for e, after in reversed(course) if after == "appointed" and e.when.edtf), None)
    return since


def _conflicts(event: Event) -> tuple[Conflict, ...]:
    """What is disputed about the present state: stage or status of the event that led to it."""
    return tuple(c for c in event.conflicts if c.field in ("stage", "status"))


def _agreement(course: Sequence[Move], claims: Sequence[Claim], sources: Sources) -> Agreement:
    """Do the outlets agree on the present state?"""
    if any(conflict.scope == "between" for conflict in _conflicts(course[-1][0])):
        return "conflicting"
    state = course[-1][1]
    present = {c.id for event, after in course if after == state for c in event.claims}
    return "corroborated" if sources.count(c for c in claims if c.id in present) > 1 else "single-source"


def _name(standing: Standing) -> str:
    """What a reader calls it ("Reciprocal Access Agreement", "sanctions of Japan on Russia")."""
    holders, others = _told(standing.holders), _told(standing.counterparts)
    if standing.kind == "office":
        office = standing.office or "office"
        where = standing.body or holders
        return f"{office} of {holders}" if holders and not standing.body else f"{office} ({where})" if where else office
    if standing.kind == "membership":
        return f"membership of {standing.body or standing.instrument}"
    if standing.instrument:
        return standing.instrument
    if standing.kind == "pact":
        return f"pact between {holders}"
    noun = {"sanction": "sanctions", "restriction": "restrictions"}.get(standing.kind, standing.kind)
    general = " ".join(x for x in (noun, f"of {holders}" if holders else "", f"on {others}" if others else "") if x)
    if standing.kind in ("aid", "deployment"):
        general = general.replace(" on ", " to ")
    return f"{general}: {standing.scope}" if standing.scope else general


def _told(codes: Sequence[str]) -> str:
    return listed([with_article(code, country_name(code) or code) for code in codes])
