"""Tolls and their parts: "11 people, among them five soldiers" counts eleven.

Invariant: a part is left out only beside a whole that counts casualties.
"""

from __future__ import annotations

from itertools import pairwise

from communique.model.document import Document
from communique.model.mention import Figure


def wholes(document: Document, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Figures without those that only count some of the casualties that another counts."""
    taken_from = {f.head for f in figures if _has_part(document, f, figures)}
    figures = tuple(f for f in figures if f.head not in taken_from)  # "nine of the 12 judges": nine
    parts = {f for f in figures if _is_part(document, f)}
    whole = {f.casualty for f in figures if f.casualty and f not in parts}
    return tuple(f for f in figures if not (f in parts and whole and f.casualty in {None, *whole}))


def _has_part(document: Document, figure: Figure, others: tuple[Figure, ...]) -> bool:
    """Does it only say of how many another number is a part ("nine of the 12 judges")?"""
    noun = document.tokens[document.tokens[figure.head].head]
    of = document.tokens[noun.head]
    counted = noun.dep == "pobj" and of.lower == "of" and document.tokens[figure.head].dep == "nummod"
    return counted and any(other.head == of.head for other in others)


def _is_part(document: Document, figure: Figure) -> bool:
    """Is it told as a part ("including five soldiers", "among them five", "five of them soldiers")?"""
    head = figure.head
    before = [t.lower for t in document.tokens[max(head - _PART_WORDS, 0) : head]]
    after = [t.lower for t in document.tokens[head + 1 : head + 3]]
    told = any(w in _PARTS for w in before) or any(pair in (("among", "them"), ("among", "whom")) for pair in pairwise(before))
    return told or tuple(after) in (("of", "them"), ("of", "whom"))


_PARTS = frozenset(("including", "notably"))


_PART_WORDS = 4
