"""Crimes among private people ("a man shot two co-workers"), and what the law does about them: kept, outside PLOVER.

Invariant: such a claim has our own scheme and neither type nor mode. PLOVER, draft 2.0, codes what public parties do; a
murder is news all the same, and "the shooting" of the next sentence speaks of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.coding.left_out.mere_words import only_words
from communique.coding.left_out.relevance import PRIVATE
from communique.coding.weight import Weighed
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.status import group_of


def crime(document: Document, left: Weighed, why: str, told: Iterable[Claim]) -> Claim | None:
    """What was left out because nobody public takes part, as a claim outside PLOVER; None where it is no crime that happened.

    `told`: the claims of its sentence; the harm that an attack among them does is told with it.
    """
    claim = left.claim
    if not why.endswith(PRIVATE) or claim.act not in acts_in("crimes") or left.small or only_words(document, left):
        return None
    if not claim.recipients or group_of(claim.status) != "happened":
        return None
    if claim.act == "attack" and any(c.act in ("attack", "fight") for c in told):
        return None
    return replace(claim, scheme="communique", type=None, mode=None, reasons=(*claim.reasons, f"outside PLOVER: {why}"))
