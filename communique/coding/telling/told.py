"""How a draft's act is told: how far it has come, on whose word, when that was said; and the code that this gives it.

Invariant: the code is computed from act and status by the codebook, never chosen here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.codebook.codes import Code, act_of, code_of
from communique.coding.asked import asked_for, asked_mode
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.drafts.weapons import mode_of
from communique.coding.sides.sides import Sides
from communique.coding.syntax import is_joint, is_past
from communique.coding.telling.attribution import attribution_at
from communique.coding.telling.commitment import (
    attempted,
    by_decision,
    in_outline,
    in_talks,
    on_condition,
    own_promise,
    scheduled,
)
from communique.coding.telling.status import Standing, status_at
from communique.coding.told_before.earlier_version import of_earlier_version
from communique.coding.wording import verb_of
from communique.model.claim import Attribution, Participant
from communique.model.when import UNDATED, Dating


@dataclass(frozen=True, slots=True)
class Told:
    """How far an act has come, on whose word, when that was said, whether it is done by several together."""

    standing: Standing
    attribution: Attribution | None
    said: Dating
    joint: bool


def told_of(desk: Desk, draft: Draft, sides: Sides) -> Told:
    """How the words around a draft tell its act."""
    document = desk.document
    talk = code_of(draft.act, draft.of, "done").type == "CONSULT"
    standing = status_at(document, desk.matcher, draft, talk=talk)
    joint = is_joint(document, draft.at, draft.objects)
    if earlier := of_earlier_version(document, draft.at):
        reasons = (*standing.reasons, f"{earlier}: told of an earlier version of the report")
        return Told(replace(standing, status=earlier, stage=None, reasons=reasons), None, UNDATED, joint)
    standing = attempted(document, in_outline(document, by_decision(standing, draft.act), draft), draft.act)
    speaker, said_by = attribution_at(document, desk.cast, desk.mentions, draft.at, standing.governors, sides.actors)
    said = desk.days.said(said_by) if said_by is not None else UNDATED
    past = is_past(document, verb_of(draft))
    standing = scheduled(standing, desk.days.when(draft.at), document.day, draft.act, past=past)
    standing = on_condition(document, in_talks(own_promise(standing, speaker, sides.actors)), draft)
    return Told(standing, speaker, said, joint)


def code_told(desk: Desk, draft: Draft, told: Told, sides: Sides) -> Code:
    """The code of an act as it is told."""
    together = (*sides.actors, *sides.recipients) if act_of(draft.act).reciprocal else sides.actors
    parties = max(len({p.party.label for p in together}), 2 if told.joint else 1)
    standing = told.standing
    mode = _mode(desk, draft) or ("multilateral" if draft.act == "meeting" and _states(together) > _TWO else None)
    code = code_of(draft.act, draft.of, standing.status, stage=standing.stage, parties=parties, mode=mode)
    if standing.guessed:  # "may have fired" is told, but is no threat
        return replace(code, type=None, mode=None, rule="a guess about what has happened")
    return code


_TWO = 2


def _states(parties: tuple[Participant, ...]) -> int:
    return len({p.party.country for p in parties} - {None})


def _mode(desk: Desk, draft: Draft) -> str | None:
    """The word's mode; of a demand or refusal, what is asked for."""
    if draft.act in ("refuse", "demand", "appeal") and not draft.mode and not draft.below:
        return asked_for(desk.document, desk.matcher, draft)
    if draft.mode or not draft.below:
        return mode_of(desk.document, desk.matcher, draft)
    return asked_mode(draft.below[0].act, draft.below[0].of)
