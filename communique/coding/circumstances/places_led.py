"""How the words lead from the name of a place to what is done there: "at a base east of Gao", "in the streets of Lima", "at
Goma's airport".

Invariant: read from the parse alone; every step up is by a preposition of place, or by a noun for what is a part of the place
or stands in it.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from communique.codebook.coding_cues import cue
from communique.codebook.tables import read_shipped
from communique.coding.syntax import is_nominal, is_verb
from communique.model.document import Document, Token

PLACE_PREPOSITIONS = frozenset(
    ("in", "at", "near", "on", "outside", "inside", "off", "to", "over", "around", "across", "along", "into")
)
_VENUES = frozenset(("at", "outside", "inside", "near"))
_BEFORE = ("compound", "nmod", "poss")
_SIDES = frozenset(
    ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outside", "short", "upstream")
)


def is_led(document: Document, at: int, words: Collection[str]) -> bool:
    """Does a preposition of place lead to the toponym?"""
    return led_by(document, at, words) is not None


def led_by(document: Document, at: int, words: Collection[str]) -> str | None:
    """The preposition of place that leads to the toponym, if by way of "the port of" or "a base east of"; "" where the act is
    done to what stands in the place; None where none leads there.
    """
    while document.tokens[at].dep == "appos":  # "in the capital Kabul"
        at = document.tokens[at].head
    token, above = document.tokens[at], document.tokens[document.tokens[at].head]
    if token.dep in _BEFORE and _is_site(above):  # "seized the Yallama checkpoint", "at Goma's airport"
        struck = "at" if token.dep != "poss" and _is_met(above) else None
        return struck or _through(document, above, words)
    if above.dep != "prep":
        return None
    if above.lower in words or (above.lower == "from" and document.kid(above.i, "npadvmod")):  # "30 km from Goma"
        return above.lower
    noun = document.tokens[above.head]
    if noun.lower in _SIDES and not is_verb(noun) and above.lower in ("of", "from"):
        return _beside(document, noun, words)
    return _through(document, noun, words) if above.lower == "of" and is_part(noun) else None


def _through(document: Document, noun: Token, words: Collection[str]) -> str | None:
    """The preposition that leads to a noun, "" where the act is done to it ("blocked the gates of the port of Lima"); "on the
    outskirts of Lima" tells as little of a topic as "at".
    """
    if _is_met(noun):
        return ""
    led = led_by(document, noun.i, words)
    return "at" if led == "on" and not cue("on-which").isdisjoint((noun.lower, noun.lemma.lower())) else led


def _is_met(noun: Token) -> bool:
    return noun.dep in ("dobj", "nsubjpass")


def _beside(document: Document, side: Token, words: Collection[str]) -> str | None:
    """Does "east of" tell where the act is, or what it is done at ("at a base east of Gao")?"""
    above = document.tokens[side.head]
    if side.dep == "prep" or is_verb(above):
        return side.lower
    if side.dep == "pobj":
        return led_by(document, side.i, words)
    return _through(document, above, words) if is_nominal(above) else None


def is_part(noun: Token) -> bool:
    """Is it a noun that the name of the place which it is, or is a part of, follows with "of" ("the outskirts of Lima")?"""
    return noun.lemma.lower() in _settlements() or noun.lower in _settlements()


def is_venue(document: Document, noun: Token) -> bool:
    """Is it where something is done ("at a ceremony in Oslo", "in front of the parliament in Oslo")?"""
    before = document.tokens[noun.head]
    if noun.dep != "pobj" or before.dep != "prep":
        return False
    above = document.tokens[before.head]
    return before.lower in _VENUES or (before.lower == "of" and is_part(above)) or (before.lower == "in" and _is_site(noun))


def _is_site(noun: Token) -> bool:
    """Is it a noun for what stands in the place whose name is before it?"""
    return noun.lemma.lower() in cue("standing") | cue("buildings")


@lru_cache(maxsize=1)
def _settlements() -> frozenset[str]:
    return frozenset(row["word"] for row in read_shipped("words/settlements.tsv", ["word"]))
