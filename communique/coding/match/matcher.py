"""One document asked against the lexicon: verbs, nouns, nouns of verbs, operators.

Invariant: built once for a document; keeps nothing but what it looked up there.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.lexicon import Lexicon, NounEntry
from communique.coding.match.conditions import Conditions
from communique.coding.match.hits import IsActor, NominalHit, OperatorHit, VerbHit, VerbMiss
from communique.coding.match.nominals import Nominals
from communique.coding.match.nouns import Nouns
from communique.coding.match.operators import Operators
from communique.coding.match.patterns import Patterns
from communique.coding.match.verbs import Verbs
from communique.model.document import Document


class Matcher:
    """Which lexicon entries the tokens of one document fulfil."""

    def __init__(
        self, document: Document, lexicon: Lexicon, is_actor: IsActor, within_actor: IsActor, is_person: IsActor
    ) -> None:
        self.is_actor = is_actor
        self.within_actor = within_actor
        patterns = Patterns(document)
        self._nouns = Nouns(document, lexicon)
        conditions = Conditions(document, self._nouns, is_actor, is_person)
        self._verbs = Verbs(document, lexicon, patterns, conditions)
        self._nominals = Nominals(document, lexicon, conditions, is_actor)
        self._operators = Operators(document, lexicon, patterns, is_actor)

    def verb(self, at: int) -> VerbHit | None:
        """The best verb entry at a token, or None. An entry with act "-" is returned too: it settles the verb."""
        return self._verbs.hit(at)

    def miss(self, at: int) -> VerbMiss | None:
        """Of a verb that no entry holds for, the one that comes nearest, or None where the lexicon does not know it."""
        return self._verbs.miss(at)

    def senses(self, at: int) -> Iterator[VerbHit]:
        """The entries whose words stand at a token, whatever their object must be; one for each act, the longest first."""
        return self._verbs.senses(at)

    def nominal(self, at: int) -> NominalHit | None:
        """The entry of the verb that the noun stands for, where its object ("of …", or the noun before it) fulfils it."""
        return self._nominals.hit(at)

    def noun(self, at: int) -> NounEntry | None:
        """The longest noun entry whose last word is this token."""
        return self._nouns.entry(at)

    def operator(self, at: int, below: int | None = None) -> OperatorHit | None:
        """The longest operator at a token (verb, adjective after be, or noun) that can govern the token `below`."""
        return self._operators.hit(at, below)

    def classes(self, at: int) -> frozenset[str]:
        """The noun classes of a token; of "set of sanctions", those of the sanctions."""
        return self._nouns.classes(at)

    def content(self, at: int) -> int:
        """The noun that a head of measure stands for: "a further set of sanctions" is about the sanctions."""
        return self._nouns.content(at)

    def tells_act(self, at: int) -> bool:
        """Does a noun tell an act ("called for the release of")?"""
        entry = self.noun(self.content(at))
        return bool(entry and entry.act) or self.nominal(at) is not None

    def words_of(self, at: int) -> tuple[str, ...]:
        """The words of the noun entry at a token ("hunger strike"), empty where there is none."""
        entry = self.noun(at)
        return entry.words if entry else ()
