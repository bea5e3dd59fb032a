"""A country's name as it stands in a sentence: "Japan", "the United Kingdom".

Invariant: a name that is not the country's as the codebook writes it comes back unchanged.
"""

from __future__ import annotations

from functools import lru_cache

from communique.codebook.facts import states
from communique.codebook.tables import read_shipped


def country_name(code: str) -> str | None:
    """The plain name of a country ("United Kingdom"), None for what is not a country."""
    country = states().get(code)
    return country.name if country else None


def with_article(code: str | None, name: str) -> str:
    """The name as it stands in a sentence ("the United Kingdom")."""
    known = code is not None and name == country_name(code)
    return f"the {name}" if known and _with_article().intersection(name.split()) else name


@lru_cache(maxsize=1)
def _with_article() -> frozenset[str]:
    return frozenset(word for row in read_shipped("words/articles.tsv", ["word"]) for word in row.list("word"))
