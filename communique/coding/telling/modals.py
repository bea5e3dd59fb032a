"""Helping words and conditions: what "may", "would", "if" and "until" before a verb say of how far its act has come.

Invariant: a look at one verb and the words that hang on it, or on the verb above it.
"""

from __future__ import annotations

from communique.coding.syntax import auxiliaries
from communique.model.document import Document, Token
from communique.model.status import Status

MODALS: dict[str, Status] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "would": "expected", "'d": "expected",
    "may": "hypothetical", "might": "hypothetical", "could": "hypothetical", "can": "hypothetical",
    "should": "requested", "must": "requested", "ought": "requested",
}  # fmt: skip


GUESSES = frozenset(("may", "might", "could", "must", "would"))
"""Those by which, with "have", something is supposed that has happened or would have."""


def conditional(document: Document, verb: int) -> bool:
    """Is the clause introduced by if, unless, whether? Of a fronted clause the parser may hang the word on the main verb."""
    token = document.tokens[verb]
    if _inverted(document, token) or _joined_to_condition(document, token):
        return True
    marks = document.kids(verb, "mark")
    if not marks and token.dep == "advcl" and verb < token.head:
        marks = [k for k in document.kids(token.head, "mark") if k.i < verb]
    return any(k.lower in _CONDITIONS for k in marks) or _awaited(document, verb)


def _joined_to_condition(document: Document, verb: Token) -> bool:
    """Is it the second verb of a condition ("if they leave the town and sign the pact")?"""
    first = document.tokens[verb.head]
    if verb.dep != "conj" or first.dep not in ("advcl", "conj") or first.i == verb.i or first.tag != verb.tag:
        return False
    own = document.kids(verb.i, "nsubj", "nsubjpass", "mark", "aux")
    return not own and conditional(document, first.i)


_CONDITIONS = frozenset(("if", "unless", "whether", "should"))


def _awaited(document: Document, verb: int) -> bool:
    """Is the clause what something waits for ("will not return until they are paid"), and not what came to pass?"""
    token = document.tokens[verb]
    if not any(k.lower in _AWAITING for k in document.kids(verb, "mark", "advmod")):
        return False
    present = {t.tag for t in (token, *document.kids(verb, "aux", "auxpass"))} & {"VBZ", "VBP"}
    return bool(present) or any(a in MODALS for a in auxiliaries(document, token.head))


_AWAITING = frozenset(("until", "till", "once"))


def _inverted(document: Document, verb: Token) -> bool:
    """Is it a condition by its order ("Had the army fired, …")?"""
    had = next((k for k in document.kids(verb.i, "aux") if k.lower == "had"), None)
    subject = document.kid(verb.i, "nsubj", "nsubjpass")
    return verb.dep == "advcl" and had is not None and subject is not None and had.i < subject.i
