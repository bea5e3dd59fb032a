"""What an order turns out to be: those under a state's power who are told to cease their work are silenced or shut down.

Invariant: questions of one case, each asked by a turn of `recast`; nothing is changed here. An order to another state, or to
do something, stays a demand.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.drafts.recast_case import Case
from communique.model.party import Party


def silences(case: Case) -> bool:
    """Are media told to cease ("ordered the weekly to suspend publication")?"""
    media = any("media" in case.desk.matcher.classes(i) for i in case.draft.objects)
    return _told_to_cease(case) and (media or case.meets(_is_press))


def shuts_down(case: Case) -> bool:
    """Are associations, parties or firms told to cease ("told the aid groups to halt their work")?"""
    return _told_to_cease(case) and case.meets(lambda p: p.sector in _UNDER)


_UNDER = frozenset(("SOC", "NGO", "REL", "EDU", "OPP", "PTY", "LAB", "BUS"))
_IN_POWER = frozenset(("GOV", "JUD", "COP", "MIL", "SPY"))


def meets_press(case: Case) -> bool:
    """Is it broadcasters or papers that a state suspends, and no member?"""
    return case.meets(_is_press)


def _is_press(party: Party) -> bool:
    return party.sector == "JRN" and party.kind != "person"


def _told_to_cease(case: Case) -> bool:
    """Does somebody in power, or nobody named, order others to end what they do?"""
    asked = case.draft.asked
    ends = asked is not None and case.document.tokens[asked].lemma in cue("ceasing")
    ruled = not case.actors or case.by(lambda p: p.kind == "state" or p.sector in _IN_POWER)
    return ends and ruled and case.lemma in cue("ruling-over")
