"""A standing: what an event leaves behind between parties (a pact, a sanction, an office, …).

Invariant: identity is (kind, holders, counterparts, normalised instrument or scope) (RECORD.md, Standings); `history` is
in order of event times, never of arrival.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.model.claim import StandingKind
from communique.model.event import Agreement, Conflict
from communique.model.span import Span

UNKNOWN = "unknown"
"""The state of a standing of which nothing is certain by the day that was asked for."""


@dataclass(frozen=True, slots=True)
class Step:
    """A state that the standing reached, when (EDTF or None), by which event (id), in which reports (ids).

    `by`: the last day on which it can have come (the first report of it, where no date is told). `presupposed`: told only
    by what came after it ("lifted on Friday" tells that it stood until then).
    """

    state: str
    when: str | None
    event: str
    reports: tuple[str, ...] = ()
    by: date | None = None
    presupposed: bool = False


@dataclass(frozen=True, slots=True)
class StandingClaim:
    """Where a report (id) speaks of the standing, and its words."""

    report: str
    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """`holders` hold or impose it, `counterparts` bear it (a sanction: imposer -> target). States per kind: RECORD.md.

    `firsts` are the ids of the claims that call it the first of its kind, latest in years or the like. `unsure`: steps of
    which it is not told whether they came by the day that was asked for; only they are known where `state` is UNKNOWN.
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
    unsure: tuple[Step, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        """Holders and counterparts, each once."""
        return tuple(dict.fromkeys((*self.holders, *self.counterparts)))
