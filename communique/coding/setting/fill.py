"""Claims with a state for those of whom no words say whose they are, where the report's setting makes one likely enough.

Invariant: what words tell is never changed; a lone sentence or a few gain nothing; a person is of one state throughout.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.occupied import of_state
from communique.coding.desk import Desk
from communique.coding.setting.ranking import Choice, choice
from communique.coding.setting.scene import Scene, scene_of
from communique.coding.setting.slots import Use, slots_of
from communique.coding.setting.weights import threshold
from communique.coding.unnamed.assumed import assumed_state
from communique.model.claim import Claim, Participant


def in_setting(desk: Desk, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, in order."""
    scene = scene_of(desk)
    found = list(claims)
    if is_told_at_length(scene):
        for slot in slots_of(desk.document, desk.mentions, claims):
            chosen = choice(scene, claims, slot)
            for use in slot.uses if chosen else ():
                if chosen and _is_sure(chosen, use) and not _is_a_stranger(found[use.n], use, chosen.state):
                    found[use.n] = _placed(found[use.n], use, chosen)
    return found


def is_told_at_length(scene: Scene) -> bool:
    """Are there sentences enough to tell the setting by?"""
    return len(scene.document.sentences) >= _SENTENCES and scene.named.total() >= _NAMED


_SENTENCES = 6
_NAMED = 8


def _is_sure(chosen: Choice, use: Use) -> bool:
    """Is another state than is told, if one is, sure enough? Whom an act meets may be anybody's more often than who does it."""
    told = use.party.party.country if use.party else None
    return told != chosen.state and chosen.sure >= threshold(use.side if told is None else "ruled")


def _is_a_stranger(claim: Claim, use: Use, state: str) -> bool:
    """Is it a person told by a bare name, and of another state that it happened in?"""
    private = use.party is not None and use.party.party.kind == "person" and use.party.party.sector is None
    return private and claim.where is not None and claim.where.country not in (None, state)


def _placed(claim: Claim, use: Use, chosen: Choice) -> Claim:
    """The claim with the state on one of its sides."""
    reason = f"{use.side} of {chosen.state} by the setting ({chosen.why})"
    side = claim.actors if use.side == "actor" else claim.recipients
    if use.party is None or use.party.assumed:
        side = tuple(p for p in side if p is not use.party) + assumed_state(chosen.state, claim.trigger)
    else:
        side = tuple(_of(p, chosen.state) if p == use.party else p for p in side)
    reasons = (*claim.reasons, reason)
    return (
        replace(claim, actors=side, reasons=reasons)
        if use.side == "actor"
        else replace(claim, recipients=side, reasons=reasons)
    )


def _of(party: Participant, state: str) -> Participant:
    return replace(party, party=of_state(party.party, state))
