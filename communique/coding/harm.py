"""Whose harm it is: done by a thing, which is an incident; done by arms, which is never private.

Invariant: a look at one draft and its clause; nothing is changed here.
"""

from __future__ import annotations

from communique.coding.draft import Draft
from communique.coding.match import Matcher
from communique.coding.syntax import (
    clause_of,
    is_passive,
    is_verb,
    subject_of,
)
from communique.model.document import Document


def is_misfortune(document: Document, matcher: Matcher, draft: Draft, *, named: bool) -> bool:
    """Did a thing, not anybody, do the harm ("the storm killed nine")? Then it is an incident, not an attack.

    Where an actor is `named` ("Kenya floods kill nine") the thing must be a misfortune by its class.
    """
    if draft.act != "attack" or not is_verb(document.tokens[draft.at]):
        return False
    if is_passive(document, draft.at):
        return False
    subject = subject_of(document, draft.at)
    if subject is None or document.tokens[subject].pos in ("PROPN", "PRON"):
        return False
    classes = matcher.classes(subject)
    return ("incident" in classes and "gunfire" not in classes) if named else not classes & _HARMING


_HARMING = frozenset(
    ("weapon", "missile", "attack", "war", "troops", "police", "militia", "aircraft", "vessel", "person", "group")
)


def by_arms(document: Document, matcher: Matcher, draft: Draft) -> bool:
    """Was force used that is no private matter: with weapons of war, in an attack, by a bomb?"""
    if draft.act not in ("attack", "fight", "abduct"):
        return False
    if draft.mode in _WARLIKE:
        return True
    return any(
        matcher.classes(i) & {"attack", "missile", "war", "explosive"} for i in clause_of(document, draft.at) if i != draft.at
    )


_OF_WAR = frozenset(("attack", "missile", "war", "explosive"))


_WARLIKE = frozenset(("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional", "targeted"))
