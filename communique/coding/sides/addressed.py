"""Whether an appeal passes between parties: who asks speaks for many, and who is asked is a state, body or public office.

Invariant: such an appeal is a request whatever it asks for (PLOVER, REQUEST); a house's own appeals to itself or to its people
("urged residents to stay home") are none.
"""

from __future__ import annotations

from communique.model.claim import Claim
from communique.model.party import Party

PUBLIC = frozenset("GOV MIL LEG PTY OPP REB UAF PRM SPY PRE".split())  # noqa: SIM905
"""The sectors of those who act in public."""

_OPPOSED = frozenset(("OPP", "REB", "UAF", "PRE"))
_SOCIETY = frozenset(("SOC", "LAB", "REL", "PTY", "MED"))
_BEYOND_STATES = frozenset(("IGO", "UNO", "EUR", "NGO", "VAT"))


def is_addressed(claim: Claim) -> bool:
    """Does a state, a body or an organised part of society ask it of another state, or of those in power?"""
    asked = [p.party for p in claim.recipients if _is_public(p.party)]
    return _from_another(claim, asked) or (bool(asked) and (_from_society(claim, asked) or _from_beyond(claim)))


def _from_society(claim: Claim, asked: list[Party]) -> bool:
    """Do opponents, or people with a common cause, ask it of those in power ("rights lawyers urged the president"), or
    those who stand aside of who fights and votes ("bishops appealed to politicians")?
    """
    in_power = any(p.sector == "GOV" for p in asked)
    aside = any(p.sector in PUBLIC for p in asked)
    return any(
        (in_power and p.party.sector in _OPPOSED) or ((in_power or aside) and _is_organised(p.party)) for p in claim.actors
    )


def _is_organised(party: Party) -> bool:
    """Is it a group or organisation of society, not one of its members? One of which nothing else is told has a name."""
    unknown = party.kind == "organisation" and party.sector is None and party.country is None
    return unknown or (party.kind in ("group", "organisation", "body") and party.sector in _SOCIETY)


def _from_beyond(claim: Claim) -> bool:
    """Does a body of no one state ask it of whomever ("the World Bank appealed to the junta")?"""
    return any(p.party.country in _BEYOND_STATES for p in claim.actors)


def _from_another(claim: Claim, asked: list[Party]) -> bool:
    """Does a state, or one in its service, ask it of another state's, or of its firms and unions?"""
    asking = [p.party for p in claim.actors if _speaks_for_many(p.party)]
    abroad = {p.country for p in asked} - {None}
    if all(p.country for p in asking):
        abroad |= {p.party.country for p in claim.recipients if p.party.kind in ("group", "organisation")} - {None}
    return bool(asking and abroad) and abroad.isdisjoint({p.country or p.name for p in asking})


def from_outside(claim: Claim) -> bool:
    """Does a body of states, or a state abroad, do it? A government's own appeal to its people is none between parties."""
    doers = {p.party.country for p in claim.actors if _speaks_for_many(p.party)}
    abroad = {claim.where.country if claim.where else None, *(p.party.country for p in claim.recipients)} - {None}
    alone = not abroad and any(p.party.kind == "state" for p in claim.actors)  # "Cairo urged restraint"
    return alone or bool(doers & _BEYOND_STATES) or (bool(doers and abroad) and doers.isdisjoint(abroad))


def _is_public(party: Party) -> bool:
    return party.kind in ("state", "body") or party.sector in PUBLIC | {"JUD"}


def _speaks_for_many(party: Party) -> bool:
    """Is it a state, a body, or somebody in the service of one (the head of the United Nations, the Pope)?"""
    return party.kind in ("state", "body") or party.sector in PUBLIC | {"UNK"} or party.country in _BEYOND_STATES
