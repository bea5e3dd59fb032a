"""Is a country, capital or seat named as an actor or as a place?

Invariant: decided by the words around it alone. "Tokyo has signed", "told Moscow", "Tokyo's ban" name a government; "in
London", "at Downing Street" a place; "a trip to London", "visit to the UK" a place that is also the one visited.
"""

from __future__ import annotations

from typing import Literal

from communique.model.document import Document, Token

Use = Literal["actor", "place", "visited"]

_LOCATIVE = frozenset(
    [
        "in",
        "at",
        "near",
        "around",
        "outside",
        "across",
        "inside",
        "within",
        "throughout",
        "off",
        "over",
        "onto",
        "into",
        "above",
        "below",
        "beneath",
        "beside",
        "along",
        "through",
        "via",
        "toward",
        "towards",
    ]
)
_MOTION = frozenset(
    [
        "visit",
        "trip",
        "travel",
        "journey",
        "tour",
        "fly",
        "flight",
        "arrive",
        "arrival",
        "return",
        "come",
        "go",
        "drive",
        "sail",
        "head",
        "move",
        "flee",
        "welcome",
        "invite",
        "summon",
        "bring",
        "send",
        "deliver",
        "evacuate",
        "deploy",
        "migrate",
        "take",
        "escort",
        "deport",
        "extradite",
        "transfer",
        "summit",
        "way",
        "route",
    ]
)
_GOALS = frozenset(("to", "from", "for"))


def use_of(document: Document, head: int, *, capital: bool) -> Use:
    """How the place name headed by token `head` is used. A country may act "in" nothing; a capital neither."""
    token = document.tokens[head]
    while token.dep in ("conj", "appos") and token.head < token.i:
        token = document.tokens[token.head]
    if token.dep in ("compound", "nmod") and capital:
        return "place"
    if token.dep == "dobj" and document.tokens[token.head].lemma.lower() in ("visit", "tour", "leave", "reach"):
        return "visited"
    if token.dep != "pobj":
        return "actor"
    return _after(document, document.tokens[token.head])


def _after(document: Document, preposition: Token) -> Use:
    """The use after a preposition, from it and from what it hangs on."""
    word = preposition.lower
    if word in _LOCATIVE:
        return "place"
    if word in _GOALS:
        on = document.tokens[preposition.head]
        while on.dep == "prep" or on.pos == "ADP":
            on = document.tokens[on.head]
        if on.lemma.lower() in _MOTION:
            return "visited"
    return "actor"
