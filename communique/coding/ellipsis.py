"""Who did it too: of "Brazil condemned the raid, as did Peru", "Chad left, and so did Mali" Peru and Mali act as well.

Invariant: a claim is added only for a helping verb with a subject of its own that points back at the verb above it; it is
told in the same words, and when is its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.coding.assemble import claim_of
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.weight import Weighed
from communique.model.claim import Claim
from communique.model.document import Document, Token


def done_too(desk: Desk, draft: Draft, made: Weighed) -> Iterator[Weighed]:
    """The claims of those who did what a draft tells too."""
    document = desk.document
    going_on = document.tokens[draft.at].tag == "VBG"  # "was sending troops, as was Peru"
    for helping in document.kids(draft.at, "advcl", "conj"):
        if (helping.lemma != "be" or going_on) and _points_back(document, helping):
            at = helping.i
            told = claim_of(desk, replace(draft, at=at, words=(at,), carrier=None, alone=False, below=(), also=()))
            if told.claim.actors:
                yield replace(told, claim=_in_the_same_words(told.claim, made.claim), asks=made.asks, private=made.private)


def _in_the_same_words(told: Claim, first: Claim) -> Claim:
    """The claim of who did it too, to whom and under which code the first did it."""
    reasons = (*first.reasons, f"did it too, as told at {first.trigger.text!r} ({first.trigger.span.start})")
    return replace(
        told,
        status=first.status,
        stage=first.stage,
        type=first.type,
        mode=first.mode,
        recipients=first.recipients,
        reasons=reasons,
    )


def _points_back(document: Document, helping: Token) -> bool:
    """Is it "did", "had" or "has" that stands for the verb before it ("as did Peru", "and so has Peru", "did the same")?"""
    if helping.lemma == "follow" and any(k.lower == "suit" for k in document.kids(helping.i, "dobj")):
        return document.kid(helping.i, "nsubj") is not None
    if helping.lemma not in _HELPING or document.kid(helping.i, "nsubj") is None or document.kid(helping.i, "neg"):
        return False
    as_ = document.kid(helping.i, "mark")
    if as_ is not None:
        return as_.lower == "as" and document.kid(helping.i, "dobj", "acomp", "xcomp", "ccomp") is None
    so = any(k.lower in ("so", "likewise") for k in document.kids(helping.i, "advmod"))
    return so or any(k.lower in ("same", "likewise") for k in document.kids(helping.i, "dobj"))


_HELPING = frozenset(("do", "have", "be"))
