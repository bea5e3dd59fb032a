"""Who of no told country may be of the state in which a report tells of them.

Invariant: nobody told as a foreigner, sent from abroad or of several states; of persons told by a bare name only those who
take part in politics.
"""

from __future__ import annotations

from functools import lru_cache

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.stems import stem
from communique.coding.sides.whose import comes_from_abroad, is_envoy, is_joint_body
from communique.model.claim import Claim, Participant
from communique.model.party import Party


def is_native(claim: Claim, told: Participant) -> bool:
    """Are they told by what they are or, in politics, by their name, and of no state yet?"""
    party = told.party
    sent = is_envoy(told) or not cue("envoys").isdisjoint((party.role or "").split())
    if (
        party.country is not None
        or sent
        or party.role in cue("of-many")
        or comes_from_abroad(party)
        or is_joint_body(party)
        or _are_of_many(party)
    ):
        return False
    if party.sector is None:
        return party.kind == "person" and party.own_name is not None and claim.act in acts_in("of politicians")
    return party.sector in _SERVING or (party.kind == "group" and party.sector in _PEOPLE)


_SERVING = frozenset(
    ("GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI", "OPP", "PTY", "REB", "UAF", "LAB", "REL", "EDU", "MED", "AGR")
)
_PEOPLE = frozenset(("CVL", "CRM", "SOC", "JRN"))


def _are_of_many(party: Party) -> bool:
    """Are they leaders, donors or neighbours, who may be of any states?"""
    return party.kind == "group" and any(stem(word) in _many() for word in party.name.lower().split()[-1:])


@lru_cache(maxsize=1)
def _many() -> frozenset[str]:
    return frozenset(stem(word) for word in cue("everybody"))
