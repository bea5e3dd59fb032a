"""Noun phrases without what follows their head: "UK prime minister Boris Johnson", "Japan's premier", "the two".

Invariant: phrases do not overlap and stand in order of the text; known names are never cut; a phrase may
hold possessors (split by `parts`), but no verb, and a preposition only inside a known name or role.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.mentions.actors.seats import is_dateline
from communique.model.document import Document, Token

_INSIDE = frozenset(
    ["DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "HYPH", "VBN", "VBG", "AFX"]
)
_QUANTITY = frozenset(("quantmod", "advmod"))
_JOINS = frozenset(("cc", "conj", "case", "punct", "appos"))
_APART = frozenset(("appos", "relcl", "nsubj", "prep"))
_CLAUSAL = frozenset(("appos", "relcl", "nsubj", "nsubjpass", "prep", "conj", "cc", "pobj", "dobj", "dative", "punct"))
_OF_VERBS = ("aux", "auxpass", "nsubj", "nsubjpass", "dobj")
_QUOTES = frozenset("\"'()")
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_PRONOUN_TAGS = frozenset(("PRP", "PRP$"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` to `last` (exclusive); `head` is the one that the sentence around it hangs on."""

    first: int
    last: int
    head: int


def phrase_of(document: Document, first: int, last: int) -> Phrase:
    """The phrase of some tokens, with its head: the last one that hangs on nothing inside."""
    head = last - 1
    while first <= document.tokens[head].head < last and document.tokens[head].head != head:
        head = document.tokens[head].head
    return Phrase(first, last, head)


def find_phrases(document: Document, names: Mapping[int, tuple[int, int]]) -> list[Phrase]:
    """The noun phrases of a document, in order; none of a dateline.

    `names` gives for each token of a known name or role the tokens `first` to `last` (exclusive) of it: none is cut.
    """
    found: list[Phrase] = []
    for sentence in document.sentences:
        if is_dateline(document, sentence):
            continue
        here: list[Phrase] = []
        i = sentence.last - 1
        while i >= sentence.first:
            known = names.get(i)
            if known or heads_phrase(document.tokens[i]):
                first = _left_edge(document, known[0] if known else i, i, sentence.first, names)
                here.append(phrase_of(document, first, i + 1))
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


def _left_edge(document: Document, first: int, end: int, floor: int, names: Mapping[int, tuple[int, int]]) -> int:
    """The first token of the phrase of tokens `first` to `end`: leftwards while tokens hang on something inside it."""
    tokens = document.tokens
    if tokens[end].tag in _PRONOUN_TAGS:
        return end
    sure = first
    while first > floor:
        known = names.get(first - 1)
        if known and (known[1] - known[0] > 1 or tokens[first].pos == "PROPN") and _joins(document, known, first, end):
            first = sure = known[0]
        elif _belongs(document, first - 1, first, end, floor):
            first -= 1
        else:
            break
    while first < max(sure, end) and (tokens[first].dep in ("cc", "punct", "case") or tokens[first].tag in ("CC", "POS", ",")):
        first += 1
    if first < end and _is_result(tokens, first, floor):
        first += 1
    return _whole_word(tokens, first, floor)


def _is_result(tokens: tuple[Token, ...], at: int, floor: int) -> bool:
    """Does an adjective tell what the verb right before it made of the phrase ("shot dead six protesters")?"""
    return at > floor and tokens[at].pos == "ADJ" and tokens[at - 1].pos == "VERB" and tokens[at + 1].tag in ("CD", "DT")


def _whole_word(tokens: tuple[Token, ...], first: int, floor: int) -> int:
    """The first token of the hyphenated word that a token goes on ("newly" for "-elected", "Twenty" for "-three")."""
    while (
        first > floor and tokens[first - 1].end == tokens[first].start and "-" in (tokens[first].text, tokens[first - 1].text)
    ):
        first -= 1
    return first


def _joins(document: Document, known: tuple[int, int], first: int, end: int) -> bool:
    """Does a known name or role right before the phrase belong to it ("Secretary of State" before a name)?"""
    tokens = document.tokens
    inside = any(first <= tokens[i].head <= end and tokens[i].dep not in _CLAUSAL for i in range(*known))
    return inside or any(known[0] <= tokens[i].head < known[1] and tokens[i].dep not in _CLAUSAL for i in range(first, end + 1))


def _belongs(document: Document, i: int, first: int, head: int, floor: int) -> bool:
    token = document.tokens[i]
    if token.text in ("-", "--") and token.end < document.tokens[i + 1].start:
        return False  # a dash between clauses, not a hyphen
    if token.dep == "npadvmod" and token.entity in ("DATE", "TIME") and document.tokens[i + 1].text != "-":
        return False  # "hours earlier Maduro"
    if token.tag == "POS":
        return i > floor and _hangs(document, i - 1, first, head, floor)
    if token.tag not in _INSIDE and token.dep not in _QUANTITY and token.tag not in ("CC", ","):
        return token.text in _QUOTES and _hangs(document, i, first, head, floor)
    if token.tag == "PRP" or token.pos == "AUX" or (token.pos == "VERB" and document.kid(token.i, *_OF_VERBS)):
        return False
    return _hangs(document, i, first, head, floor)


def _hangs(document: Document, i: int, first: int, head: int, floor: int) -> bool:
    """Does token i depend on a token of the phrase, directly or as a conjunct of one that does?"""
    tokens = document.tokens
    for _ in range(6):
        up = tokens[i].head
        if first <= up <= head:
            return up != i and tokens[i].dep not in _APART
        if up >= i or up < floor or tokens[i].dep not in _JOINS:
            return False
        i = up
    return False


def parts(document: Document, phrase: Phrase, names: Mapping[int, tuple[int, int]]) -> list[Phrase]:
    """The phrase cut at its possessive marks: ["Japan", "premier"] for "Japan's premier"; marks left out, names whole."""
    found, first = [], phrase.first
    for i in range(phrase.first, phrase.last):
        if document.tokens[i].tag == "POS" and not _within(names, i):
            found.append((first, i))
            first = i + 1
    found.append((first, phrase.last))
    return [phrase_of(document, a, b) for a, b in found if a < b]


def _within(names: Mapping[int, tuple[int, int]], i: int) -> bool:
    """Does a known name go on after token i?"""
    return i in names and names[i][1] > i + 1
