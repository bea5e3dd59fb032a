"""An event: claims judged to be about the same happening, and what they say together.

Invariant: computed from its claims alone (RECORD.md, Events and Agreement); `id` is the id of its founding claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.claim import Claim, Location, Scheme, StandingKind
from communique.model.judgement import Judgement
from communique.model.mention import Figure
from communique.model.party import Party
from communique.model.shown import as_html
from communique.model.status import Stage, Status
from communique.model.when import Dating

Agreement = Literal["corroborated", "single-source", "conflicting"]
ConflictField = Literal["stage", "status", "when", "where", "parties", "figures"]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """Reports (ids) that count as one independent source, and why."""

    reports: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values that cannot all be true, with the reports and claims (ids) that say so."""

    value: str
    reports: tuple[str, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which values cannot all be true; `within` when one report says both."""

    field: ConflictField
    scope: Literal["between", "within"]
    values: tuple[ConflictValue, ...]
    about: str | None = None


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Agreement of one field and how many independent sources state it."""

    agreement: Agreement
    sources: int


@dataclass(frozen=True, slots=True)
class Update:
    """A later report that carries the course further: from, to, the reports, in order of publication."""

    field: ConflictField
    steps: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class EventParty:
    """A state or body in an event with all persons who acted for it."""

    party: Party
    persons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """What the reports together say of one happening. Fields as in contract 2 (DESIGN.md)."""

    id: str
    act: str
    scheme: Scheme
    type: str | None
    mode: str | None
    types: tuple[str, ...]
    contexts: tuple[str, ...]
    intensity: float | None
    quad: str | None
    status: Status
    stage: Stage | None
    title: str
    actors: tuple[EventParty, ...]
    recipients: tuple[EventParty, ...]
    reciprocal: bool
    when: Dating
    where: Location | None
    figures: tuple[Figure, ...]
    instrument: str | None
    scope: str | None
    of: StandingKind | None
    background: bool
    agreement: Agreement
    sources: int
    source_groups: tuple[SourceGroup, ...]
    fields: tuple[tuple[str, FieldAgreement], ...]
    conflicts: tuple[Conflict, ...]
    updates: tuple[Update, ...]
    claims: tuple[Claim, ...]
    links: tuple[Judgement, ...] = ()

    @property
    def reports(self) -> tuple[str, ...]:
        """Ids of the reports that tell of it, in order of its claims."""
        return tuple(dict.fromkeys(c.report for c in self.claims))

    def _repr_html_(self) -> str | None:
        """Its claims side by side, for notebooks."""
        return as_html(self)
