"""Noun phrases without what follows their head: "UK prime minister Boris Johnson", "Japan's premier", "the two".

Invariant: phrases do not overlap and stand in order of the text; a phrase ends with its head; it may hold possessors
(split by `parts`), but no verb and no preposition.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.model.document import Document, Token

_INSIDE = frozenset(
    ["DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH", "VBN", "VBG", "AFX"]
)
_QUANTITY = frozenset(("quantmod", "advmod"))
_JOINS = frozenset(("cc", "conj", "case", "punct", "appos"))
_QUOTES = frozenset("\"'()")
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_PRONOUN_TAGS = frozenset(("PRP", "PRP$"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (exclusive); the last one is the head."""

    first: int
    last: int

    @property
    def head(self) -> int:
        return self.last - 1


def find_phrases(document: Document) -> list[Phrase]:
    """The noun phrases of a document, in order."""
    found: list[Phrase] = []
    for sentence in document.sentences:
        here: list[Phrase] = []
        i = sentence.last - 1
        while i >= sentence.first:
            if heads_phrase(document.tokens[i]):
                first = _left_edge(document, i, sentence.first)
                here.append(Phrase(first, i + 1))
                i = first - 1
            else:
                i -= 1
        found.extend(reversed(here))
    return found


def heads_phrase(token: Token) -> bool:
    """Can this token, the last of its phrase, head one? Nouns, names, pronouns; "the two", "the Japanese"."""
    if token.pos in _NOMINAL:
        return token.tag not in ("EX", "WDT", "WP", "WP$") and token.dep != "expl"
    if token.pos == "NUM":
        return token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "dative", "poss")
    return (token.pos == "ADJ" and token.text[:1].isupper()) or token.tag == "PRP$"


def _left_edge(document: Document, head: int, floor: int) -> int:
    """The first token of the phrase that `head` ends: leftwards while tokens hang on something inside it."""
    tokens = document.tokens
    if tokens[head].tag in _PRONOUN_TAGS:
        return head
    first = head
    for i in range(head - 1, floor - 1, -1):
        if not _belongs(document, i, first, head, floor):
            break
        first = i
    while first < head and (tokens[first].dep in ("cc", "punct", "case") or tokens[first].tag in ("CC", "POS", ",")):
        first += 1
    return first


def _belongs(document: Document, i: int, first: int, head: int, floor: int) -> bool:
    token = document.tokens[i]
    if token.tag == "POS":
        return i > floor and _hangs(document, i - 1, first, head, floor)
    if token.tag not in _INSIDE and token.dep not in _QUANTITY and token.tag not in ("CC", ","):
        return token.text in _QUOTES and _hangs(document, i, first, head, floor)
    if token.tag == "PRP":
        return False
    return _hangs(document, i, first, head, floor)


def _hangs(document: Document, i: int, first: int, head: int, floor: int) -> bool:
    """Does token i depend on a token of the phrase, directly or as a conjunct of one that does?"""
    tokens = document.tokens
    for _ in range(6):
        up = tokens[i].head
        if first <= up <= head:
            return up != i and tokens[i].dep not in ("appos", "relcl", "nsubj", "prep")
        if up >= i or up < floor or tokens[i].dep not in _JOINS:
            return False
        i = up
    return False


def parts(document: Document, phrase: Phrase) -> list[Phrase]:
    """The phrase cut at its possessive marks: ["Japan", "premier"] for "Japan's premier"; marks left out."""
    found, first = [], phrase.first
    for i in range(phrase.first, phrase.last):
        if document.tokens[i].tag == "POS":
            found.append(Phrase(first, i))
            first = i + 1
    found.append(Phrase(first, phrase.last))
    return [p for p in found if p.first < p.last]
