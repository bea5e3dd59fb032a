"""Descriptions by their telling words: "Belarus's state airline", "the airline", "a Belarusian airline".

Invariant: a function of the words alone; whose it is counts apart, by the country.
"""

from __future__ import annotations

from functools import lru_cache

from communique.codebook.facts import states
from communique.codebook.stems import stems


@lru_cache(maxsize=4096)
def described(name: str, *countries: str) -> frozenset[str]:
    """Stems of a description without the words that name these countries (codes) or their people."""
    return stems(name) - {stem for country in countries for stem in _of_country(country)}


@lru_cache(maxsize=512)
def _of_country(code: str) -> frozenset[str]:
    state = states().get(code)
    return stems(" ".join((*state.names, *state.demonyms))) if state else frozenset()
