"""The state that a report is about, by what it names; and the state in which it tells of unrest, by its claims.

Invariant: None wherever two may be meant; only places and parties that the report names count, never those assumed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.facts_places import states
from communique.model.claim import Claim
from communique.model.mention import Mentions
from communique.model.party import Party
from communique.model.status import group_of

_MOST = 0.6  # of the places
_FEW = 5  # mentions that are too few to tell what a report is about
_CLEAR = 1.5  # times as many mentions as of the next country


def home_of(mentions: Mentions) -> str | None:
    """The country that most of the report's places lie in, else the one that leads clearly among places and parties."""
    places = Counter(p.country for p in mentions.places if p.country)
    if not places:
        return None
    first, most = places.most_common(1)[0]
    if most >= 2 and most >= _MOST * places.total():
        return first
    parties = Counter(code for a in mentions.actors for code in {p.country for p in a.parties} if code in states())
    return first if _leads(parties, first) and _leads(places + parties, first) else None


def named_states(mentions: Mentions) -> Counter[str]:
    """How often a report names each state, as a party or as the state of a place."""
    counts = Counter(p.country for p in mentions.places if p.country in states())
    return counts + Counter(code for a in mentions.actors for code in {p.country for p in a.parties} if code in states())


def stands_alone(named: Counter[str], home: str) -> bool:
    """Is a state named often, and far more often than any other?"""
    return named[home] >= max(_FEW, *(_ALONE * n for code, n in named.items() if code != home), 0)


_ALONE = 3


def other_beside(named: Counter[str], doer: str) -> str | None:
    """The state that a report is about beside one that does something, if it is clear of any third."""
    (one, most), (_, second), _ = _others(named, doer)
    clear = most >= max(_FEW, _TWICE * second) and named[doer] <= _FAR * most
    return one if clear else None


def two_beside(named: Counter[str], doer: str) -> tuple[str, ...]:
    """The two states between which somebody stands, if they are clear of any third."""
    (one, _), (other, second), (_, third) = _others(named, doer)
    return (one, other) if second >= max(_FEW, _TWICE * third) else ()


def _others(named: Counter[str], doer: str) -> list[tuple[str, int]]:
    """The three states named most beside one, and how often."""
    others = [(code, n) for code, n in named.most_common() if code != doer]
    return [*others, ("", 0), ("", 0), ("", 0)][:3]


_TWICE = 2
_FAR = 5  # times as often as the other: that one is then hardly what the report is about


def _leads(counts: Counter[str], country: str) -> bool:
    """Is a country named often, and far more often than any other?"""
    others = max((n for code, n in counts.items() if code != country), default=0)
    return counts[country] >= _FEW and counts[country] >= _CLEAR * others


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


_TWO = 2
_FORCES = frozenset(("COP", "MIL", "GOV", "JUD", "SPY"))
_PRIVATE = frozenset((None, "CVL", "CRM", "LAB", "BUS", "REF"))
_OF_UNREST = frozenset(("curfew", "martial-law", "censor"))


def _countries(claim: Claim) -> set[str]:
    return {p.country for p in claim.parties if p.country is not None and p.country in states()}


def _protests(party: Party) -> bool:
    return not cue("protesters").isdisjoint(party.name.lower().split())
