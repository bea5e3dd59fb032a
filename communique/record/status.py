"""The status and stage of an event: what most independent sources say, a tie going to the less advanced.

Invariant: never a vote of claims, only of source groups (RECORD.md, Events).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.status import Stage, Status, group_of, stage_order
from communique.record.sources import Sources

_LEAST_FIRST: tuple[Status, ...] = (
    "denied", "failed", "not-done", "hypothetical", "threatened", "requested", "hinted", "expected", "planned",
    "pledged", "agreed-in-principle", "announced", "ongoing", "done", "ended",
)  # fmt: skip
T = TypeVar("T")


def vote(values: Iterable[tuple[T, Claim]], sources: Sources, rank: Callable[[T], int | str]) -> T | None:
    """The value that most independent sources state; of several, the one of least rank. None where there is none."""
    by_value: dict[T, list[Claim]] = {}
    for value, claim in values:
        by_value.setdefault(value, []).append(claim)
    if not by_value:
        return None
    most = max(sources.count(claims) for claims in by_value.values())
    tied = [value for value, claims in by_value.items() if sources.count(claims) == most]
    return min(tied, key=rank)


def status_of(claims: Sequence[Claim], sources: Sources) -> Status:
    """The event's status."""
    found = vote(((c.status, c) for c in claims), sources, _LEAST_FIRST.index)
    assert found is not None  # an event has a claim, a claim has a status
    return found


def stage_of(claims: Sequence[Claim], sources: Sources, status: Status) -> Stage | None:
    """The event's stage: of the claims that have its status; where these tell none, of those of its status group."""
    for chosen in (
        [c for c in claims if c.status == status],
        [c for c in claims if group_of(c.status) == group_of(status)],
    ):
        found = vote(((c.stage, c) for c in chosen if c.stage), sources, stage_order)
        if found:
            return found
    return None


@dataclass(frozen=True, slots=True)
class Course:
    """Where an event stands after its updates, and where it stood at first (None without an update)."""

    status: Status
    stage: Stage | None
    first: tuple[Status, Stage | None] | None = None


def steps_of(event: Event) -> list[tuple[Status, Stage | None, tuple[Claim, ...]]]:
    """The points of an event's course, each with the claims that tell it: one, or with an update each of its steps."""
    told = {"status", "stage"}
    if not any(c.field in told and c.scope == "between" for c in event.conflicts):
        for update in event.updates:
            if update.field in told:
                groups = [tuple(c for c in event.claims if c.id in step.claims) for step in update.steps]
                points = [(group[0].status, group[0].stage, group) for group in groups]
                status, stage, last = points[-1]
                return [*points[:-1], (status, stage or event.stage, last)]
    return [(event.status, event.stage, event.claims)]


def course_of(event: Event) -> Course:
    """Where an event stands now: what a later report carries further holds, unless outlets differ on how far it has come.

    Its `status` stays the value of most sources.
    """
    (first, stage, _), (status, last, _) = (points := steps_of(event))[0], points[-1]
    return Course(status, last, (first, stage) if len(points) > 1 else None)
