"""Under what name, and what is touched: the proper name of an instrument, the words for an act's object.

Invariant: pure functions of a document and token indices; names are given as they are told.
"""

from __future__ import annotations

from communique.coding.match import Matcher
from communique.coding.syntax import prepositional
from communique.model.document import Document


def instrument_of(document: Document, matcher: Matcher, head: int) -> str | None:
    """The proper name of a pact or law at a noun: capitalised ("Reciprocal Access Agreement") or followed by its acronym."""
    names = [head, *(k.i for k in document.kids(head, "appos")), *(k.i for k in document.kids(head, "dep"))]
    for at in names:
        if {"pact", "law"} & matcher.classes(at) and (name := _proper_name(document, at)):
            return name
    return None


def _proper_name(document: Document, head: int) -> str | None:
    token = document.tokens[head]
    first = head
    while first > 0 and _names(document, first - 1, head):
        first -= 1
    while first < head and document.tokens[first].pos in ("DET", "PUNCT", "ADP", "CCONJ"):
        first += 1
    words = [document.tokens[i].text for i in range(first, head + 1)]
    if first == head:
        return None
    if token.text[0].isupper() and all(w[0].isupper() or w.lower() in _SMALL for w in words):
        return " ".join(words)
    initials = "".join(w[0] for w in words if w.lower() not in _SMALL).upper()
    return " ".join(w.title() if w.lower() not in _SMALL else w for w in words) if _acronym(document, head, initials) else None


_AMOUNTS = ("MONEY", "QUANTITY", "PERCENT", "CARDINAL")
_DAYS = ("DATE", "TIME")
_SMALL = frozenset(("of", "on", "for", "and", "the", "in", "to", "-"))


def _names(document: Document, at: int, head: int) -> bool:
    """Can the token at `at` be part of the name that ends at `head`?"""
    token = document.tokens[at]
    if token.sentence != document.tokens[head].sentence:
        return False
    if document.tokens[head].text[0].isupper():
        return token.text[0].isupper() or token.lower in ("of", "on", "for", "and")
    return token.pos in ("NOUN", "ADJ", "PROPN") and token.text.isalpha()


def _acronym(document: Document, head: int, initials: str) -> bool:
    """Do these initials follow in brackets?"""
    following = [t.text for t in document.tokens[head + 1 : head + 4]]
    return len(initials) >= 2 and following[:1] == ["("] and following[1:2] == [initials]


def scope_of(document: Document, head: int) -> str | None:
    """The words for what an act touches: its object noun with what describes it, without article and number.

    A sum or a quantity is a figure; what it touches is what stands behind "of" ("40 tonnes of rice"), if anything.
    """
    if document.tokens[head].entity in _AMOUNTS:
        of = prepositional(document, head, "of")
        return scope_of(document, of[0]) if of else None
    first = min([head, *(document.extent(k.i)[0] for k in document.kids(head, "amod", "compound", "nmod"))])
    while first < head and document.tokens[first].pos in ("PUNCT", "DET", "NUM"):
        first += 1
    if first < head and document.tokens[first - 1].text == "-":  # "a 14-day curfew"
        first += 1
    tails = (document.kid(k.i, "pobj") for k in document.kids(head, "prep") if k.lower in ("on", "of", "over"))
    tail = next((obj for obj in tails if obj is not None and obj.i > head and obj.entity not in _DAYS), None)
    last = tail.i + 1 if tail is not None else head + 1
    return " ".join(document.quoted(first, last).text.split()) or None
