"""A standing: what an event leaves behind between parties (a pact, a sanction, an office, …).

Invariant: identity is (kind, holders, counterparts, normalised instrument or scope) (RECORD.md, Standings); `history` is
in order of event times, never of arrival.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.claim import StandingKind
from communique.model.event import Agreement, Conflict
from communique.model.span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """A state that the standing reached, when (EDTF or None), by which event (id)."""

    state: str
    when: str | None
    event: str


@dataclass(frozen=True, slots=True)
class StandingClaim:
    """Where a report (id) speaks of the standing, and its words."""

    report: str
    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """`holders` hold or impose it, `counterparts` bear it (a sanction: imposer -> target). States per kind: RECORD.md.

    `firsts` are the ids of the claims that call it the first of its kind, latest in years or the like.
    """

    id: str
    kind: StandingKind
    name: str
    holders: tuple[str, ...]
    counterparts: tuple[str, ...]
    state: str
    since: str | None
    history: tuple[Step, ...]
    claims: tuple[StandingClaim, ...]
    agreement: Agreement
    sources: int
    conflicts: tuple[Conflict, ...] = ()
    person: str | None = None
    office: str | None = None
    body: str | None = None
    instrument: str | None = None
    scope: str | None = None
    firsts: tuple[str, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """Holders and counterparts, each once."""
        return tuple(dict.fromkeys((*self.holders, *self.counterparts)))
