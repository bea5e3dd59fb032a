"""Competing codes of one sentence settled together (PLOVER, "Which type").

Invariant: what is dropped is told by another claim of the same actors: force told with its movement is force alone;
what people demand in the street is no second act; troops sent to help are help alone; experts sent to inquire are an
inquiry alone; what two discuss when they meet is no second meeting.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook.act_groups import acts_in
from communique.coding.weight import Weighed
from communique.model.claim import Claim


def contested(found: Sequence[Weighed]) -> tuple[list[Weighed], list[tuple[Weighed, str]]]:
    """The claims of a sentence without those that another one makes needless; and these, with the reason."""
    kept, left = [], []
    for weighed in found:
        rival = next((other for other in found if other is not weighed and _needless(weighed, other)), None)
        if rival is None:
            kept.append(weighed)
        else:
            left.append((weighed, f"{weighed.claim.act}: told by {rival.claim.trigger.text!r} in the same sentence"))
    return kept, left


def _needless(weighed: Weighed, other: Weighed) -> bool:
    claim, rival = weighed.claim, other.claim
    if claim.act == "meeting" and rival.act in ("meeting", "call", "summit"):
        again = claim.status == rival.status and claim.when.when in (None, rival.when.when)
        return again and weighed.depth > other.depth and {p.label for p in claim.parties} <= {p.label for p in rival.parties}
    if claim.act == rival.act == "criticise" and weighed.alone and rival.recipients and not claim.recipients:
        return _same_actors(claim, rival)  # "drew protests from Seoul"
    if claim.act in ("support", "publish") and rival.act in acts_in("resolved") and rival.actors == claim.actors:
        return other.depth > weighed.depth and other.at > weighed.at
    if (
        claim.act == "criticise" and rival.act in ("criticise", "summon") and "planned: purpose" in claim.reasons
    ):  # "summoned the envoy to protest"
        return "planned: purpose" not in rival.reasons and _same_actors(claim, rival)
    if claim.act in acts_in("asking") and rival.act in acts_in("in public") and weighed.depth >= max(other.depth, 1):
        return _same_actors(claim, rival)  # "farmers demanding a minimum price blocked the road"
    if claim.act in ("peacekeep", "aid") and rival.act == "investigate" and "planned: purpose" in rival.reasons:
        return _same_actors(claim, rival)  # "sent experts to investigate the crash"
    if claim.type == rival.type == "THREATEN" and "hypothetical: condition" in claim.reasons:
        return not _same_actors(claim, rival)  # "threatened to shell the port if the island was attacked"
    if claim.type not in ("MOBILIZE", "THREATEN") or claim.act not in ("deploy", "mobilize-militia", "mobilize-police", "arm"):
        return False
    if not _same_actors(claim, rival):
        return False
    if rival.type == "ASSAULT":
        return claim.type == "MOBILIZE"
    return rival.act in ("aid", "peacekeep", "rescue") and rival.type in ("AID", "AGREE")


def _same_actors(claim: Claim, rival: Claim) -> bool:
    """Does somebody do both?"""
    return not {p.party.label for p in claim.actors}.isdisjoint(p.party.label for p in rival.actors)
