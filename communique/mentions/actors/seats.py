"""Is a country, capital or seat named as an actor or as a place?

Invariant: decided by the words around it alone. "Tokyo has signed", "told Moscow", "Tokyo's ban" name a government; "in
London", "at Downing Street" a place; "a trip to London", "visit to the UK" a place that is also the one visited.
"""

from __future__ import annotations

from typing import Literal

from communique.mentions.actors.cues import cue
from communique.model.document import Document, Sentence, Token

PlaceUse = Literal["actor", "place", "visited"]
_DASHES = ("-", "_", ":")
_DATELINE = 24  # tokens of the longest one: place, country, day, agency, dash
_GOALS = frozenset(("to", "from", "for"))


def use_of(document: Document, head: int, *, capital: bool) -> PlaceUse:
    """How the place name headed by token `head` is used; `capital` for a city or seat that stands for a state."""
    token = _leading(document, document.tokens[head])
    if token.dep in ("compound", "nmod", "npadvmod") and capital:
        return "place"
    if token.dep in ("dobj", "nsubjpass") and document.tokens[token.head].lemma.lower() in cue("reach"):
        return "visited"
    if token.dep != "pobj":
        return "actor"
    return _after(document, document.tokens[token.head])


def is_dateline(document: Document, sentence: Sentence) -> bool:
    """Is this the dateline of a paragraph ("MOSCOW (Agency) - "), which is read as a sentence of its own?"""
    before = document.sentences[sentence.i - 1] if sentence.i else None
    after = document.sentences[sentence.i + 1] if sentence.i + 1 < len(document.sentences) else None
    opens = before is None or before.paragraph != sentence.paragraph
    goes_on = after is not None and after.paragraph == sentence.paragraph
    tokens = document.sentence_tokens(sentence)
    return opens and goes_on and tokens[-1].text.endswith(_DASHES) and len(tokens) <= _DATELINE


def acts(document: Document, head: int) -> bool:
    """Does the name of a region act or is it acted upon? ("Europe must decide"; not "security in Europe")."""
    token = _leading(document, document.tokens[head])
    if token.dep == "pobj":
        return document.tokens[token.head].lower in ("by", "with", "against", "from")
    return token.dep in ("nsubj", "nsubjpass", "dobj", "dative", "poss", "ROOT")


def _leading(document: Document, token: Token) -> Token:
    """The first of several joined names: it stands where all of them do."""
    while token.dep in ("conj", "appos") and token.head < token.i:
        token = document.tokens[token.head]
    return token


def _after(document: Document, preposition: Token) -> PlaceUse:
    """The use after a preposition, from it and from what it hangs on."""
    word = preposition.lower
    if word in cue("locative"):
        return "place"
    if word in _GOALS:
        on = document.tokens[preposition.head]
        while on.head != on.i and (on.dep == "prep" or on.pos == "ADP"):
            on = document.tokens[on.head]
        if on.lemma.lower() in cue("motion") and not _is_voiced(document, on):
            return "visited"
    return "actor"


def _is_voiced(document: Document, motion: Token) -> bool:
    """Is it words that come and go ("from Paris came a rebuke", "pleas went out to Cairo")?"""
    return any(k.lemma.lower() in cue("voiced") for k in document.kids(motion.i, "nsubj", "nsubjpass"))
