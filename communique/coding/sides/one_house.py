"""Dealings within one house: a government with itself, commanders with their men, a side with its own.

Invariant: a look at one claim's parties. PLOVER, draft 2.0: one government's dealings with itself are no events.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.model.claim import Claim
from communique.model.party import Party


def in_one_house(claim: Claim) -> bool:
    """Are all parties of one country, and all of its executive, or all of its parliament?"""
    parties = claim.parties
    if _own_ranks(claim):
        return True
    if _calls_own_council(claim):
        return True
    if len({p.name for p in parties}) < 2 or len({p.country for p in parties}) > 1:
        return False
    if claim.act not in acts_in("asking") and parties[0].country is None:
        return False
    if any(p.party.sector == "MIL" for p in claim.actors) and any(p.party.sector != "MIL" for p in claim.recipients):
        return False  # "the army demanded that the president resign"
    return any(all(p.sector in house for p in parties) for house in _HOUSES)


_HOUSES = (frozenset(("GOV", "MIL", "COP", "SPY")), frozenset(("LEG",)))


def _calls_own_council(claim: Claim) -> bool:
    """Does one government meet an organ of which no state is told ("called a meeting of the National Security Council")?"""
    councils = {p for p in claim.parties if p.country is None and p.kind == "organisation" and p.sector == "GOV"}
    others = [p for p in claim.parties if p not in councils]
    states = {p.country for p in others}
    one = len(states) == 1 and None not in states and all(p.sector in _HOUSES[0] for p in others)
    return claim.act in ("meeting", "summit") and bool(councils) and one


def of_own_side(claim: Claim) -> bool:
    """Does it meet nobody, or its own government? An opposition's charge of fraud is the government's to answer."""
    apart = any(p.party.sector in ("OPP", "PTY", "IGO", "SOC") or p.party.kind == "body" for p in claim.actors)
    return (in_one_house(claim) or not claim.recipients) and not apart


def _own_ranks(claim: Claim) -> bool:
    """Do commanders order the men of whom nothing else is told ("ordered officers to fire")?"""
    commanding = bool(claim.actors) and all(p.party.sector in _ARMED for p in claim.actors)
    return commanding and bool(claim.recipients) and all(_is_rank(p.party) for p in claim.recipients)


def _is_rank(party: Party) -> bool:
    return party.country is None and party.kind == "group" and party.sector in _ARMED


_ARMED = frozenset(("MIL", "COP"))
