"""Dealings that are no politics: among people and firms, with the press, at home, or with nobody.

Invariant: whoever may act in public counts, and so do people of two countries; where it is not told who does it, only
people of no country and no office are beyond politics.
"""

from __future__ import annotations

import re

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.sides.addressed import PUBLIC
from communique.model.claim import Claim
from communique.model.party import Party
from communique.model.status import group_of

_ORGANISED = PUBLIC | frozenset(("JUD", "COP", "REL", "MED", "SOC", "REF"))
_BEYOND_STATES = frozenset(("IGO", "UNO", "EUR", "NGO", "VAT", "IMG", "ISM", "MNC"))
_PRIVATE = frozenset((None, "ELI", "BUS", "CVL", "JRN", "LAB", "EDU"))
_OF_MANY = frozenset(("meeting", "pact", "summit"))  # "the two villages made peace", and politicians told by name alone


def no_dealing(claim: Claim) -> str | None:
    """Why a finished claim is no dealing between parties, or None."""
    return next((f"{claim.act}: {why}" for holds, why in _NONE if holds(claim)), None)


def is_small(claim: Claim) -> bool:
    """Does nobody who could act in public do it or meet with it, though parties of one country or none are named?"""
    parties = [p.party for p in (*claim.actors, *claim.recipients)]
    public = any(_counts(p, claim.act) for p in parties) or len({p.country for p in parties} - {None}) > 1
    return claim.act in _HEARD and not public


_HEARD = frozenset(("aid", "cooperate", "meeting", "visit", "agree", "pact", "impose", "restrict", "deploy", "threaten"))


def _among_themselves(claim: Claim) -> bool:
    """Does somebody deal with others, and nobody among them who could act in public?"""
    if claim.act not in acts_in("dealt"):
        return False
    doers = [p.party for p in claim.actors if not p.assumed]
    parties = [*doers, *(p.party for p in claim.recipients if not p.assumed)]
    if claim.act == "resign" and claim.office and cue("in-office") & set(claim.office.lower().split()):
        return False
    if claim.act == "visit" and doers and all(p.own_name and p.country is None and p.sector is None for p in doers):
        return all(p.party.sector is None for p in claim.recipients)  # to a town: of a state or its seat they may be envoys
    if claim.act == "meeting" and claim.where and all(p.own_name for p in parties):  # of whom no office is told
        return False
    if not parties or any(_counts(p, claim.act) for p in parties) or _of_two_countries(claim, parties):
        return False
    return bool(doers) or all(p.kind == "person" and p.country is None and p.sector in _PRIVATE for p in parties)


def _of_two_countries(claim: Claim, parties: list[Party]) -> bool:
    """Are they? Whoever takes measures on those of another country may be of his own ("her ban on Guinean trawlers")."""
    countries = {p.country for p in parties}
    return len(countries if claim.act in acts_in("measures") else countries - {None}) > 1


def _counts(party: Party, act: str) -> bool:
    if party.kind in ("state", "body") or party.sector in _ORGANISED or party.country in _BEYOND_STATES:
        return True
    if party.kind != "person" and party.sector in ("LAB", "UNK", "EDU"):
        return True
    named = party.kind == "person" and party.sector is None
    if act == "resign":  # "Irala resigns", of whom the text tells the office
        return named
    return act in _OF_MANY and ((named and party.country is not None) or _is_of_people(party))


def _is_of_people(party: Party) -> bool:
    """Are they many, and neither firms nor reporters ("elders of the two clans made peace")?"""
    return party.kind == "group" and party.sector not in ("BUS", "JRN")


def _with_the_press(claim: Claim) -> bool:
    """Is it an interview, or something given to a newspaper?"""
    if claim.act in ("meeting", "call"):
        others = {p.party.name for p in claim.actors + claim.recipients if not _is_press(p.party)}
        return len(others) < _TWO and any(_is_press(p.party) for p in claim.actors + claim.recipients)
    return claim.act == "share-intelligence" and bool(claim.recipients) and all(_is_press(p.party) for p in claim.recipients)


def _is_press(party: Party) -> bool:
    return party.sector == "JRN" and party.kind != "group"


def _with_nobody(claim: Claim) -> bool:
    """Is it something made known, and to whom is not told ("shared pictures of the wreck", "without giving names")?"""
    if claim.act != "share-intelligence" or claim.recipients or claim.reciprocal:
        return False
    many = any(p.party.country in _BEYOND_STATES for p in claim.actors)
    return not many and claim.status not in ("agreed-in-principle", "pledged", "requested")


def _within_a_country(claim: Claim) -> bool:
    """Is it a firm's or somebody's sale within one country, or one by people that nobody is told to buy from?"""
    if claim.act != "trade" or group_of(claim.status) not in ("happened", "to come"):
        return False
    if not claim.recipients:
        return bool(claim.actors) and all(p.party.kind == "person" or p.party.sector in ("LAB", "CVL") for p in claim.actors)
    sellers, buyers = ({p.party.country for p in side if not p.assumed} for side in (claim.actors, claim.recipients))
    business = any(
        all(p.party.sector in _PRIVATE and p.party.kind != "state" for p in s) for s in (claim.actors, claim.recipients)
    )
    return business and None not in sellers | buyers and sellers == buyers and len(sellers) == 1


def _for_votes(claim: Claim) -> bool:
    """Is it a politician's rally for votes, against nobody who is told ("held a rally in Ohio")?"""
    if claim.act != "demonstrate" or not _RALLY.search(claim.at.text) or _LED.search(claim.at.text):
        return False
    people = [p.party for p in claim.actors if not p.assumed]
    named = bool(people) and all(p.kind == "person" and p.sector in _SEEKING_VOTES for p in people)
    return named and all(p.assumed for p in claim.recipients)


_RALLY = re.compile(r"\b(?:rally|rallies)\b", re.IGNORECASE)
_LED = re.compile(r"\b(?:led|leads?|leading|joine?d?|joining)\b", re.IGNORECASE)
_SEEKING_VOTES = frozenset((None, "GOV", "PTY", "LEG", "ELI"))
_TWO = 2
_NONE = (
    (_among_themselves, "nobody public takes part"),
    (_with_the_press, "with the press"),
    (_with_nobody, "with whom is not told"),
    (_within_a_country, "within one country"),
    (_for_votes, "a rally for votes"),
)
