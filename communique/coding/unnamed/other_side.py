"""Talks of which one side alone is told, and summits of which only the place is: who else takes part.

Invariant: nouns that need another side ("the negotiations") get it from the pair of states of which the report has told; a
summit yet to come is its host's where nobody else is told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.coding.unnamed.assumed import assumed_state
from communique.coding.wording import place_of
from communique.model.claim import Claim, Participant
from communique.model.document import Document
from communique.model.status import group_of


def with_others(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims, with who else takes part in talks and summits."""
    return [_by_host(_with_other_side(document, claim, claims[:n])) for n, claim in enumerate(claims)]


def _with_other_side(document: Document, claim: Claim, before: list[Claim]) -> Claim:
    """Talks of one state, with the other one of the pair of which the report has told most ("led the negotiations")."""
    mine = {p.country for p in claim.parties if p.country}
    if claim.act != "meeting" or len(mine) != 1 or not _needs_another(document, claim):
        return claim
    told = [c for c in before if c.at.span.field == claim.at.span.field and not c.background]
    others = Counter(
        code for c in told if mine < (those := {p.country for p in c.parties if p.country}) for code in those - mine
    )
    leading = others.most_common(2)
    if not leading or (len(leading) > 1 and leading[0][1] == leading[1][1]):
        return claim
    other, source = next((p, c) for c in reversed(told) for p in _parties(c) if p.party.country == leading[0][0])
    reason = f"the other side as at {place_of(source)}"
    return replace(claim, actors=(*claim.actors, other), reciprocal=True, reasons=(*claim.reasons, reason))


def _parties(claim: Claim) -> tuple[Participant, ...]:
    return (*claim.actors, *claim.recipients)


def _needs_another(document: Document, claim: Claim) -> bool:
    """Is it told by a definite noun for talks that one side cannot hold alone?"""
    words = [document.tokens[i] for i in document.tokens_in(claim.trigger.span)]
    definite = (k.lower in ("the", "these", "those") for t in words for k in document.kids(t.i, "det"))
    return any(t.lemma.lower() in cue("two-sided") for t in words) and any(definite)


def _by_host(claim: Claim) -> Claim:
    """A summit yet to come of which nobody is told as one of the state of its place ("will be held in Khartoum")."""
    if claim.act != "summit" or claim.parties or group_of(claim.status) != "to come" or claim.where is None:
        return claim
    host = assumed_state(claim.where.country or "", claim.trigger)
    reason = f"the host: the state of the place ({claim.where.name})"
    return replace(claim, actors=host, reasons=(*claim.reasons, reason)) if host else claim
