"""Which words tell by what an attack is made (words/attack_modes.tsv).

Invariant: every mode is one of ASSAULT in PLOVER; rows keep the order of the table, which is that of precedence.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.ontology import ontology
from communique.codebook.tables import read_shipped


@dataclass(frozen=True, slots=True)
class AttackMode:
    """A mode, where its words must stand (who, with, load), and the words: phrases of lemmas."""

    mode: str
    where: str
    phrases: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=1)
def attack_modes() -> tuple[AttackMode, ...]:
    """The rows of the table, the first that fits to decide. Raises CodebookError where a row does not hold."""
    modes = sorted(ontology().modes("ASSAULT"))
    return tuple(
        AttackMode(
            row.one_of("mode", modes), row.one_of("where", ("who", "with", "load")),
            tuple(tuple(phrase.split()) for phrase in row.list("words")),
        )
        for row in read_shipped("words/attack_modes.tsv", ["mode", "where", "words"])
    )  # fmt: skip


@lru_cache(maxsize=1)
def weapon_words() -> frozenset[str]:
    """The last words of the phrases for what an attack is made with."""
    return frozenset(phrase[-1] for row in attack_modes() if row.where != "who" for phrase in row.phrases)
