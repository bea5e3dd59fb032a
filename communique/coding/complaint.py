"""Whose own it is that was struck, in a complaint: "Greece said Turkey had violated its airspace" meets Greece.

Invariant: only where another tells it of whoever acts, and no third party is named; the words after "its" say what is met.
"""

from __future__ import annotations

from dataclasses import replace

from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.sides import OWN, Sides
from communique.coding.syntax import clause_of
from communique.model.claim import Attribution, Participant

_HARM = frozenset(("ASSAULT", "COERCE"))


def with_complainer(desk: Desk, draft: Draft, sides: Sides, attribution: Attribution | None, type_: str | None) -> Sides:
    """The sides, where "its" means the speaker: nobody shells, arrests or flies into what is their own."""
    speaker = attribution.party if attribution else None
    if attribution is None or speaker is None or speaker.country is None or not sides.actors:
        return sides
    actors = {p.party.label for p in sides.actors}
    if (
        speaker.label in actors
        or not actors.issuperset(p.party.label for p in sides.recipients)
        or not _own(desk, draft, type_)
    ):
        return sides
    people = tuple(
        replace(p, party=replace(p.party, country=speaker.country))
        for p in sides.recipients
        if p.at.text.lower().split()[0] in OWN
    )
    return replace(sides, recipients=people or (Participant(speaker, attribution.at),))


def _own(desk: Desk, draft: Draft, type_: str | None) -> bool:
    """Is what is harmed, or whose land it is, told by "its"?"""
    tokens = desk.document.tokens
    owned = [tokens[i].head for i in clause_of(desk.document, draft.at) if i > draft.at and tokens[i].lower in OWN]
    return bool(owned) and (type_ in _HARM or any("territory" in desk.matcher.classes(i) for i in owned))
