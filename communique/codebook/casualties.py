"""The words that tell what became of people (words/casualties.tsv), and how they are asked for.

Invariant: read once, checked as read; all keys are lemmas or words in lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.tables import read_shipped

KINDS = ("killed", "injured", "missing", "detained", "displaced", "abducted", "released")


@lru_cache(maxsize=1)
def casualties() -> Mapping[str, Mapping[str, str]]:
    """Kind of casualty of a word, by role: verb, subject, noun, state, toll (words/casualties.tsv)."""
    found: dict[str, dict[str, str]] = {}
    for row in read_shipped("words/casualties.tsv", ("word", "kind", "role")):
        found.setdefault(row["role"], {})[row["word"]] = row.one_of("kind", KINDS)
    return found


def tells_itself(word: str, kind: str) -> bool:
    """Does a noun or adjective say by itself that this became of people ("bodies", "deaths", "dead")?"""
    forms = {word, word.removesuffix("s"), f"{word.removesuffix('ies')}y"}
    return any(casualties()[role].get(form) == kind for role in ("noun", "state", "body") for form in forms)
