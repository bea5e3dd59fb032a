"""Given names and titles that tell a person, and whether a man or a woman (words/gender.tsv).

Invariant: words are folded (no case, no accents); a word of both genders is not in the table.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.mentions.actors.index import fold


@lru_cache(maxsize=1)
def gendered_words() -> Mapping[str, str]:
    """Titles, nouns and given names (folded) with "m" or "f"."""
    rows = read_shipped("words/gender.tsv", ("word", "gender"))
    return {fold(word): row.one_of("gender", ("m", "f")) for row in rows for word in row.list("word")}


@lru_cache(maxsize=1)
def _given_names() -> frozenset[str]:
    rows = read_shipped("words/gender.tsv", ("word", "gender"))
    return frozenset(fold(word) for row in rows for word in row.list("word") if word[:1].isupper())


def is_given_name(word: str) -> bool:
    """Is this a given name of the table?"""
    return fold(word) in _given_names()
