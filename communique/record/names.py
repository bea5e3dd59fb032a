"""Names as a reader expects them: countries with their article, persons once, lists with "and"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from communique.codebook.country_words import country_name, with_article
from communique.codebook.facts import states
from communique.codebook.tables import read_shipped

__all__ = ["country_name", "is_proper", "listed", "organ_name", "same_person", "with_article"]


def organ_name(country: str | None, sector: str | None) -> str | None:
    """A country's people of one sector ("Egyptian police"), None where country or sector is not known."""
    state, words = states().get(country or ""), _sectors().get(sector or "")
    if state is None or not words:
        return None
    adjective = next((d for d in state.demonyms[:1] if not d.endswith("er")), state.name)  # "New Zealander" is no adjective
    return f"{adjective} {words}"


@lru_cache(maxsize=1)
def _sectors() -> Mapping[str, str]:
    return {row["sector"]: row["words"] for row in read_shipped("words/sectors.tsv", ["sector", "words"])}


def same_person(a: str, b: str) -> bool:
    """The same name, or the last name alone of the other."""
    ours, theirs = a.casefold().split(), b.casefold().split()
    if ours == theirs:
        return True
    shorter, longer = sorted((ours, theirs), key=len)
    return len(shorter) == 1 and longer[-1:] == shorter


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def is_proper(name: str) -> bool:
    """Is it a name ("Reciprocal Access Agreement", "RAA"), not a description ("landmark defence partnership")?"""
    capitals = [word for word in name.split() if word[:1].isupper()]
    return len(capitals) > 1 or any(word.isupper() and len(word) > 1 for word in capitals)
