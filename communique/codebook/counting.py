"""When two figures count the same thing, and when both can be true.

Invariant: symmetrical; two figures of different units, changes or kinds of casualty never count the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.model.mention import Figure


def same_thing(a: Figure, b: Figure) -> bool:
    """Do both figures count the same thing, as far as their words tell?

    The unit, the change and the kind of casualty must be the same, and the words for what is counted must share their
    last word, unless the casualty is the same and one of them only says "people". Some of the dead ("two children", "three
    Danish men") are no other number of them all.
    """
    if (a.unit, a.change, a.casualty) != (b.unit, b.change, b.casualty):
        return False
    if (a.subject and b.subject and a.subject != b.subject) or _side(a) != _side(b):
        return False
    ours, theirs = counted(a), counted(b)
    if ours and theirs and ours == theirs:
        return True
    if a.casualty:
        if _is_part(a) != _is_part(b) and a.value != b.value:
            return False
        return not ours or not theirs or ours in people() or theirs in people()
    return bool(a.measure and a.measure == b.measure)


def _side(figure: Figure) -> str:
    """Which of two parts are counted: who is left when somebody is told apart ("22 other defendants"), votes against?"""
    first = (figure.of or "").casefold().partition(" ")[0]
    return first if first in ("other", "opposing") else ""


def _is_part(figure: Figure) -> bool:
    """Are they told as some of those whom a deed took: by their age, what they are, or where they are from?"""
    words = (figure.of or "").split()
    if not words:
        return False
    from_there = words[0][:1].isupper() and words[0] != words[-1] and counted(figure) in people() | _parts()
    return from_there or counted(figure) in _parts()


def counted(figure: Figure) -> str:
    """The head word of what is counted, in the singular as far as a final s tells ("Russian nationals": national); of words
    for the same people ("servicemen", "troops") the first.
    """
    words = (figure.of or "").casefold().split()
    return _alike().get(words[-1], words[-1].removesuffix("s")) if words else ""


def both_true(a: Figure, b: Figure) -> bool:
    """Do the ranges meet? "At least 12" and 15 do, 12 and 15 do not (RECORD.md, Agreement)."""
    above = a.low is None or b.high is None or a.low <= b.high
    below = b.low is None or a.high is None or b.low <= a.high
    return above and below


def shown(figure: Figure) -> str:
    """The number as a reader compares it, whatever the words were: "12", "at least 12", "at most 12", "10 to 12"."""
    low, high = figure.low, figure.high
    if low is not None and high is not None:
        return _number(figure.value) if low == high else f"{_number(low)} to {_number(high)}"
    bound = "at least" if low is not None else "at most"
    return f"{bound} {_number(figure.value)}"


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


@lru_cache(maxsize=1)
def _alike() -> Mapping[str, str]:
    """Word -> the first of the words for the same people."""
    rows = read_shipped("linking/counted.tsv", ["word"])
    return {word: row.list("word")[0] for row in rows for word in row.list("word")}


@lru_cache(maxsize=1)
def people() -> frozenset[str]:
    """Words for people that do not say which people, without a final s."""
    rows = read_shipped("linking/people.tsv", ["word"])
    return frozenset(word.removesuffix("s") for row in rows for word in row.list("word"))


@lru_cache(maxsize=1)
def _parts() -> frozenset[str]:
    """Words for some of the people whom a deed takes."""
    rows = read_shipped("linking/parts.tsv", ["word"])
    return frozenset(word.removesuffix("s") for row in rows for word in row.list("word"))
