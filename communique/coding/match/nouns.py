"""What the lexicon knows of the nouns of a document: their entries, their classes, what a head of measure stands for.

Invariant: the longest entry counts; a noun is looked up once and kept as long as the document is asked about.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property, lru_cache

from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import Lexicon, NounEntry
from communique.codebook.tables import read_shipped
from communique.coding.match.meant import counts
from communique.coding.match.named import Named
from communique.coding.syntax import is_passive, prepositional
from communique.model.document import Document

_LONGEST = 4  # words of a noun entry before its last
_ARMED = "attack"  # what a strike by arms is


class Nouns:
    """Asks the nouns of one document against the lexicon."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        self._entries: dict[int, NounEntry | None] = {}
        self._classes: dict[int, frozenset[str]] = {}
        self._named = Named(document, self.classes)

    def entry(self, at: int) -> NounEntry | None:
        """The longest noun entry whose last word is this token."""
        if at not in self._entries:
            self._entries[at] = self._entry(at)
        return self._entries[at]

    def _entry(self, at: int) -> NounEntry | None:
        tokens = self._document.tokens
        word = _ARMED if self._is_armed_strike(at) else tokens[at].lemma.lower()
        known = self._lexicon.nouns.get(word, ())
        if not known or len(known[0].words) == 1:
            return known[0] if known else None
        if self._is_at_works(at) and (mishap := next((e for e in known if e.act == "incident"), None)):
            return mishap
        before = tokens[max(at - _LONGEST, 0) : at]
        spellings = (tuple(t.lemma.lower() for t in before), tuple(t.lower for t in before))
        for entry in known:
            want = entry.words[:-1]
            if not want or any(have[-len(want) :] == want for have in spellings):
                return entry
        return None

    def _is_at_works(self, at: int) -> bool:
        """Is it a blast where things blow up by themselves ("at a fireworks factory"), in a report without arms?"""
        armed = self._words & (cue("arms-that-strike") | cue("planted"))
        if self._document.tokens[at].lemma.lower() not in cue("blasts") or armed:
            return False
        where = [j for word in ("at", "in", "inside") for j in prepositional(self._document, at, word)]
        return any(self._document.tokens[j].lemma.lower() in cue("works") for j in where)

    def _is_armed_strike(self, at: int) -> bool:
        """Is "strike" one by arms: does it kill or hit, or does the report tell of arms and of no labour?"""
        token = self._document.tokens[at]
        if token.lemma.lower() != "strike" or token.tag[:2] != "NN" or self._tells_of_labour:
            return False
        verb = self._document.tokens[token.head]
        if any(k.lower == "its" or k.entity == "GPE" for k in self._document.kids(at, "poss")):  # "Chad's strikes"
            return True
        return (token.dep == "nsubj" and verb.lemma in cue("hitting")) or bool(self._words & cue("arms-that-strike"))

    @cached_property
    def _tells_of_labour(self) -> bool:
        return bool(self._words & cue("labour"))

    @cached_property
    def _words(self) -> frozenset[str]:
        """The nouns of the document."""
        return frozenset(t.lemma.lower() for t in self._document.tokens if t.pos in ("NOUN", "PROPN"))

    def classes(self, at: int) -> frozenset[str]:
        """The noun classes of a token; of "set of sanctions", those of the sanctions."""
        if at not in self._classes:
            about = (at, *self._stood_for(at), *self._paid_as(at))
            told = (entry.classes for i in about if (entry := self.entry(i)))
            self._classes[at] = frozenset(self._by_its_words(at)).union(*told) or self._named.classes(at)
        return self._classes[at]

    def _by_its_words(self, at: int) -> tuple[str, ...]:
        """The classes that only the words around a noun tell."""
        if self._is_money(at):
            return ("money", "debt") if self._is_owed(at) else ("money",)
        if self._document.tokens[at].tag[:2] == "NN" and any(k.lower in cue("hurt") for k in self._document.kids(at, "amod")):
            return ("wounded",)
        if self._serves_abroad(at):
            return ("diplomat",)
        if self._document.tokens[at].lower in ("those", "anyone") and self._are_people(at):
            return ("person", "civilian")
        if any(self._is_named_medium(i) for i in (at, *(k.i for k in self._document.kids(at, "appos")))):
            return ("media",)
        held = (k for k in self._document.kids(at, "acl") if k.tag in ("VBN", "VBD") and k.lemma in cue("capturing"))
        return ("prisoner",) if any(held) else ()  # "two wardens held by the rebels"

    def _are_people(self, at: int) -> bool:
        """Are they told by what befell them ("those who were picked up")?"""
        document = self._document
        befell = (r.i for r in document.kids(at, "relcl") if is_passive(document, r.i))
        return any(k.lower == "who" for i in befell for k in document.kids(i))

    def _is_named_medium(self, at: int) -> bool:
        """Is it a name that says what it names ("Radio Hope", "the station, Hope TV")?"""
        token = self._document.tokens[at]
        words = (k for k in (token, *self._document.kids(at, "compound")) if k.pos == "PROPN") if token.pos == "PROPN" else ()
        return any((entry := self.entry(k.i)) is not None and "media" in entry.classes for k in words)

    def have(self, heads: Iterable[int], name: str) -> bool:
        """Is one of the nouns of a class?"""
        return any(name in self.classes(head) for head in heads)

    def have_word(self, heads: Iterable[int], words: Collection[str]) -> bool:
        """Is one of the nouns, or the title before a name, one of these words, by its lemma or as it stands?"""
        tokens = [self._document.tokens[i] for head in heads for i in (head, *self._titles(head), *self._stood_for(head))]
        return any(t.lower in words or t.lemma.lower() in words for t in tokens)

    def have_phrase(self, heads: Iterable[int], phrases: Collection[str]) -> bool:
        """Is one of the nouns, with the word right before it, one of these phrases ("search operation")?"""
        tokens = self._document.tokens
        return any(f"{tokens[h - 1].lemma.lower()} {tokens[h].lemma.lower()}" in phrases for h in heads if h)

    def content(self, at: int) -> int:
        """The noun that a head of measure stands for: "a further set of sanctions", "a sanctions package" is about them."""
        return next((i for i in self._stood_for(at) if self.entry(i)), at)

    def counted(self, at: int) -> list[int]:
        """Of whom a number or "none" is told ("20 of the men", "none of the crew", "another of his aides")."""
        return prepositional(self._document, at, "of") if counts(self._document.tokens[at]) else []

    def _stood_for(self, at: int) -> list[int]:
        token = self._document.tokens[at]
        if token.pos == "PROPN":  # "the missile Burhan", "the frigate Astrid"
            things = [k.i for k in self._document.kids(at, "compound", "nmod") if k.pos == "NOUN"]
            return things + [i for i in self._titles(at) if i not in things]
        if token.lemma.lower() in cue("growing"):  # "a rise in aid"
            return prepositional(self._document, at, "in")
        if behind := _behind(token.lemma.lower()):
            word, wanted = behind
            return [i for i in prepositional(self._document, at, word) if wanted & self.classes(i)]
        if cargo := self._cargo(at):
            return cargo
        if token.lemma.lower() not in _measures():
            return []
        named = self._document.kids(at, "compound", "nmod")  # "a sanctions package"
        inside = prepositional(self._document, at, "of")
        return [j for i in inside for j in (i, *self._cargo(i))] or [k.i for k in named if k.pos == "NOUN" and k.i == at - 1]

    def _titles(self, at: int) -> list[int]:
        """The words before a person's name that are no part of it ("Ambassador Rosa Prieto")."""
        if self._document.tokens[at].entity != "PERSON":
            return []
        return [k.i for k in self._document.kids(at, "compound", "nmod") if k.i < at and k.entity != "PERSON"]

    def _cargo(self, at: int) -> list[int]:
        """What a ship, plane or lorry brings ("a plane with tents", "a ship laden with flour", "lorries carrying aid")."""
        document = self._document
        if document.tokens[at].lemma.lower() not in cue("carriers"):
            return []
        loaded = [k.i for k in document.kids(at, "acl", "amod") if k.lemma in cue("loading")]
        close = [
            k.i for k in document.kids(document.tokens[at].head, "prep") if k.lower == "with" and k.i == document.extent(at)[1]
        ]
        inside = prepositional(document, at, "with") + [k.i for w in close for k in document.kids(w, "pobj")]
        inside += [i for k in loaded for i in prepositional(document, k, "with")]
        carried = [k.i for v in loaded for k in document.kids(v, "dobj")]
        return [i for cargo in (*inside, *carried) for i in (cargo, *self._stood_for(cargo))]

    def _paid_as(self, at: int) -> list[int]:
        """What a sum is paid as ("20m euros in budget support", "10m pounds of aid")."""
        if not self._is_money(at):
            return []
        return prepositional(self._document, at, "in") or prepositional(self._document, at, "of")

    def _serves_abroad(self, at: int) -> bool:
        """Is it a member of an embassy?"""
        if self._document.tokens[at].lemma.lower() not in cue("of-embassies"):
            return False
        served = [i for word in ("of", "at", "from") for i in prepositional(self._document, at, word)]
        served += [k.i for k in self._document.kids(at, "poss", "compound")]  # "two of the embassy's staff"
        tokens = self._document.tokens
        return any(tokens[i].lemma == "mission" or ((e := self.entry(i)) and "embassy" in e.classes) for i in served)

    def _is_owed(self, at: int) -> bool:
        return any(k.lemma in cue("owing") for k in self._document.kids(at, "relcl", "acl"))

    def _is_money(self, at: int) -> bool:
        token = self._document.tokens[at]
        if token.entity == "MONEY" or token.lemma.lower() in _currencies() or token.lower in _currencies():
            return True
        before = self._document.tokens[max(at - 2, 0) : at]  # "$ 20 m", "EUR20 m"
        return token.lower.removesuffix(".") in _SCALES and any(t.text in _signs() or t.text[:3] in _signs() for t in before)


def _behind(noun: str) -> tuple[str, frozenset[str]] | None:
    """The preposition behind a noun, and the classes of that for which the noun then stands ("a company of infantry")."""
    return _FORCE if noun in cue("bodies-of-men") else _BEHIND.get(noun)


_FORCE = ("of", frozenset(("troops", "vessel", "aircraft", "weapon", "militia")))
_BEHIND = {
    **dict.fromkeys(("access", "connection", "link"), ("to", frozenset(("internet",)))),
    "state": ("of", frozenset(("emergency",))),
    **dict.fromkeys(("return", "snapback", "reimposition", "reinstatement"), ("of", frozenset(("sanction",)))),
}
"""Nouns that stand for what is behind a preposition ("access to the internet"), where that is of one of some classes."""

_SCALES = frozenset(("m", "bn", "mn", "k", "tn"))
"""What the parser parts from a sum ("EUR20m")."""


@lru_cache(maxsize=1)
def _currencies() -> frozenset[str]:
    """The words for currencies ("kroner", "dollars")."""
    rows = read_shipped("words/currencies.tsv", ["words", "shared"])
    named = (name.lstrip("*") for row in rows for name in (*row.list("words"), *row.list("shared")))
    return frozenset(name.split()[-1].lower() for name in named)


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    """The signs and codes of currencies ("$", "EUR")."""
    return frozenset(sign for row in read_shipped("words/currencies.tsv", ["signs"]) for sign in row.list("signs"))


@lru_cache(maxsize=1)
def _measures() -> frozenset[str]:
    """Nouns that only measure what follows ("a set of sanctions")."""
    return frozenset(row["word"] for row in read_shipped("words/measures.tsv", ["word"]))
