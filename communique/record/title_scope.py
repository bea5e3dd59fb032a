"""What an act touches, as a title tells it: without what the title says already.

Invariant: no word of a party's name, and none that tells only the act itself, is told twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from communique.codebook.stems import stopwords
from communique.codebook.tables import read_shipped

_WORD = re.compile(r"[\w’'-]+|\S")


def touched(scope: str, said: Iterable[str]) -> str:
    """The words for what is touched that `said` (names and verb of the title) does not have; "" where nothing is left.

    "tighter sanctions on Peru's fuel imports" after "imposed sanctions on Peru" is "fuel imports".
    """
    told = {word for name in said for word in _bare(name)}
    words = _after_its_noun(scope.split())
    kept = [word for word in words if not told.issuperset(_bare(word))]
    while kept and _idle(kept[0]):
        kept = kept[1:]
    while kept and kept[-1].casefold() in stopwords():
        kept = kept[:-1]
    return "" if all(_idle(word) for word in kept) else " ".join(kept)


def _after_its_noun(words: list[str]) -> list[str]:
    """Of "tighter restrictions on energy imports" what stands behind "on"."""
    for n, word in enumerate(words[:-1]):
        if word.casefold() in _untold() and words[n + 1].casefold() in ("on", "of", "over"):
            return words[n + 2 :]
    return words


def _idle(word: str) -> bool:
    return word.casefold() in stopwords() or word.casefold() in _untold()


def _bare(words: str) -> list[str]:
    return [re.sub(r"[’']s?$", "", word).casefold() for word in _WORD.findall(words)]


@lru_cache(maxsize=1)
def _untold() -> frozenset[str]:
    return frozenset(word for row in read_shipped("words/scopes_untold.tsv", ["word"]) for word in row.list("word"))
