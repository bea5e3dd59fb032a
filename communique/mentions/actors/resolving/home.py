"""The country of a town or region in the name of an organisation: "Lahore police", "the University of Leeds".

Invariant: only where the name is told of one country far before all others, or where the report names the country.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from communique.codebook.gazetteer import cities
from communique.codebook.rarity import rarity
from communique.mentions.actors.cues import topics
from communique.mentions.actors.gazetteer import region_country
from communique.mentions.actors.given_names import is_given_name
from communique.mentions.actors.resolving.offices import is_family_name
from communique.mentions.places.words import common_words
from communique.model.document import Token

_LEAST = 100_000  # inhabitants of a town that is known without its country
_NEAR = 20_000  # inhabitants of a town in a state that the report names
_CITY = 500_000  # inhabitants of a town that is known where the parser sees a person
_FAR = 5  # times as many inhabitants as the largest town of that name elsewhere
_LONGEST = 3  # words
_COMMON = 3.3  # how rare a word must be to be a town's name where the parser sees no name


def home_country(tokens: Sequence[Token], near: Sequence[str]) -> str | None:
    """The country of the first region or town that is named among some tokens; `near` are the report's countries."""
    if not any(t.text[:1].isupper() for t in tokens):
        return None
    if code := region_country(tuple(tokens)):
        return code
    return next((code for run in _runs(tokens) if (code := _of_town(run, near))), None)


def town_country(tokens: Sequence[Token], near: Sequence[str]) -> str | None:
    """The country of the town of which some tokens, not those of a person, are the whole name."""
    named = bool(tokens) and all(t.text[:1].isupper() for t in (tokens[0], tokens[-1]))
    return _of_town(" ".join(t.text for t in tokens), near) if named and _is_name(tokens) else None


def is_city(token: Token) -> bool:
    """Is it the name of a city that is so big that it rather than a person will be meant?"""
    return _is_name((token,)) and max(_largest(token.text).values(), default=0) >= _CITY


def line_country(tokens: Sequence[Token], near: Sequence[str]) -> str | None:
    """The country of the town at the start of a dateline ("KARACHI, March 3 - "); `near` are the report's countries."""
    name = takewhile(lambda t: t.text[:1].isalpha(), tokens)
    return _of_town(" ".join(t.text for t in name).title(), near)


def _runs(tokens: Sequence[Token]) -> list[str]:
    """All runs of capitalised names, the longer ones first."""
    found = []
    for length in range(min(_LONGEST, len(tokens)), 0, -1):
        for first in range(len(tokens) - length + 1):
            run = tokens[first : first + length]
            capital = run[0].text[:1].isupper() and run[-1].text[:1].isupper()
            if capital and not _is_part(tokens, first, first + length) and _may_be_town(run):
                found.append(" ".join(t.text for t in run))
    return found


def _is_part(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Does a hyphen join the run to another name ("Koro" in "Yebbi-Koro")?"""
    before, after = tokens[max(0, first - 2) : first], tokens[last : last + 2]
    ends = len(before) == 2 and before[1].text == "-" and before[0].text[:1].isupper()
    return ends or (len(after) == 2 and after[0].text == "-" and after[1].text[:1].isupper())


def _may_be_town(run: Sequence[Token]) -> bool:
    return not any(t.entity == "PERSON" for t in run) and _is_name(run)


def _is_name(run: Sequence[Token]) -> bool:
    """Is it no common word, given name or office holder's name?"""
    word = run[0].text
    if len(run) == 1 and (word.lower() in topics() or word.lower() in common_words()):
        return False
    if run[0].entity == "" and len(run) == 1 and rarity(word.lower()) < _COMMON:
        return False
    return (
        run[0].entity == "GPE"
        or len(run) > 1
        or (len(word) > 3 and not word.isupper() and not is_given_name(word) and not is_family_name(word))
    )


def _of_town(name: str, near: Sequence[str]) -> str | None:
    largest = _largest(name)
    for country in near[:3]:
        if largest.get(country, 0) >= _NEAR:
            return country
    ranked = sorted(largest.values(), reverse=True)
    if not ranked or ranked[0] < _LEAST or (len(ranked) > 1 and ranked[0] < _FAR * ranked[1]):
        return None
    return next(country for country, people in largest.items() if people == ranked[0])


@lru_cache(maxsize=4_096)
def _largest(name: str) -> dict[str, int]:
    """The inhabitants of the largest town of that name in each country; other names count where none has it as its own."""
    found: dict[str, int] = {}
    known = cities(name)
    own = [city for city in known if city.main and city.population >= _LEAST]
    for city in [city for city in known if city.main] if own else known:
        found[city.country] = max(found.get(city.country, 0), city.population)
    return found
