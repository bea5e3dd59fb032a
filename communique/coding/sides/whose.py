"""Whose people a party told by its role may be: what its words leave open of its country.

Invariant: a look at one party; a named person or body is never left open.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.model.claim import Participant
from communique.model.party import ORGANS, Party

_DOMESTIC = frozenset(
    ("REF", "COP", "JUD", "LEG", "OPP", "PTY", "CVL", "LAB", "EDU", "MED", "AGR", "CRM", "REL", "SOC", "JRN", "GOV", "REB")
)


def is_organ(party: Party) -> bool:
    """Are they an organ of a state, which is not told?"""
    return (is_open(party) and party.sector in ORGANS) or _of_government(party)


def is_open(party: Party) -> bool:
    """Are they told by what they are alone ("police", "protesters"), and may be of the state that they are told in?"""
    if comes_from_abroad(party) or is_joint_body(party):
        return False
    if party.kind == "group" and party.sector == "GOV" and party.name[:1].isupper():
        return False  # "South American presidents" are of several
    return party.country is None and party.kind in ("group", "organisation") and party.sector in _DOMESTIC


def comes_from_abroad(party: Party) -> bool:
    """Are they told as people who come from elsewhere ("inspectors", "foreign reporters"), or in office in many states?"""
    words = party.name.lower().split()
    abroad = words[-1] in cue("from-abroad") or (party.sector not in ORGANS and not cue("foreign").isdisjoint(words))
    return abroad or _are_of_many_states(party, words)


def _are_of_many_states(party: Party, words: list[str]) -> bool:
    """Are they organs of whichever states ("governments", "world powers", "Western officials"; not "the foreign minister")?"""
    if party.sector not in ORGANS:
        return False
    beyond = set(words) - set((party.role or "").split())
    return party.role in cue("of-many") or words in [[w] for w in cue("of-many")] or not cue("of-the-world").isdisjoint(beyond)


def is_joint_body(party: Party) -> bool:
    """Is it nobody's alone ("a joint commission")?"""
    return party.kind in ("group", "organisation") and not cue("joint").isdisjoint(party.name.lower().split())


def is_officer(party: Party) -> bool:
    """Is it one judge or policeman, told by that alone ("a magistrate remanded him")?"""
    return party.country is None and party.kind == "person" and party.sector in ("JUD", "COP") and party.name.islower()


def is_politician(party: Party) -> bool:
    """Is it a politician of whom no country is told? The police and courts of a state hold its own."""
    return party.country is None and party.kind == "person" and party.sector in _POLITICAL


_POLITICAL = frozenset(("OPP", "PTY", "LEG", "GOV", "ELI", "JUD"))


def is_of_state(party: Party) -> bool:
    """Are they anybody's people, soldiers too, of whom no country is told?"""
    return is_open(party) or (party.country is None and party.kind == "group" and party.sector == "MIL")


def _of_government(party: Party) -> bool:
    """Are they told as the forces of the government, which are at home where they fight?"""
    return party.country is None and party.sector == "MIL" and party.name.lower().split()[0] in cue("governing")


def is_envoy(party: Participant) -> bool:
    """Is it somebody sent by another state, by the words that name them?"""
    return not cue("envoys").isdisjoint(word.strip("'’,") for word in party.at.text.lower().split())
