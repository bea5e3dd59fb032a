"""What the words of a noun say of how far its act has come: "the planned visit", "a possible meeting", "any attack".

Invariant: asked only of a noun that nothing carries; where a verb tells that it came to pass ("the long-awaited talks began"),
its words say nothing.
"""

from __future__ import annotations

from communique.codebook.coding_cues import Use, cue
from communique.coding.drafts.governing import Governor
from communique.coding.syntax import auxiliaries, is_verb
from communique.model.document import Document, Token
from communique.model.status import Status, group_of

_WORDS: tuple[tuple[Use, Status], ...] = (
    ("foreseen", "expected"),
    ("tentative", "hypothetical"),
    ("threatening", "threatened"),
    ("thwarted", "failed"),
)
_SUPPOSING = frozenset(("would", "could", "might", "may", "'d"))


def foretold(document: Document, at: int, governors: tuple[Governor, ...], *, talk: bool) -> list[tuple[Status, str]]:
    """The statuses that the noun's own words give it, with why. Talks that failed were held (`talk`)."""
    if any(g.operator and g.operator.status and group_of(g.operator.status) == "happened" for g in governors):
        return []
    if _came_to_pass(document, at):
        return []
    told = [
        (status, repr(word.text))
        for use, status in _WORDS
        for word in document.kids(at, "amod")
        if word.lower in cue(use) and not (talk and status == "failed")
    ]
    if told or not _supposed(document, document.tokens[at]):
        return told
    return [("hypothetical", "only supposed")]


def _came_to_pass(document: Document, at: int) -> bool:
    """Is it the subject of a verb by which something happens, told as past ("the expected talks took place")?"""
    verb = document.tokens[document.tokens[at].head]
    if document.tokens[at].dep not in ("nsubj", "nsubjpass") or verb.lemma not in cue("happening"):
        return False
    return not auxiliaries(document, verb.i) or bool({"was", "were", "has", "have"} & set(auxiliaries(document, verb.i)))


def _supposed(document: Document, noun: Token) -> bool:
    """Is it any such act, or one that would do something were it done ("a meeting of the two could help")?"""
    if any(k.lower == "any" for k in document.kids(noun.i, "det")):
        return True
    verb = document.tokens[noun.head]
    if noun.dep != "nsubj" or not is_verb(verb) or "have" in auxiliaries(document, verb.i):
        return False
    told = any(
        k.dep in ("poss", "relcl", "acl") or (k.dep == "det" and k.lower not in ("a", "an")) for k in document.kids(noun.i)
    )
    dated = any(document.tokens[i].entity in ("DATE", "TIME") for i in document.subtree(noun.i))
    return not told and not dated and not _SUPPOSING.isdisjoint(auxiliaries(document, verb.i))
