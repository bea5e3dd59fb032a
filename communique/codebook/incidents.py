"""Kinds of misfortune ("a flood", "a robbery"), by the words that tell them: words/incidents.tsv.

Invariant: a word tells one kind at most, whatever its ending.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.stems import stem, tokens
from communique.codebook.tables import Row, read_shipped


def kind_told(*texts: str) -> str | None:
    """The kind that the first telling word of some texts tells; None where none does."""
    words = (word for text in texts for word in tokens(text))
    return next((kind for word in words if (kind := _kinds().get(stem(word.casefold())))), None)


def done_by_somebody(kind: str) -> str:
    """How it is told of those who do it ("carried out" a robbery); "" of what only befalls."""
    return next((row["done"] for row in _rows() if row["kind"] == kind), "")


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    return {stem(word): row["kind"] for row in _rows() for word in row.list("words")}


@lru_cache(maxsize=1)
def _rows() -> tuple[Row, ...]:
    return tuple(read_shipped("words/incidents.tsv", ["kind", "words", "done"]))
