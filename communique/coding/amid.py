"""What a report of unrest tells without saying whose it is: arrests, curfews, deaths in the streets of the state it is about.

Invariant: only where other claims of the report tell of protest, or of force or coercion within that one state; a lone
sentence about a theft, a match or a road closed for repairs gains nothing by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.facts_places import states
from communique.coding.locale import assumed_state
from communique.model.claim import Claim, Participant
from communique.model.party import Party
from communique.model.status import group_of

_FORCES = frozenset(("COP", "MIL", "GOV", "JUD", "SPY"))


def state_in_unrest(claims: Iterable[Claim], home: str | None) -> str | None:
    """The one state in which the claims tell of protest, or of a state's force or measures against its own people.

    Where none of them says which, it is the state that the report is about (`home`).
    """
    told = [c for c in claims if _is_unrest(c)]
    within = {code for c in told for code in _countries(c)} or ({home} if told and home else set())
    return next(iter(within)) if len(within) == 1 else None


def _is_unrest(claim: Claim) -> bool:
    """Is it protest, or what forces do to people of their own state?"""
    if group_of(claim.status) != "happened" or claim.background:
        return False
    if claim.type == "PROTEST" or (claim.act == "arrest" and any(_protests(p) for p in claim.parties)):
        return len(_countries(claim)) < _TWO
    doers = {p.party.country for p in claim.actors if (p.party.sector in _FORCES or p.party.kind == "state") and not p.assumed}
    met = {p.party.country for p in claim.recipients if p.party.sector not in ("REF", "CRM")}
    if len(doers) != 1 or not met:
        return False
    if claim.type == "ASSAULT":
        return met == doers and any(p.party.kind != "person" for p in claim.recipients)
    public = any(p.party.sector not in _PRIVATE for p in claim.recipients)  # "jailed two judges", not two thieves
    by_law = claim.type is not None and claim.act in acts_in("by the state") - acts_in("as host")
    return (by_law or claim.type == "COERCE") and (public or claim.act in _OF_UNREST) and met <= {*doers, None}


_PRIVATE = frozenset((None, "CVL", "CRM", "LAB", "BUS", "REF"))
_OF_UNREST = frozenset(("curfew", "martial-law", "censor"))


def _countries(claim: Claim) -> set[str]:
    return {p.country for p in claim.parties if p.country is not None and p.country in states()}


def amid_unrest(claim: Claim, state: str | None) -> Claim | None:
    """The claim as one of the state in unrest, or None where it cannot be: who is held there is held by that state.

    Who killed people in the street is not told by that.
    """
    if state is None or group_of(claim.status) != "happened" or claim.background or claim.mode == "sexual":
        return None
    if any(p.country not in (None, state) for p in claim.parties):
        return None
    if claim.act not in (_befalls(claim) if claim.parties else _of_state()):
        return None
    its = assumed_state(state, claim.trigger)
    recipients = tuple(_of(p, state) for p in claim.recipients)
    why = f"told amid unrest in {states()[state].name}"
    forced = claim.act not in _BY_ANYBODY or claim.mode == "crowd-control"
    return replace(
        claim,
        actors=tuple(_of(p, state) for p in claim.actors) or (its if forced else ()),
        recipients=recipients or its,
        reasons=(*claim.reasons, why),
        confidence=round(claim.confidence - 0.15, 2),
    )


_TWO = 2


def _protests(party: Party) -> bool:
    return not cue("protesters").isdisjoint(party.name.lower().split())


def of_nobody(claim: Claim) -> bool:
    """Is it told of people of whom neither state nor captor is said ("74 ringleaders were apprehended")?"""
    open_ = not claim.actors and all(p.party.country is None for p in claim.recipients)
    return claim.act == "arrest" and claim.type is not None and open_


def _befalls(claim: Claim) -> frozenset[str]:
    """What befalls people in unrest, though nobody public is named."""
    return frozenset(("arrest", "attack", "seize")) | (frozenset() if claim.actors else _of_state())


_BY_ANYBODY = frozenset(("attack", "seize"))
"""What the people may do there as well as the state."""


_BY_ARMS = frozenset(("obstruct", "boycott", "vandalize"))
"""What soldiers may do by occupying, parties by staying away, a fire by burning."""


def gathered(claim: Claim, state: str | None) -> Claim | None:
    """A protest told by a mere noun as one of the people of the state in unrest ("the strike", "an illegal gathering")."""
    if (
        state is None
        or claim.act not in acts_in("in public") - _BY_ARMS
        or group_of(claim.status) != "happened"
        or claim.background
    ):
        return None
    return replace(
        claim,
        recipients=assumed_state(state, claim.trigger),
        reasons=(*claim.reasons, f"told amid unrest in {states()[state].name}"),
    )


def _of_state() -> frozenset[str]:
    """What a state does in it, though nobody at all is named."""
    return (acts_in("by the state") - acts_in("as host") - {"investigate"}) | {"attack"}


def _of(party: Participant, state: str) -> Participant:
    told = party.party.country or party.party.kind not in ("group", "organisation")
    return party if told else replace(party, party=replace(party.party, country=state))
