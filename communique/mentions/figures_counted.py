"""What a number counts: the noun after it ("140 more Russian nationals").

Invariant: the words for what is counted end with their head noun.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.mentions.figures_spot import Spot
from communique.mentions.figures_words import quantities, uncounted
from communique.model.document import Document, Token
from communique.model.mention import Change

_NOMINAL = frozenset(("NOUN", "PROPN"))
_MODIFIERS = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))
_SKIPPED = frozenset(("det", "poss", "predet", "case"))
_PASSED = frozenset(("the", "all", "more", "than", "least", "most", "about", "nearly", "some", "an", "estimated"))
_WITHIN = frozenset(("compound", "amod", "nmod", "nummod"))
_OR_MORE = frozenset(("more", "so", "fewer", "less"))
_ENTITIES = frozenset(("DATE", "TIME"))


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun that is counted: tokens `first` to `last` (exclusive), its head; `change` where the words say so."""

    first: int
    last: int
    head: int
    change: Change | None


def find_counted(document: Document, spot: Spot) -> tuple[Counted | None, Change | None]:
    """What is counted, if it is said beside the number, and whether it is so many more or fewer."""
    tokens, sentence = document.tokens, document.sentences[document.tokens[spot.head].sentence]
    change = _change_before(document, spot)
    at = spot.last
    if at + 1 < sentence.last and tokens[at].lower == "or" and tokens[at + 1].lower in _OR_MORE:
        at += 2
    while at < sentence.last and (word := _change_word(tokens[at])) is not None:
        change, at = change or word, at + 1
    if at < sentence.last and tokens[at].text in ("-", "+") and tokens[at].start == tokens[at - 1].end:
        at += 1
        if at < sentence.last and tokens[at].lower in ("strong", "odd", "plus"):
            at += 1
        elif at < sentence.last and spot.unit is None and tokens[at].pos in _NOMINAL:
            return Counted(at, at + 1, at, change), change
    if at < sentence.last and tokens[at].lower == "worth":
        at += 1
    if at < sentence.last and (tokens[at].lower == "of" or (_is_money(spot) and tokens[at].lower == "in")):
        at = _after_determiners(document, at + 1, sentence.last, numbers=True)
    elif spot.unit is None:
        at = _after_determiners(document, at, sentence.last)
    found = _noun(document, at, sentence.last, change) or _said_to_be(document, spot, change)
    if found is not None and at > spot.last and tokens[at - 1].lower == "in" and tokens[found.head].pos == "PROPN":
        return None, change
    return found, change


def _said_to_be(document: Document, spot: Spot, change: Change | None) -> Counted | None:
    """ "nine were children", "four of those held are foreign nationals"."""
    number = document.tokens[spot.head]
    verb = document.tokens[number.head]
    if spot.unit is not None or number.dep != "nsubj" or verb.lemma != "be":
        return None
    noun = document.kid(verb.i, "attr")
    if noun is None or noun.tag != "NNS" or noun.entity in _ENTITIES:
        return None
    first = min(document.subtree(noun.i))
    plain = all(document.tokens[i].pos in _MODIFIERS for i in range(first, noun.i + 1))
    return Counted(first if plain else noun.i, noun.i + 1, noun.i, change)


def _is_money(spot: Spot) -> bool:
    return spot.unit is not None and spot.unit.kind == "money"


def _change_word(token: Token) -> Change | None:
    words = quantities()
    if token.lower in words["more"]:
        return "more"
    return "fewer" if token.lower in words["fewer"] else None


def _change_before(document: Document, spot: Spot) -> Change | None:
    """ "an additional 140", "another 140", "a further at least 12"."""
    for token in reversed(document.tokens[max(0, spot.first - 4) : spot.first]):
        if token.lower in ("than", ","):
            return None
        if (word := _change_word(token)) is not None and token.lower not in ("more", "less"):
            return word
    return None


def _after_determiners(document: Document, at: int, end: int, numbers: bool = False) -> int:
    """Past articles, owners and bounds; past numbers too in "21 of the more than 200 pupils"."""
    while at < end:
        token = document.tokens[at]
        passed = token.lower in _PASSED or (token.lower == "at" and document.tokens[at + 1].lower in ("least", "most"))
        if not (token.dep in _SKIPPED or passed or (numbers and token.pos == "NUM")):
            break
        at += 1
    return at


def _noun(document: Document, at: int, end: int, change: Change | None) -> Counted | None:
    """The noun whose phrase begins at a token, by the words in a row and the heads that the parse gives them."""
    tokens = document.tokens
    for i in range(at, min(end, at + 8)):
        token = tokens[i]
        if token.entity in _ENTITIES or token.lower in uncounted()["toward"]:
            return None
        if token.pos in _NOMINAL and not _leans_on(tokens, i, end):
            return Counted(at, i + 1, i, change)
        hyphen = token.tag == "HYPH" or (token.text == "-" and i > at)
        joined = token.lower in ("and", "or", ",") and i > at and tokens[i - 1].pos in _MODIFIERS
        participle = token.tag in ("VBN", "VBG", "VBD") and token.dep in ("amod", "compound") and token.head > i
        adverb = token.pos == "ADV" and token.head > i
        if not (token.pos in _MODIFIERS or hyphen or joined or participle or adverb):
            return None
    return None


def _leans_on(tokens: tuple[Token, ...], i: int, end: int) -> bool:
    """Does the noun belong to one that follows in the same row ("[cabinet] ministers", "[shipping] and trading firms")?"""
    if i + 1 >= end or tokens[i].head <= i:
        return False
    follows = tokens[i + 1]
    if follows.tag == "HYPH":
        return True
    goes_on = follows.pos in _NOMINAL or follows.pos == "ADJ" or follows.lower in ("and", "or", ",")
    return goes_on and tokens[i].dep in _WITHIN
