"""What a number counts: the noun after it ("140 more Russian nationals"), and what became of those counted.

Invariant: the words for what is counted end with their head noun.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.mentions.figures_spots import Spot
from communique.mentions.figures_words import casualties, quantities
from communique.model.document import Document, Token
from communique.model.mention import Change

_NOMINAL = frozenset(("NOUN", "PROPN"))
_MODIFIERS = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))
_SKIPPED = frozenset(("det", "poss", "predet", "case"))
_PASSED = frozenset(("the", "all", "other", "more", "than", "at", "least", "about", "nearly", "some", "an", "estimated"))
_RESULTS = frozenset(("acomp", "oprd", "advmod", "xcomp", "ccomp", "amod"))  # "shot dead", "left ... wounded"
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
    found = _noun(document, at, sentence.last, change)
    if found is not None and at > spot.last and tokens[at - 1].lower == "in" and tokens[found.head].pos == "PROPN":
        return None, change
    return found, change


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
        if not (token.dep in _SKIPPED or token.lower in _PASSED or (numbers and token.pos == "NUM")):
            break
        at += 1
    return at


def _noun(document: Document, at: int, end: int, change: Change | None) -> Counted | None:
    """The noun whose phrase begins at a token, by the words in a row and the heads that the parse gives them."""
    tokens = document.tokens
    for i in range(at, min(end, at + 8)):
        token = tokens[i]
        if token.entity in _ENTITIES:
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


def casualty_of(document: Document, spot: Spot, counted: Counted | None) -> str | None:
    """killed, injured, missing, …: what the clause says became of those counted; None where nothing."""
    words = casualties()
    if spot.unit is not None:
        return None
    if counted is not None and (kind := words["noun"].get(document.tokens[counted.head].lemma)) is not None:
        return kind
    node = document.tokens[counted.head if counted else spot.head]
    return (
        _befallen(document, node)
        or (_befallen(document, document.tokens[spot.head]) if counted else None)
        or _beside(document, spot, counted)
        or _toll(document, document.tokens[spot.head])
        or _among(document, spot)
    )


def _beside(document: Document, spot: Spot, counted: Counted | None) -> str | None:
    """A state right after the number or its noun ("15 dead", "left 30 wounded", "12 people killed in ..."), or within."""
    states = casualties()["state"]
    last = counted.last if counted else spot.last
    if counted is not None:
        for token in document.tokens[counted.first : counted.head + 1]:
            if token.lower in states and token.pos != "NOUN":
                return states[token.lower]
    for token in document.tokens[last : last + 3]:
        if token.lower in states and token.tag != "VBD":
            return states[token.lower]
        if token.pos not in ("AUX", "ADV"):
            break
    return None


def _befallen(document: Document, node: Token) -> str | None:
    """The verb of which those counted are object, subject of the passive, or ("died") subject."""
    words = casualties()
    for _ in range(4):
        head = document.tokens[node.head]
        if head.i == node.i:
            return None
        if node.dep in ("dobj", "nsubjpass"):
            if document.kid(head.i, "neg"):
                return None
            left = next((k.lower for k in document.kids(head.i) if k.lower in words["state"] and k.dep in _RESULTS), "")
            return words["verb"].get(head.lemma) or words["state"].get(left)
        if node.dep == "nsubj":
            if head.tag == "VBN" and document.kid(head.i, "dobj") is None and head.lemma in words["verb"]:
                return words["verb"][head.lemma]
            return words["subject"].get(head.lemma)
        if node.dep == "pobj" and head.lower == "of":
            return words["noun"].get(document.tokens[head.head].lemma)
        if node.dep not in ("conj", "nummod", "appos"):
            return None
        node = head
    return None


def _among(document: Document, spot: Spot) -> str | None:
    """ "five of the dead"."""
    near = document.tokens[spot.last : spot.last + 3]
    states = casualties()["state"]
    return states.get(near[2].lower) if len(near) == 3 and (near[0].lower, near[1].lower) == ("of", "the") else None


def _toll(document: Document, number: Token) -> str | None:
    """ "The death toll rose to 15", "took the toll to 15"."""
    tolls = casualties()["toll"]
    head = document.tokens[number.head]
    verb = document.tokens[head.head] if head.dep == "prep" else head
    near = [verb, *document.kids(verb.i, "nsubj", "nsubjpass", "dobj")]
    return next((tolls[t.lemma] for t in near if t.lemma in tolls), None)
