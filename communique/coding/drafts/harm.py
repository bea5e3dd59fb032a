"""Whose harm it is: done by a thing, which is an incident; done by arms, which is never private.

Invariant: a look at a draft and its clause; nothing is changed here.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.match import Matcher
from communique.coding.syntax import (
    clause_of,
    is_nominal,
    is_passive,
    is_verb,
    owning_verb,
    prepositional,
    subject_of,
)
from communique.model.document import Document

AS_IT_CAME = frozenset(("when", "as", "after"))
"""Words before the clause that says what did the harm."""

WAYS = frozenset(("attack", "incident", "fight"))
"""The acts in which people die."""


def is_owned_up(document: Document, at: int) -> bool:
    """Is it a deed told by a noun that somebody claims for their own ("claimed responsibility for the raid", "the raid")?"""
    verb = owning_verb(document, at)
    return verb is not None and is_nominal(document.tokens[at]) and not is_passive(document, verb)


def is_misfortune(document: Document, matcher: Matcher, draft: Draft, *, named: bool) -> bool:
    """Did a thing, not anybody, do the harm ("the storm killed nine")? Then it is an incident, not an attack.

    Where an actor is `named` ("Kenya floods kill nine") the thing must be a misfortune by its class.
    """
    if draft.act != "attack" or not is_verb(document.tokens[draft.at]) or draft.recipient == ("subj",):
        return False  # "died under torture"
    if is_passive(document, draft.at):
        return not named and _befell(document, matcher, draft.at)
    if document.tokens[draft.at].dep == "advcl" and _is_incident(matcher, document.tokens[draft.at].head):
        return True  # "a tanker caught fire, killing nine"
    subject = subject_of(document, draft.at)
    if subject is None or document.tokens[subject].pos == "PRON":
        return False
    classes = matcher.classes(subject)
    named = named or document.tokens[subject].pos == "PROPN"  # "Cholera killed nine"
    return ("incident" in classes and "gunfire" not in classes) if named else not classes & _HARMING


def deadly(document: Document, matcher: Matcher, draft: Draft) -> str | None:
    """The act of what somebody died in ("the deaths of 15 people in floods", "died when a bus overturned"), if it is told."""
    if draft.act != "death":
        return None
    around = (draft.at, *prepositional(document, draft.at, "of"))
    told = (matcher.noun(i) for at in around for i in prepositional(document, at, "in"))
    acts = {entry.act for entry in told if entry is not None}
    if "attack" in acts or "fight" in acts:
        return "attack"
    return "incident" if "incident" in acts or _befell(document, matcher, draft.at) else None


def _befell(document: Document, matcher: Matcher, verb: int) -> bool:
    """Did it come about "when a bus overturned", "after a tanker caught fire"?"""
    if document.kid(verb, "agent"):
        return False
    return any(_is_incident(matcher, k.i) for k in document.kids(verb, "advcl"))


def _is_incident(matcher: Matcher, verb: int) -> bool:
    hit = matcher.verb(verb)
    return hit is not None and hit.entry.act == "incident"


_HARMING = frozenset(
    ("weapon", "missile", "attack", "strike", "war", "troops", "police", "militia", "aircraft", "vessel", "person", "group")
)


def by_arms(document: Document, matcher: Matcher, draft: Draft) -> bool:
    """Was force used (or is somebody arrested over it) that is no private matter: with weapons of war, by a bomb?"""
    if draft.act not in ("attack", "fight", "abduct", "arrest", "charge"):
        return False
    if draft.mode in _WARLIKE:
        return True
    subject = subject_of(document, draft.at)
    if subject is not None and matcher.classes(subject) & {"weapon", "missile"} and draft.act == "attack":
        return True  # "a drone hit a depot"
    told = [i for i in clause_of(document, draft.at) if i != draft.at]
    if draft.act in acts_in("by law"):
        return any(_is_public(document, matcher, i) for i in told)
    if draft.act == "attack" and document.tokens[draft.at].lemma.lower() in cue("massacring"):
        return True
    if draft.act == "attack" and _as_forces_acted(document, matcher, draft.at):
        return True
    above = [t.i for t in document.ancestors(draft.at) if t.pos == "NOUN"]  # "an ambush that killed nine"
    return any(matcher.classes(i) & (_OF_WAR | _UNREST) for i in told) or any(_is_public(document, matcher, i) for i in above)


def _is_public(document: Document, matcher: Matcher, noun: int) -> bool:
    """Is it an attack that is more than one person's death?"""
    return bool(matcher.classes(noun) & _OF_WAR) and document.tokens[noun].lemma.lower() not in cue("one-death")


def _as_forces_acted(document: Document, matcher: Matcher, verb: int) -> bool:
    """Did it come about as police or troops did something ("two were killed as police cleared the square")?"""
    if not is_passive(document, verb) and document.tokens[verb].lemma not in cue("dying"):
        return False
    for clause in document.kids(verb, "advcl"):
        opened = {k.lower for k in document.kids(clause.i, "advmod", "mark")}
        hit = matcher.verb(clause.i)
        if hit is not None and hit.entry.act in WAYS:
            return False  # "nine were killed when troops opened fire" is told there
        if opened & AS_IT_CAME and (who := document.kid(clause.i, "nsubj")) is not None:
            return bool(matcher.classes(who.i) & {"police", "troops", "security"})
    return False


_OF_WAR = frozenset(("attack", "missile", "war", "explosive"))
_UNREST = frozenset(("protest", "unrest"))


_WARLIKE = frozenset(
    ("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "unconventional", "targeted", "crowd-control")
)
