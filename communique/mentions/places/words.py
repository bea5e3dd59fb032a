"""The word lists that tell places (words/place_words.tsv, place_evidence.tsv, titles.tsv, gender.tsv).

Invariant: a kind or sign that the tables do not have is an error, not an empty list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from communique.codebook import facts
from communique.codebook.facts import countries
from communique.codebook.gazetteer_names import fold_name
from communique.codebook.tables import read_shipped

WordKind = Literal[
    "in",
    "at",
    "to",
    "unit",
    "division",
    "town",
    "part",
    "length",
    "going",
    "settled",
    "taken",
    "opening",
    "ship",
    "vessel",
    "inner",
    "civic",
    "street",
    "built",
    "storming",
    "minding",
    "water",
    "land",
    "front",
    "side",
    "paper",
    "common",
]


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in read_shipped("words/place_words.tsv", ("kind", "words")):
        found[row["kind"]] = found.get(row["kind"], frozenset()) | frozenset(row.list("words"))
    return found


def words(kind: WordKind) -> frozenset[str]:
    """The words of one kind, in lower case."""
    return _words()[kind]


@lru_cache(maxsize=1)
def points() -> Mapping[str, float]:
    """What each sign counts."""
    return {row["sign"]: float(row["points"]) for row in read_shipped("words/place_evidence.tsv", ("sign", "points"))}


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Titles before names, in lower case ("mr.")."""
    return frozenset(title.lower() for row in read_shipped("words/titles.tsv", ("title",)) for title in row.list("title"))


@lru_cache(maxsize=1)
def name_fronts() -> frozenset[str]:
    """Titles and given names, in lower case: what follows them is a person's name."""
    given = (word for row in read_shipped("words/gender.tsv", ("word",)) for word in row.list("word") if word[:1].isupper())
    return titles() | frozenset(word.lower() for word in given)


@lru_cache(maxsize=1)
def seats_of_power() -> frozenset[str]:
    """Names of places that mostly stand for those who govern there ("the Kremlin")."""
    return frozenset(seat.name for country in countries() for seat in country.seats)


@lru_cache(maxsize=1)
def countries_by_people() -> Mapping[str, str]:
    """Country codes by what its people and things are called, in lower case, where that tells one country."""
    named = [(name.lower(), country.iso3) for country in countries() for name in country.demonyms]
    codes: dict[str, set[str]] = {}
    for name, code in named:
        codes.setdefault(name, set()).add(code)
    return {name: next(iter(found)) for name, found in codes.items() if len(found) == 1}


@lru_cache(maxsize=1)
def demonyms() -> frozenset[str]:
    """Names of peoples, in lower case ("arab")."""
    return frozenset(name.lower() for country in countries() for name in country.demonyms)


@lru_cache(maxsize=1)
def bodies() -> frozenset[str]:
    """Folded names of organisations, acronyms too."""
    return frozenset(fold_name(name) for body in facts.bodies() for name in (body.name, *body.aliases))


@lru_cache(maxsize=1)
def leaders() -> frozenset[str]:
    """Family names of those who hold or held high office, or are known by that name alone, in lower case."""
    return frozenset(term.family.lower() for term in (*facts.terms(), *facts.notables()) if term.alone)


@lru_cache(maxsize=1)
def body_words() -> frozenset[str]:
    """The words of those names that have more than one, in lower case."""
    return frozenset(word for name in bodies() if " " in name for word in name.split())


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Words that alone, with a capital, are far more often something else than the place of that name."""
    return frozenset().union(*_words().values())
