"""The state of a newspaper that bears the name of its town or state: "The Blantyre Star", "Tehran Standard".

Invariant: only a town that is known far before all others of its name; common words and names of persons tell nothing.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from communique.codebook.facts_places import states
from communique.codebook.gazetteer import cities
from communique.codebook.rarity import rarity

_LEAST = 150_000  # inhabitants
_FAR = 5  # times as many as the largest town of that name elsewhere
_COMMON = 3.3  # how rare a word must be to be a town's name
_LONGEST = 3  # words


@lru_cache(maxsize=1_024)
def outlet_state(outlet: str | None) -> str | None:
    """The state that an outlet's name tells, if it tells one."""
    words = (outlet or "").split()
    runs = [" ".join(words[i:k]) for i, k in combinations(range(len(words) + 1), 2) if k - i <= _LONGEST]
    found = {state for run in runs if (state := _names().get(run.casefold()) or _of_capital(run) or _of_town(run))}
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {s.name.casefold(): s.iso3 for s in states().values()}


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    return {capital.casefold(): s.iso3 for s in states().values() for capital in s.capitals}


def _of_capital(name: str) -> str | None:
    """The state of a capital, unless a larger town elsewhere is called so, too ("Victoria")."""
    state = _capitals().get(name.casefold())
    largest = max((c for c in cities(name) if c.main), key=lambda c: c.population, default=None) if state else None
    return state if largest is None or largest.country == state else None


def _of_town(name: str) -> str | None:
    """The state of the one town of that name that is known far and wide."""
    if not name[:1].isupper() or (" " not in name and rarity(name.lower()) < _COMMON):
        return None
    largest: dict[str, int] = {}
    for city in cities(name):
        if city.main:
            largest[city.country] = max(largest.get(city.country, 0), city.population)
    ranked = sorted(largest.values(), reverse=True)
    if not ranked or ranked[0] < _LEAST or (len(ranked) > 1 and ranked[0] < _FAR * ranked[1]):
        return None
    return max(largest, key=lambda state: largest[state])
