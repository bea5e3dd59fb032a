"""Whose own it is that was struck, in a complaint: "Greece said Turkey had violated its airspace" meets Greece.

Invariant: only where another tells it of whoever acts, and no third party is named; the words after "its" say what is met.
"""

from __future__ import annotations

from dataclasses import replace

from communique.coding.sides.sides import OWN, Sides
from communique.coding.syntax import clause_of
from communique.coding.telling.speech import Speech

_HARM = frozenset(("ASSAULT", "COERCE"))


def with_complainer(speech: Speech) -> Sides:
    """The sides, where "its" means the speaker: nobody shells, arrests or flies into what is their own."""
    speaker, sides = speech.speaker, speech.sides
    actors = {p.party.label for p in sides.actors}
    if speaker.country is None or not actors or speaker.label in actors:
        return sides
    if not actors.issuperset(p.party.label for p in sides.recipients) or not _own(speech):
        return sides
    people = tuple(
        replace(p, party=replace(p.party, country=speaker.country))
        for p in sides.recipients
        if p.at.text.lower().split()[0] in OWN
    )
    return replace(sides, recipients=people or (speech.as_party(),))


def _own(speech: Speech) -> bool:
    """Is what is harmed, or whose land it is, told by "its"?"""
    tokens, at = speech.document.tokens, speech.draft.at
    owned = [tokens[i].head for i in clause_of(speech.document, at) if i > at and tokens[i].lower in OWN]
    return bool(owned) and (speech.type in _HARM or any("territory" in speech.desk.matcher.classes(i) for i in owned))
