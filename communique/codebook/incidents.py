"""Kinds of misfortune ("a flood", "a robbery"), by the words that tell them: words/incidents.tsv.

Invariant: a word tells one kind at most, whatever its ending.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.stems import stem, tokens
from communique.codebook.tables import read_shipped


def kind_told(*texts: str) -> str | None:
    """The kind that the first telling word of some texts tells; None where none does."""
    words = (word for text in texts for word in tokens(text))
    return next((kind for word in words if (kind := _kinds().get(stem(word.casefold())))), None)


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    rows = read_shipped("words/incidents.tsv", ["kind", "words"])
    return {stem(word): row["kind"] for row in rows for word in row.list("words")}
