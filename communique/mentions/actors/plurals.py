"""Plurals of role words: "prime ministers", "heads of state", "gunmen", "attorneys general".

Invariant: regular English plurals only; irregular ones stand in the table of roles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_LINKS = ("of", "for", "in", "at", "to", "-")


def plurals(role: str) -> Iterator[str]:
    """The plural of a role: of its last word, or of the word before a preposition ("heads of state")."""
    words = role.split(" ")
    at = next((i - 1 for i, w in enumerate(words) if w in _LINKS and i), len(words) - 1)
    yield " ".join((*words[:at], plural(words[at]), *words[at + 1 :]))
    if len(words) == 2 and words[1] in ("general", "elect"):
        yield f"{plural(words[0])} {words[1]}"


def plural(word: str) -> str:
    """The regular English plural of a noun, with -man and -person."""
    if word.endswith("man"):
        return word[:-2] + "en"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if re.search(r"(s|x|ch|sh)$", word):
        return word + "es"
    return word + "s"
