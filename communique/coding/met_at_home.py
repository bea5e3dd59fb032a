"""Whom another state's measure meets where no words tell it: the state that the report is about.

Invariant: such a party is `assumed`, which gives way to any that is named and conflicts with none; what may be anybody's deed
("condemned the attack") meets nobody by it.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.lexicon import lexicon
from communique.coding.locale import assumed_state
from communique.model.claim import Claim


def met_at_home(claim: Claim, home: str | None) -> Claim:
    """The claim, with the report's own state as recipient of what another one stops, gives or says of its measures."""
    if home is None or claim.recipients or claim.reciprocal or not (_from_outside(claim, home) and _is_to_state(claim)):
        return claim
    met = assumed_state(home, claim.trigger)
    if not met:
        return claim
    return replace(claim, recipients=met, reasons=(*claim.reasons, "recipient: the state that the report is about"))


def _from_outside(claim: Claim, home: str) -> bool:
    """Is it one other state or union that acts?"""
    doers = {p.party.country for p in claim.actors}
    return len(doers) == 1 and doers.isdisjoint({None, home}) and all(p.party.sector in (None, "GOV") for p in claim.actors)


def _is_to_state(claim: Claim) -> bool:
    """Is aid or trade given or stopped, or a measure criticised that only a state takes at home?"""
    if claim.type != "ACCUSE":
        return claim.act in acts_in("to a state") and claim.type in ("AID", "SANCTION")
    words = (claim.scope or "").lower().split()[-1:]
    acts = {entry.act for word in words for entry in lexicon().nouns.get(word, ())}
    return claim.act == "criticise" and not acts.isdisjoint(_own_measures())


def _own_measures() -> frozenset[str]:
    return (acts_in("by the state") - acts_in("as host")) | {"rule"}
