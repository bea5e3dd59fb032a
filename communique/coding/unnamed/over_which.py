"""The state in which something happened that names none: an arrest behind an attack or a protest, a rally with a day.

Invariant: an arrest is over a deed of the same field, told as news, at most three sentences before; a rally is held in the
state that the report is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.codebook.act_groups import acts_in
from communique.codebook.facts_places import states
from communique.coding.desk import Desk
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.status import group_of

_ON = 3  # sentences
_DEEDS = frozenset(("attack", "abduct", "fight", "disarm"))


def state_of(desk: Desk, claim: Claim, before: Sequence[Claim]) -> str | None:
    """The state of the attack or protest right before an arrest ("the gunmen gave up; they were taken into custody"), that of
    the report for a protest that is told with its day ("Saturday's rally was large").
    """
    if claim.act in acts_in("in public"):
        return desk.home if claim.when.when else None
    return _over_which(desk.document, claim, before) if claim.act == "arrest" else None


def _over_which(document: Document, claim: Claim, before: Sequence[Claim]) -> str | None:
    at = _sentence(document, claim)
    deeds = [c for c in before if _is_deed(c) and c.at.span.field == claim.at.span.field]
    near = [c for c in deeds if 0 <= at - _sentence(document, c) <= _ON]
    return next((state for c in reversed(near) if (state := _state(c))), None)


def _is_deed(claim: Claim) -> bool:
    public = claim.act in acts_in("in public") or claim.act in _DEEDS
    return public and claim.type is not None and group_of(claim.status) == "happened" and not claim.background


def _state(claim: Claim) -> str | None:
    """The state in which it happened: of its place, else the only one that it names."""
    if claim.where is not None and claim.where.country:
        return claim.where.country
    named = {p.country for p in claim.parties if p.country in states()}
    return next(iter(named)) if len(named) == 1 else None


def _sentence(document: Document, claim: Claim) -> int:
    tokens = document.tokens_in(claim.trigger.span)
    return next((document.tokens[i].sentence for i in tokens), -_ON)
