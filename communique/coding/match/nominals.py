"""Nouns that stand for a verb ("the launch of a missile"), where their object fulfils one of its entries.

Invariant: the object must be named, as an actor, by class or by word; an entry that asks for a subject never holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from communique.codebook.gerunds import gerunds
from communique.codebook.lexicon import Lexicon, VerbEntry
from communique.codebook.tables import read_shipped
from communique.coding.match.conditions import NAMED, Conditions
from communique.coding.match.hits import IsActor, NominalHit
from communique.coding.match.verbs import SPARE
from communique.coding.syntax import conjuncts, prepositional
from communique.model.document import Document, Token

_WITH_PREPOSITION = 2  # words


class Nominals:
    """Asks the nouns of one document for the verbs that they stand for."""

    def __init__(self, document: Document, lexicon: Lexicon, conditions: Conditions, is_actor: IsActor) -> None:
        self._document = document
        self._lexicon = lexicon
        self._conditions = conditions
        self._is_actor = is_actor

    def hit(self, at: int) -> NominalHit | None:
        """The entry of the verb that the noun stands for, where its object ("of …", or the noun before it) fulfils it."""
        verb = self._verb(self._document.tokens[at])
        if verb is None:
            return None
        particle = self._document.kid(at, "prt")
        best: tuple[tuple[bool, bool, int], NominalHit] | None = None
        for entry in self._lexicon.verbs.get(verb, ()):
            if len(entry.words) > _WITH_PREPOSITION:
                continue
            with_particle = particle is not None and entry.words[1:] == (particle.lower,)
            heads = self._heads(at) if len(entry.words) == 1 or with_particle else self._behind(at, entry.words[1])
            rank = self._rank(entry, heads)
            if rank is None or rank < NAMED:
                continue
            score = (with_particle, entry.act not in SPARE, rank)
            if best is None or score > best[0]:
                best = (score, NominalHit(entry, tuple(self._met(at, entry) or heads)))
        return best[1] if best else None

    def _met(self, at: int, entry: VerbEntry) -> list[int]:
        """Whom it befalls, behind "of", where the entry has another preposition ("the sentencing of Sow to ten years")."""
        by_other = len(entry.words) == _WITH_PREPOSITION and entry.recipient[:1] == ("obj",)
        return self._behind(at, "of") if by_other else []

    def _verb(self, token: Token) -> str | None:
        """The verb that a noun stands for: by the table, or that of a form in "-ing" which tells nothing of its own."""
        listed = nominals().get(token.lemma.lower()) or nominals().get(token.lower)
        if listed or not self._document.kids(token.i, "prep", "prt"):
            return listed
        particled = self._document.kid(token.i, "prt") is not None
        known = token.lower in self._lexicon.nouns and not particled
        return None if known else gerunds().get(token.lower)

    def _heads(self, at: int) -> list[int]:
        return self._behind(at, "of") + [k.i for k in self._document.kids(at, "compound", "nmod")]

    def _behind(self, at: int, word: str) -> list[int]:
        """What stands behind a preposition of the noun ("withdrawal from the union")."""
        return [j for i in prepositional(self._document, at, word) for j in conjuncts(self._document, i)]

    def _rank(self, entry: VerbEntry, heads: list[int]) -> int | None:
        if entry.subjects:
            return None
        rank = self._conditions.rank(entry.objects, heads)
        if rank is not None and rank < NAMED and any(self._is_actor(h) for h in heads):
            return NAMED
        return rank


@lru_cache(maxsize=1)
def nominals() -> Mapping[str, str]:
    """Nouns that stand for a verb whose act its object decides: noun -> verb."""
    return {row["noun"]: row["verb"] for row in read_shipped("lexicon/nominals.tsv", ["noun", "verb"])}
