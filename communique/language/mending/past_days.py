"""Whom an act's noun is about, behind the day that parts the two: of "the arrest on Monday of two judges" the parser makes
judges of Monday.

Invariant: only the head of an "of" or "by" changes, from the named day or month of a noun to that noun, and only where no date
stands behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token

_DAYS = ("DATE", "TIME")


def with_owners_past_days(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, such prepositions on the noun."""
    made = list(tokens)
    for link in tokens:
        day = tokens[link.head]
        if (
            link.lower not in ("of", "by")
            or link.dep != "prep"
            or day.entity not in _DAYS
            or day.tag != "NNP"
            or day.i > link.i
        ):
            continue
        told = next((t for t in tokens[link.i + 1 : link.i + _NEAR] if t.head == link.i and t.dep == "pobj"), None)
        noun = _parted(tokens, day)
        if told is not None and noun is not None and told.entity not in _DAYS and told.tag != "CD":
            made[link.i] = replace(link, head=noun.i)
    return made


_NEAR = 12  # tokens


def _parted(tokens: Sequence[Token], day: Token) -> Token | None:
    """The noun that the day is told of, in the same sentence."""
    led = tokens[day.head] if day.dep == "pobj" else day
    if led.dep not in ("prep", "npadvmod") or led.i > day.i:
        return None
    noun = tokens[led.head]
    if noun.pos == "PROPN" and noun.dep == "pobj":  # "the meeting in Doha on Friday of"
        noun = tokens[tokens[noun.head].head]
    return noun if noun.pos == "NOUN" and noun.i < led.i and noun.entity not in _DAYS else None
