"""A claim: one report's word for one fact.

Invariant: the id comes from the report and the trigger's place in it, never from a coded field (RECORD.md, Claims), so
that better coding keeps what people judged. A claim always has a span and the words that stand there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model.mention import Figure
from communique.model.party import Party
from communique.model.report import fingerprint
from communique.model.span import Quoted, Span
from communique.model.status import Stage, Status
from communique.model.when import UNDATED, Dating

Scheme = Literal["plover", "communique"]
StandingKind = Literal["pact", "sanction", "restriction", "membership", "office", "deployment", "aid"]


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in its part of a claim, with the words that name it. One mention may give several ("the two leaders").

    `assumed`: no report names it in this part; the act has it where nobody else is named (a protest meets the state that
    it is held in). It gives way to any party that is named, and conflicts with none.
    """

    party: Party
    at: Quoted
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Location:
    """Where: name, country, what contains it (smallest first), and the words."""

    name: str
    country: str | None
    within: tuple[str, ...]
    kind: str
    latitude: float | None = None
    longitude: float | None = None
    geonameid: int | None = None
    at: Quoted | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word, if not the outlet's own: the speaker's words and name, and the cue ("said")."""

    at: Quoted
    name: str
    cue: str
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One report's assertion that something was, is, will or may be done.

    `at` is the clause, `trigger` the words that carry the act. `act` is a codebook act; `of` the kind of standing it
    touches; `instrument` a proper name of a pact or law; `scope` the words for what is touched ("food products");
    `scheme`/`type`/`mode`/`contexts` the code (PLOVER 2.0, or our own scheme; type None where no code fits). `person`,
    `office`, `body` for offices and memberships. `said` is when it was said, `when` when it happened or will.
    `background`: told as history. `confidence` 0..1; `rule` names the entry or model that decided; `reasons` the steps.
    `corrected`: the fields that a person set. `also`: further codes that the manual gives to the same act, as (type, mode).
    """

    id: str
    report: str
    report_key: str
    outlet: str | None
    at: Quoted
    trigger: Quoted
    act: str
    status: Status
    stage: Stage | None
    scheme: Scheme
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    reciprocal: bool
    when: Dating = UNDATED
    said: Dating = UNDATED
    where: Location | None = None
    figures: tuple[Figure, ...] = ()
    attribution: Attribution | None = None
    of: StandingKind | None = None
    instrument: str | None = None
    scope: str | None = None
    person: str | None = None
    office: str | None = None
    body: str | None = None
    background: bool = False
    precedence: bool = False
    confidence: float = 1.0
    rule: str = ""
    reasons: tuple[str, ...] = ()
    published: str | None = None
    corrected: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()

    @property
    def parties(self) -> tuple[Party, ...]:
        """All parties, actors first."""
        return tuple(p.party for p in (*self.actors, *self.recipients))


def claim_id(report_key: str, trigger: Span, ordinal: int) -> str:
    """A claim's id: from report, trigger and ordinal among the claims of that trigger (RECORD.md, Claims)."""
    return "c" + fingerprint(report_key, trigger.field, str(trigger.start), str(trigger.end), str(ordinal))
