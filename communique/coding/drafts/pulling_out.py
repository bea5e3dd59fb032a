"""Who "withdrew" or "pulled out" without a word of what: troops leave, candidates stand down, guests stay away.

Invariant: one draft in, one draft out; where forces, a state or a place that is left are told, it stays a withdrawal of troops.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.sides.sides import Sides
from communique.coding.syntax import is_verb, objects, prepositional, subject_of
from communique.model.claim import Participant

_FORCES = frozenset(("MIL", "REB", "UAF", "COP", "SPY"))


def withdrawn(desk: Desk, draft: Draft, sides: Sides) -> Draft:
    """The draft, as what it is by who withdraws: of an invitation or pact where the clause above tells one, else by kind."""
    if draft.act != "withdraw" or not _bare(desk, draft) or sides.recipients:
        return draft
    if (act := _on_occasion(desk, draft)) is not None:
        return _as(draft, act)
    if not sides.actors or any(p.party.sector in _FORCES or p.party.kind == "state" for p in sides.actors):
        return draft
    if all(p.party.sector == "GOV" for p in sides.actors):  # "the foreign minister pulled out": of where he was to be
        return _as(draft, "cancel")
    return _as(draft, "stand-down" if all(map(_stands, sides.actors)) else "cut-ties")


def _as(draft: Draft, act: str) -> Draft:
    return replace(draft, act=act, of=None, mode=None, contexts=())


def _bare(desk: Desk, draft: Draft) -> bool:
    """Is it a verb that says neither what is withdrawn nor from which place?"""
    document = desk.document
    token = document.tokens[draft.at]
    if not is_verb(token) or token.lemma not in cue("pulling-out") or objects(document, draft.at):
        return False
    return not any(desk.cast.is_actor(i) for i in prepositional(document, draft.at, "from"))


def _on_occasion(desk: Desk, draft: Draft) -> str | None:
    """The act by what the verb above is about ("the meeting was cancelled after Libya pulled out")."""
    document = desk.document
    above = document.tokens[document.tokens[draft.at].head]
    if document.tokens[draft.at].dep != "advcl" or not is_verb(above):
        return None
    subject = subject_of(document, above.i)
    told = [*objects(document, above.i), *([subject] if subject is not None else [])]
    if any(desk.matcher.classes(i) & {"talks", "visit"} for i in told):
        return "cancel"
    return "cut-ties" if any("pact" in desk.matcher.classes(i) for i in told) else None


def _stands(told: Participant) -> bool:
    """Is it somebody who may stand for an office: a person, or people told as candidates?"""
    words = told.party.name.lower().split()
    return told.party.kind == "person" or not cue("candidates").isdisjoint(words)
