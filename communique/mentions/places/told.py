"""What a clause says of a known name: that it is a village, that something is where it is, that somebody took or left it.

Invariant: nothing but the clause and how rare the name is in English is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.rarity import rarity
from communique.mentions.places.spans import Known, Reading, head_of, is_capital
from communique.mentions.places.words import leaders, name_fronts, seats_of_power, words
from communique.model.document import Entity, Token

_ENGLISH = frozenset(("USA", "GBR", "CAN", "AUS", "NZL", "IRL"))
_RARE = 4.5  # rarity from which on a word is hardly English
_KNOWN = 3.7  # weight from which on a place is somewhat known
_ASIDE = 8  # words of an aside that are looked at


def told(reading: Reading, span: Known) -> Iterator[str]:
    """What the clause says of it: that it is a town, that something is where it is, that somebody took or left it."""
    tokens = reading.tokens
    if says_town(reading, span.last):
        yield "told as a town"
    elif span.last + 1 < reading.sentence(span.first).last and _are(tokens[span.last : span.last + 2], ",", "where"):
        yield "where follows"
    head = tokens[head_of(reading.document, span.first, span.last)]
    verb = tokens[head.head]
    if head.dep in ("dobj", "nsubjpass") and verb.lemma in words("taken"):
        yield "object of a verb of places"


def says_town(reading: Reading, last: int) -> bool:
    """Do the words behind a name call it a town (", a small town near the border")?"""
    near = reading.tokens[last : min(last + _ASIDE, reading.sentence(last - 1).last)]
    return len(near) > 2 and near[0].text == "," and near[1].lower in ("a", "an", "the", "its") and _says_unit(near[2:])


def _are(near: tuple[Token, ...], *wanted: str) -> bool:
    return tuple(t.lower for t in near) == wanted


def _says_unit(near: tuple[Token, ...]) -> bool:
    """Does the noun phrase that begins here name a kind of place ("border town between")?"""
    for token in near:
        if token.lower in words("unit"):
            return True
        if token.pos not in ("ADJ", "NOUN", "PROPN", "NUM", "ADV", "PUNCT") or token.text == ",":
            return False
    return False


def is_abroad(span: Known) -> bool:
    """Is it the name of a place of some size that is no word, given name or leader's name in English?"""
    best, word = span.senses[0], span.text.lower()
    if (
        best.kind == "country"
        or not best.main
        or best.country in _ENGLISH
        or best.weight < _KNOWN
        or word in name_fronts()
        or word in leaders()
        or best.name in seats_of_power()
    ):
        return False
    return is_rare(word)


def is_alone(reading: Reading, span: Known) -> bool:
    """Is it no part of a longer name, nor joined to one by a hyphen?"""
    entity = reading.entity.get(span.first)
    joined = span.first > 0 and reading.tokens[span.first - 1].text == "-"
    return not joined and (entity is None or _bare(reading, entity, span))


def _bare(reading: Reading, entity: Entity, span: Known) -> bool:
    """Does the entity hold no other name?"""
    others = (i for i in range(entity.first, entity.last) if not span.first <= i < span.last)
    return not any(is_capital(reading.tokens[i]) for i in others)


def is_rare(word: str) -> bool:
    """Is a word in lower case hardly English?"""
    return rarity(word) >= _RARE
