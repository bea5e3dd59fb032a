"""The forms in "-ing" of the lexicon's verbs: "blacklisting" stands for "blacklist", "shutting" for "shut".

Invariant: a form stands for one verb; the spelling decides, so that a verb may have a form that nobody writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from communique.codebook.lexicon import lexicon

_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=1)
def gerunds() -> Mapping[str, str]:
    """Forms in "-ing" -> verb, of all verbs that the lexicon knows."""
    return gerunds_of(lexicon().verbs)


def gerunds_of(verbs: Iterable[str]) -> Mapping[str, str]:
    """Forms in "-ing" -> verb."""
    found: dict[str, str] = {}
    for verb in verbs:
        for form in _forms(verb):
            found.setdefault(form, verb)
    return found


def _forms(verb: str) -> Iterator[str]:
    if verb.endswith("ie"):
        yield verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        yield verb[:-1] + "ing"
    else:
        yield verb + "ing"
    if verb[-1:] not in _VOWELS and verb[-2:-1] in _VOWELS:  # "shutting", "vetoing" aside
        yield verb + verb[-1] + "ing"
