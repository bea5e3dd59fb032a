"""Numbers of markets, of weather and of matches ("the rupee fell 4 percent", "a high of 33 degrees"), which measure no news.

Invariant: the words around a number decide, by a table; a toll or what people count of people is never idle.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.mentions.figures_spot import Spot
from communique.model.document import Document, Token

_WARMING = 5  # degrees below which a number tells how much warmer the earth grows
_HEAT = "temperature"


def is_idle(document: Document, spot: Spot) -> bool:
    """Does the number measure a market, the weather or a match?"""
    token = document.tokens[spot.head]
    if _is_heat(document, spot):
        return spot.number.value >= _WARMING
    counted = document.tokens[token.head]
    if spot.unit is None and counted.tag in ("NNS", "NNPS") and counted.lemma.lower() not in _words("match", "sign"):
        return False
    verb = next((t for t in document.ancestors(spot.head) if t.pos in ("VERB", "AUX")), None)
    return verb is not None and any(_tells(document, verb, kind) for kind in ("market", "weather", "match"))


def _is_heat(document: Document, spot: Spot) -> bool:
    """Degrees, but those of a meridian or an angle ("15 degrees north")."""
    if spot.unit is not None:
        return spot.unit.kind == _HEAT
    behind = [t.lower for t in document.tokens[spot.last : spot.last + 2]]
    return behind[:1] in (["degrees"], ["°"]) and behind[1:] not in (["north"], ["south"], ["east"], ["west"])


def _tells(document: Document, verb: Token, kind: str) -> bool:
    if verb.lemma.lower() not in _words(kind, "verb"):
        return False
    above = verb if verb.tag != "VBG" else document.tokens[verb.head]  # "the rupee was steady, slipping 0.4 percent"
    subject = document.kid(verb.i, "nsubj", "nsubjpass") or document.kid(above.i, "nsubj", "nsubjpass")
    if subject is not None and any({t.lower, t.lemma.lower()} & _words(kind, "subject") for t in _named(document, subject)):
        return True
    return any(t.lemma.lower() in _words(kind, "sign") for t in document.sentence_tokens(document.sentences[verb.sentence]))


def _named(document: Document, subject: Token) -> tuple[Token, ...]:
    """The subject, or of a price what is sold at it ("oil prices", "the price of crude")."""
    if subject.lemma.lower() != "price":
        return (subject,)
    sold = [k for of in document.kids(subject.i, "prep") if of.lower == "of" for k in document.kids(of.i, "pobj")]
    return (*document.kids(subject.i, "compound"), *sold)


@lru_cache(maxsize=16)
def _words(kind: str, part: str) -> frozenset[str]:
    return _table().get((kind, part), frozenset())


@lru_cache(maxsize=1)
def _table() -> Mapping[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], frozenset[str]] = {}
    for row in read_shipped("words/idle_figures.tsv", ("kind", "part", "words")):
        key = (row["kind"], row["part"])
        found[key] = found.get(key, frozenset()) | frozenset(row.list("words"))
    return found
