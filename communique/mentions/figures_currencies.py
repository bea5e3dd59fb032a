"""Currencies by sign and by word; a word that several have ("pounds") means the one whose home the report names most.

Invariant: a code is ISO 4217; where a report names no home and none is usual, the bare word is the unit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.tables import Row, read_shipped


def _rows() -> list[Row]:
    return read_shipped("words/currencies.tsv", ("code", "signs", "words", "shared", "home"))


@lru_cache(maxsize=1)
def currency_signs() -> Mapping[str, str]:
    """Code of each sign ("A$": "AUD")."""
    return {sign: row["code"] for row in _rows() for sign in row.list("signs")}


@lru_cache(maxsize=1)
def currency_words() -> Mapping[str, str]:
    """Code of each word for one currency only ("yen"), and of codes and signs that may stand after the number."""
    found: dict[str, str] = {}
    for row in _rows():
        after = (sign for sign in row.list("signs") if sign == row["code"] or not sign[-1].isalnum())
        found.update(dict.fromkeys((*row.list("words"), *after), row["code"]))
    return found


@lru_cache(maxsize=1)
def shared_words() -> Mapping[str, tuple[tuple[str, tuple[str, ...], bool], ...]]:
    """For each word that several currencies have: (code, words of its home, is it the usual one)."""
    found: dict[str, list[tuple[str, tuple[str, ...], bool]]] = {}
    for row in _rows():
        for word in row.list("shared"):
            found.setdefault(word.lstrip("*"), []).append((row["code"], row.list("home"), word.startswith("*")))
    return {word: tuple(entries) for word, entries in found.items()}


def currency_meant(text: str, word: str) -> str | None:
    """The code of a shared word in a report: the home named most, else the usual one, else the word in the singular;
    None for a word that is no plural ("45 won"), since it may be another word.
    """
    entries = shared_words()[word]
    named = {code: _mentions(text, home) for code, home, _ in entries}
    best = max(named.values())
    most = [code for code, times in named.items() if times == best]
    usual = next((code for code, _, usual in entries if usual), None)
    if best and len(most) == 1:
        return most[0]
    return usual or (word.removesuffix("s") if word.endswith("s") else None)


def _mentions(text: str, home: tuple[str, ...]) -> int:
    return len(re.findall("|".join(rf"\b{re.escape(word)}" for word in home), text)) if home else 0
