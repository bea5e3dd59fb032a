"""Whose people a report tells of that is clearly about one state: its own, where no words say of which state they are.

Invariant: nobody told as a foreigner, sent from abroad, of several states or acting together with others; of persons told by a
bare name only those who take part in politics; nothing that happens elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.stems import stem
from communique.coding.assumed import assumed_state
from communique.coding.desk import Desk
from communique.coding.homeland import stands_alone
from communique.coding.whose import comes_from_abroad, is_envoy, is_joint_body
from communique.model.claim import Claim, Participant
from communique.model.party import Party


def with_people_at_home(desk: Desk, claim: Claim) -> Claim:
    """The claim, with the report's state for those of its parties of whom no country is told."""
    home = desk.home
    elsewhere = claim.where is not None and claim.where.country not in (None, home)
    together = claim.reciprocal or len(claim.actors) > 1
    if home is None or elsewhere or together or claim.type is None or not stands_alone(desk.named, home):
        return claim
    actors, recipients = _of(claim, claim.actors, home), _of(claim, claim.recipients, home)
    if not actors and recipients and _are_freed_by_state(claim, recipients) and {p.party.country for p in recipients} == {home}:
        actors = assumed_state(home, claim.trigger)
    if (actors, recipients) == (claim.actors, claim.recipients):
        return claim
    reason = "country of the one state that the report is about"
    return replace(claim, actors=actors, recipients=recipients, reasons=(*claim.reasons, reason))


def _are_freed_by_state(claim: Claim, freed: tuple[Participant, ...]) -> bool:
    """Are they pardoned, or politicians who are released? Others may have been held by anybody."""
    politicians = all(p.party.sector in _POLITICAL for p in freed)
    return claim.act == "pardon" or (claim.act == "release" and politicians and claim.status == "done")


_POLITICAL = frozenset(("GOV", "ELI", "OPP", "PTY", "LEG"))


def _of(claim: Claim, side: tuple[Participant, ...], home: str) -> tuple[Participant, ...]:
    if any(p.party.country not in (None, home) for p in side):  # beside others they may be of those
        return side
    return tuple(replace(p, party=replace(p.party, country=home)) if _is_of_home(claim, p) else p for p in side)


def _is_of_home(claim: Claim, told: Participant) -> bool:
    party = told.party
    sent = is_envoy(told) or not cue("envoys").isdisjoint((party.role or "").split())
    if party.country is not None or sent or comes_from_abroad(party) or is_joint_body(party) or _are_of_many(party):
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
    many = {stem(word) for word in cue("everybody")}
    return party.kind == "group" and bool({stem(word) for word in party.name.lower().split()[-1:]} & many)
