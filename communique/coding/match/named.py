"""What a name is the name of, told anywhere in the report: "the Volga Star, a freighter", "the ship was the Jade Lantern".

Invariant: only names of what sails or flies are looked up; somebody's name or a country's is never one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from communique.codebook.coding_cues import cue
from communique.coding.syntax import is_verb
from communique.model.document import Document, Token

_WANTED = frozenset(("vessel", "aircraft"))
_PARTS = ("compound", "nmod")
_LINKS = ("be", "call", "name", "christen", "baptise", "baptize")
_OTHERS = frozenset(("PERSON", "GPE", "NORP", "LOC", "DATE"))

Classes = Callable[[int], frozenset[str]]


class Named:
    """The names of one report that are those of ships and aircraft; looked up once."""

    def __init__(self, document: Document, classes: Classes) -> None:
        self._document = document
        self._classes = classes
        self._found: dict[str, frozenset[str]] | None = None

    def classes(self, at: int) -> frozenset[str]:
        """The classes of what a name is told to be the name of."""
        if self._document.tokens[at].pos != "PROPN":
            return frozenset()
        if any(k.lower in cue("ship-titles") for k in self._document.kids(at, *_PARTS)):
            return frozenset(("vessel",))
        if self._found is None:
            self._found = {}
            for name, thing in self._told():
                told = self._classes(thing)
                self._found[name] = self._found.get(name, frozenset()) | (told if told & _WANTED else frozenset())
        return self._found.get(self._name(at), frozenset())

    def _name(self, at: int) -> str:
        """A name as it stands, without the title before it and quotation marks."""
        kids = (k for k in self._document.kids(at, *_PARTS) if k.i < at and k.pos == "PROPN")
        return " ".join(t.lower for t in (*kids, self._document.tokens[at]))

    def _told(self) -> Iterator[tuple[str, int]]:
        """Names, and the nouns that say what they name."""
        document = self._document
        for token in document.tokens:
            if token.pos != "PROPN" or token.entity in _OTHERS or token.dep in _PARTS:
                continue
            kids = (k for k in document.kids(token.i, "appos", *_PARTS) if k.pos == "NOUN")
            for thing in (*kids, *self._beside(token)):
                yield self._name(token.i), thing.i

    def _beside(self, name: Token) -> Iterator[Token]:
        """The noun that a name stands in apposition to, or that is said to be, or be called, that."""
        document = self._document
        head = document.tokens[name.head]
        if name.dep == "appos" and head.pos == "NOUN":
            yield head
        if name.dep in ("attr", "oprd", "nsubj") and is_verb(head) and head.lemma in _LINKS:
            if head.dep == "acl":
                yield document.tokens[head.head]
            other = document.kid(head.i, "attr") if name.dep == "nsubj" else document.kid(head.i, "nsubj", "nsubjpass")
            if other is not None and other.pos == "NOUN":
                yield other
