"""What a report looks like by its words: the same for two reports of one story, whoever wrote them.

Invariant: depends on the report and on how rare words are in English, never on what else was read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log, sqrt

from communique.codebook.rarity import rarity
from communique.codebook.stems import bare, stem, stopwords, tokens
from communique.model.report import Report

_LEAD = 400  # characters in which news tells what it is about: their words count thrice, as in the title
_TELLING = 24  # a report's most telling words: two reports that share none of them are not compared
_EMPHASIS = 1.5  # power of a word's rarity
_NUMBER = 2.5  # a number tells more than a word as rare: how many, how old, which year


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A report's words with their weights (a vector of length 1), and its most telling ones but for numbers, the first first.

    `key` is the report's. Compared by identity: one look is made for each report.
    """

    report: Report
    key: str
    words: Mapping[str, float]
    telling: tuple[str, ...]


def look_of(report: Report) -> Look:
    """The look of one report."""
    counts: dict[str, float] = {}
    rare: dict[str, float] = {}
    for text, weight in ((report.title or "", 2.0), (report.text[:_LEAD], 2.0), (report.text, 1.0)):
        for root, rareness in filter(None, map(_root, tokens(text))):
            counts[root] = counts.get(root, 0.0) + weight
            if rareness > rare.get(root, 0.0):
                rare[root] = rareness
    weights = {root: _weight(root, count, rare[root]) for root, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    words = {root: weights[root] / length for root in sorted(weights)}
    telling = sorted((root for root in words if not root[0].isdigit()), key=lambda root: (-words[root], root))[:_TELLING]
    return Look(report, report.key, words, tuple(telling))


@lru_cache(maxsize=1 << 16)
def _root(token: str) -> tuple[str, float] | None:
    """The stem of a word and how rare the word is; None for a word that tells nothing."""
    word = bare(token)
    return None if word in stopwords() or len(word) < 2 else (stem(word), rarity(word))


def _weight(root: str, count: float, rare: float) -> float:
    weight = (1 + log(count)) * rare**_EMPHASIS
    return float(weight * _NUMBER if root[0].isdigit() else weight)


def shared_words(a: Look, b: Look) -> dict[str, float]:
    """The words of both, each with its part of the cosine."""
    ours, theirs = a.words, b.words
    return {word: ours[word] * theirs[word] for word in ours.keys() & theirs.keys()}


@lru_cache(maxsize=4096)
def cosine(a: Look, b: Look) -> float:
    """How alike two reports are by their words, from 0 to 1."""
    ours, theirs = a.words, b.words
    return fsum([ours[word] * theirs[word] for word in ours.keys() & theirs.keys()])  # exact: no order of words counts
