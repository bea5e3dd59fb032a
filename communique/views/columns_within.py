"""The columns of the tables of what stands within events and standings: parties, conflicts, steps, judgements.

As in `columns.py`: names and order stay, new columns come at the end.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class PartyRow(NamedTuple):
    """A party of an event, on the `side` of its actors or recipients, in its `place` there, counted from 1."""

    event: str
    side: str
    place: int
    name: str
    kind: str
    country: str | None
    sector: str | None
    role: str | None
    office: str | None
    persons: tuple[str, ...]


class ConflictRow(NamedTuple):
    """One of the values that cannot all be true; `thing` is the `id` of an event or a standing (`of`)."""

    of: str
    thing: str
    number: int
    field: str
    scope: str
    about: str | None
    value: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]


class StepRow(NamedTuple):
    """A state that a standing reached, `place` counted from 1, by which event."""

    standing: str
    place: int
    state: str
    when: str | None
    event: str


class JudgementRow(NamedTuple):
    """A judgement on two claims of one event; `reasons` are the weights of a machine's, in words."""

    id: str
    event: str
    subject: str
    left: str
    right: str
    verdict: str
    by: str
    machine: bool
    why: str
    weight: float | None
    made: datetime | None
    reasons: tuple[str, ...]
