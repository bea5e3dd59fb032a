"""Who would do what a government or an army warns of in the passive: "the navy warned that such ships would be seized".

Invariant: only what a state or its arms do by themselves, of which no doer is told; that people would be killed is a fear.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import code_of
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.sides import Sides
from communique.coding.status import Standing
from communique.coding.syntax import is_passive, prepositional
from communique.model.claim import Attribution, Participant
from communique.model.document import Document

_RULING = frozenset(("GOV", "MIL", "COP", "JUD", "SPY"))
_FIGHTING = frozenset(("MIL", "REB", "UAF"))
_TO_COME = frozenset(("planned", "expected", "pledged", "threatened"))


def with_warner(
    document: Document, draft: Draft, sides: Sides, standing: Standing, said: Attribution | None
) -> tuple[Sides, Standing]:
    """The sides and the standing of what somebody warns that they would do, the warner its doer."""
    if said is None or not _warns_of_own(document, draft, sides, standing, said) or said.party is None:
        return sides, standing
    doer = Participant(said.party, said.at, assumed=True)
    others = tuple(p for p in sides.recipients if p.at.span != said.at.span)
    reasons = (*standing.reasons, "threatened: warned of by who would do it")
    return replace(sides, actors=(doer,), recipients=others), replace(standing, status="threatened", reasons=reasons)


def _warns_of_own(document: Document, draft: Draft, sides: Sides, standing: Standing, said: Attribution) -> bool:
    warned = not cue("warned-of").isdisjoint(said.cue.lower().split())
    if (
        not warned
        or draft.act not in acts_in("warned of")
        or sides.actors
        or sides.reciprocal
        or standing.status not in _TO_COME
    ):
        return False
    if not is_passive(document, draft.at) or prepositional(document, draft.at, "by") or said.party is None:
        return False
    if draft.act == "attack" and (
        said.party.sector not in _FIGHTING or document.tokens[draft.at].lemma in cue("hurting") | cue("dying")
    ):
        return False
    rules = said.party.sector in _RULING | _FIGHTING or said.party.kind == "state"
    own = {p.party.country for p in sides.recipients} == {said.party.country} != {None}
    abroad = draft.act in ("expel", "deport", "seize", "bar", "attack")  # a state fears it for its own people
    return rules and not (own and abroad) and code_of(draft.act, draft.of, "threatened").type == "THREATEN"
