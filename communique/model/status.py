"""Status and stage: how far an act has come (RECORD.md, Status and stage). Both lists are closed."""

from __future__ import annotations

from typing import Literal, get_args

Status = Literal[
    "done", "ongoing", "ended", "agreed-in-principle", "announced", "pledged", "planned", "expected", "hinted",
    "requested", "hypothetical", "threatened", "not-done", "denied", "failed",
]  # fmt: skip
Stage = Literal["mooted", "in-talks", "in-principle", "signed", "ratified", "in-force", "suspended", "ended"]
StatusGroup = Literal["happened", "in principle", "announced", "to come", "talk", "not"]

STATUSES: tuple[Status, ...] = get_args(Status)
STAGES: tuple[Stage, ...] = get_args(Stage)

_GROUPS: dict[StatusGroup, tuple[Status, ...]] = {
    "talk": ("hinted", "requested", "hypothetical", "threatened"),
    "not": ("not-done", "denied", "failed"),
    "to come": ("pledged", "planned", "expected"),
    "in principle": ("agreed-in-principle",),
    "announced": ("announced",),
    "happened": ("done", "ongoing", "ended"),
}
_GROUP_OF: dict[Status, StatusGroup] = {s: group for group, members in _GROUPS.items() for s in members}
_COURSE: tuple[StatusGroup, ...] = ("talk", "to come", "in principle", "announced", "happened")


def group_of(status: Status) -> StatusGroup:
    """The group of a status; `announced` stands by itself because it fits happened and to come."""
    return _GROUP_OF[status]


def advance(status: Status) -> int:
    """How far along the course a status is (0 talk … 4 happened); -1 for what is not."""
    group = group_of(status)
    return _COURSE.index(group) if group in _COURSE else -1


def statuses_conflict(a: Status, b: Status) -> bool:
    """Can two reports' statuses not both be true? (RECORD.md, Agreement).

    Groups that differ conflict where neither is talk; `announced` fits happened and to come; `denied` conflicts with
    whatever is not in its own group.
    """
    ours, theirs = group_of(a), group_of(b)
    if ours == theirs:
        return False
    if "denied" in (a, b):
        return True
    if "talk" in (ours, theirs):
        return False
    if "announced" in (ours, theirs):
        return not ({ours, theirs} & {"happened", "to come"})
    return True


def stage_order(stage: Stage) -> int:
    """Position of a stage along the course of an instrument."""
    return STAGES.index(stage)
