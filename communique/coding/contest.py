"""Competing codes of one sentence settled together (PLOVER, "Which type").

Invariant: what is dropped is told by another claim of the same actors: force told with its movement is force alone;
troops sent to help are help alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.coding.weight import Weighed


def contested(found: Sequence[Weighed]) -> list[Weighed]:
    """The claims of a sentence without those that another one makes needless."""
    return [w for w in found if not any(_needless(w, other) for other in found if other is not w)]


def _needless(weighed: Weighed, other: Weighed) -> bool:
    claim, rival = weighed.claim, other.claim
    if claim.type not in ("MOBILIZE", "THREATEN") or claim.act not in ("deploy", "mobilize-militia", "mobilize-police", "arm"):
        return False
    if not {p.party.label for p in claim.actors} & {p.party.label for p in rival.actors}:
        return False
    if rival.type == "ASSAULT":
        return claim.type == "MOBILIZE"
    return rival.act in ("aid", "peacekeep", "rescue") and rival.type in ("AID", "AGREE")
