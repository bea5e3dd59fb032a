"""Forces that are told to go by another state than their own are expelled ("Chad ordered the French troops to leave").

Invariant: one draft in, one draft out; who orders their own forces somewhere, or is told of no state, sends them there.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.syntax import objects

_MOVING = frozenset(("deploy", "withdraw"))


def shown_out(desk: Desk, draft: Draft) -> Draft:
    """The draft, as an expulsion where it orders the forces of another to leave."""
    orders = desk.document.tokens[draft.at].lemma in cue("ordering") | cue("ruling-over")
    if draft.act not in _MOVING or not orders or not _away(desk, draft):
        return draft
    forces = objects(desk.document, draft.at)
    theirs = {p.party.country for p in desk.cast.at(forces, deep=True)}
    mine = {p.party.country for p in desk.cast.subject(draft.at)}
    if None in theirs | mine or not theirs or not mine or theirs & mine:
        return draft
    return replace(draft, act="expel", of=None, mode=None, recipient=("obj",), objects=tuple(forces))


def _away(desk: Desk, draft: Draft) -> bool:
    """Are they told to leave, and not to go somewhere?"""
    words = {desk.document.tokens[i].lemma.lower() for i in draft.words}
    return not words.isdisjoint(cue("leaving-orders"))
