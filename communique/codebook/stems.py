"""Words of a clause that tell which happening it is about: lower case, cut to a stem, without words that tell nothing.

Invariant: a word's stem depends on the word alone, never on what else was read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codebook.tables import read_shipped

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDINGS = ("ingly", "edly", "ations", "ation", "ings", "ing", "ions", "ion", "ments", "ment", "ers", "er", "ies", "ied",
            "ed", "es", "s", "ly", "y", "e")  # fmt: skip
_SHORTEST = 4  # letters that a stem keeps


@lru_cache(maxsize=1)
def stopwords() -> frozenset[str]:
    """Words that say nothing about which happening a clause is about."""
    return frozenset(word for row in read_shipped("words/stopwords.tsv", ["word"]) for word in row.list("word"))


def bare(word: str) -> str:
    """A word in lower case, without the "'s" of whom something belongs to."""
    return word.casefold().replace("’", "'").removesuffix("'s")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word in lower case without its ending ("signed", "signing", "signs": "sign")."""
    word = bare(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)]
    return word


def tokens(text: str) -> list[str]:
    """The words of a text as they stand."""
    return _WORD.findall(text)


def stems(text: str) -> frozenset[str]:
    """Stems of the telling words of a text."""
    stop = stopwords()
    return frozenset(stem(word) for word in tokens(text) if word.casefold() not in stop and len(word) > 1)


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the smaller set that stands in the other (0 where one is empty)."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def acronym(words: list[str]) -> str:
    """The first letters of the words that are not small words, in lower case ("Reciprocal Access Agreement": raa)."""
    return "".join(w[0] for w in words if w.casefold() not in stopwords()).casefold()
