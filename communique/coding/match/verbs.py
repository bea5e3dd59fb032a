"""Which sense of a verb holds at a token.

Invariant: the most specific entry decides: longer pattern, where a named object outweighs one word of it; then object by
word, by class, "some object", bare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from communique.codebook.lexicon import ANY_VERB, Lexicon, VerbEntry
from communique.coding.match.conditions import BY_CLASS, Conditions
from communique.coding.match.hits import VerbHit, VerbMiss
from communique.coding.match.patterns import Patterns
from communique.coding.syntax import is_passive, objects, passive_subject, subject_of
from communique.model.document import Document

SPARE = frozenset(("joint-work", "help-abroad"))
"""Acts that any work may be: they hold only where no other sense of the verb does."""

_NAMED_OBJECT = 1.5
"""What a named object (or subject) is worth against words of the pattern ("flew blankets to X" is aid, "flew to X" a visit)."""

_Found = tuple[tuple[int, ...], list[int]] | None
"""The tokens of a pattern and the heads of its object, or None where its words do not stand there."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A verb of the parse with what is looked up of it once: its voice, its objects, the patterns that stand there."""

    at: int
    passive: bool
    objects: list[int]
    found: dict[tuple[str, ...], _Found] = field(default_factory=dict)


class Verbs:
    """Asks the verbs of one document against the lexicon."""

    def __init__(self, document: Document, lexicon: Lexicon, patterns: Patterns, conditions: Conditions) -> None:
        self._document = document
        self._lexicon = lexicon
        self._patterns = patterns
        self._conditions = conditions
        self._hits: dict[int, VerbHit | None] = {}
        self._places: dict[int, _Place] = {}

    def hit(self, at: int) -> VerbHit | None:
        """The best verb entry at a token, or None. An entry with act "-" is returned too: it settles the verb."""
        if at not in self._hits:
            self._hits[at] = self._hit(at)
        return self._hits[at]

    def _hit(self, at: int) -> VerbHit | None:
        entries, any_verb = self._entries(at), self._possible(at, ANY_VERB)
        if not entries and not any_verb:
            return None
        place = self._place(at)
        hit = self._best(place, (e for e in entries if e.act not in SPARE))
        if hit and (hit.entry.act != "-" or hit.entry.objects):
            return hit
        spare = (e for e in entries if e.act in SPARE)
        return self._best(place, spare) or hit or self._best(place, any_verb)

    def _place(self, at: int) -> _Place:
        if at not in self._places:
            self._places[at] = self._looked_up(at)
        return self._places[at]

    def _looked_up(self, at: int) -> _Place:
        passive, told = is_passive(self._document, at), objects(self._document, at)
        things = self._document.kids(at, "dobj") if passive else ()  # "was given five years' imprisonment", not "five years"
        given = [k.i for k in things if k.entity not in ("DATE", "TIME")]
        return _Place(at, passive, [*told, *(i for i in given if i not in told)])

    def _best(self, place: _Place, entries: Iterable[VerbEntry]) -> VerbHit | None:
        best: tuple[tuple[float, int], VerbHit] | None = None
        for entry in entries:
            found = self._found(place, entry.words)
            if found is None or (not place.passive and (entry.actor or "").startswith("by")):
                continue
            tokens, heads = found
            if (rank := self._conditions.rank(entry.objects, heads)) is None or not self._does(entry, place.at):
                continue
            named = rank >= BY_CLASS or not set(tokens).isdisjoint(place.objects)
            score = (len(entry.words) + (_NAMED_OBJECT if named else 0) + (_NAMED_OBJECT if entry.subjects else 0), rank)
            if best is None or score > best[0]:
                about = place.objects if any(self._conditions.names(h) for h in heads) else heads
                best = (score, VerbHit(entry, tokens, tuple(about)))
        return best[1] if best else None

    def _found(self, place: _Place, words: tuple[str, ...]) -> _Found:
        if words not in place.found:
            tokens = self._patterns.tokens(place.at, words)
            heads = self._conditions.heads(place.at, words, tokens, place.objects) if tokens else []
            place.found[words] = (tokens, heads) if tokens else None
        return place.found[words]

    def senses(self, at: int) -> Iterator[VerbHit]:
        """The entries whose words stand at a token, one for each act, the longest first; whatever their object must be, but
        not where it can only be one of some words ("use hotline") or somebody ("call her counterpart").
        """
        place = self._place(at)
        seen: set[tuple[str, str | None]] = set()
        for entry in self._entries(at):
            key = (entry.act, entry.of)
            found = self._found(place, entry.words) if key not in seen and entry.act != "-" else None
            if found is None or (_wants_one(entry) and self._conditions.rank(entry.objects, found[1]) is None):
                continue
            if self._does(entry, at):
                seen.add(key)
                yield VerbHit(entry, found[0], tuple(found[1]))

    def miss(self, at: int) -> VerbMiss | None:
        """Of a verb for which no entry holds, the longest whose words stand there and whose object or subject does not fit."""
        place = self._place(at)
        misses = (self._misses(place, e) for e in self._entries(at) if e.act != "-")
        return next((miss for miss in misses if miss), None)

    def _misses(self, place: _Place, entry: VerbEntry) -> VerbMiss | None:
        found = self._found(place, entry.words)
        if found is None:
            return None
        if self._conditions.rank(entry.objects, found[1]) is None:
            return VerbMiss(entry, tuple(i for i in found[1] if i not in found[0]))
        subject = None if self._does(entry, place.at) else subject_of(self._document, place.at)
        return VerbMiss(entry, (subject,), subject=True) if subject is not None else None

    def _does(self, entry: VerbEntry, at: int) -> bool:
        """Is the subject what the entry asks for, where it asks for one ("the troops left" is no visit's end)?"""
        if not entry.subjects:
            return True
        subject = subject_of(self._document, at)
        if subject is None and entry.words[0] == "be":  # "is expected in Rome"
            subject = passive_subject(self._document, at)
        return subject is not None and self._conditions.rank(entry.subjects, [subject]) is not None

    def _entries(self, at: int) -> list[VerbEntry]:
        """Entries by the token's lemma and, for adjectives that come from verbs ("opposed"), by its form."""
        token = self._document.tokens[at]
        lemma, form = token.lemma.lower(), token.lower
        return self._possible(at, lemma) + (self._possible(at, form) if form != lemma else [])

    def _possible(self, at: int, word: str) -> list[VerbEntry]:
        """Entries of a head word, without those whose second word does not stand below it."""
        following = self._patterns.following(at)
        return [e for e in self._lexicon.verbs.get(word, ()) if e.second in following]


def _wants_one(entry: VerbEntry) -> bool:
    """Must the object be one of the entry's words, or a person?"""
    words = bool(entry.objects) and not any(c[0] in "@+-" or c == "actor" for c in entry.objects)
    return words or "who" in entry.objects
