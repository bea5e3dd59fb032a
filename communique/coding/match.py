"""Which lexicon entries a token of the parse fulfils.

Invariant: the most specific entry decides: longer pattern, where a named object outweighs one word of it; then object by
word, by class, "some object", bare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.lexicon import ANY_VERB, Lexicon, NounEntry, Operator, VerbEntry
from communique.codebook.tables import read_shipped
from communique.coding.syntax import CLAUSE, infinitive, is_passive, is_verb, objects, prepositional, subject_of
from communique.model.document import Document, Token

IsActor = Callable[[int], bool]
"""Does an actor mention stand at this token?"""


@dataclass(frozen=True, slots=True)
class VerbHit:
    """A verb entry that holds: its tokens, and the heads of the object that the entry speaks of."""

    entry: VerbEntry
    tokens: tuple[int, ...]
    objects: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OperatorHit:
    """An operator that holds, with its tokens."""

    entry: Operator
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NominalHit:
    """A noun that tells the act of a verb ("the launch of a missile"): the verb's entry and what the noun is about."""

    entry: VerbEntry
    objects: tuple[int, ...]


class Matcher:
    """Asks one document against the lexicon. Built once per document; keeps nothing but what it looked up."""

    def __init__(self, document: Document, lexicon: Lexicon, is_actor: IsActor, within_actor: IsActor) -> None:
        self._document = document
        self._lexicon = lexicon
        self.is_actor = is_actor
        self.within_actor = within_actor

    def verb(self, at: int) -> VerbHit | None:
        """The best verb entry at a token, or None. An entry with act "-" is returned too: it settles the verb."""
        entries = list(self._entries(at))
        hit = self._best(at, [e for e in entries if e.act not in SPARE])
        if hit and (hit.entry.act != "-" or hit.entry.objects):
            return hit
        spare = [e for e in entries if e.act in SPARE]
        return self._best(at, spare) or hit or self._best(at, self._lexicon.verbs.get(ANY_VERB, ()))

    def _best(self, at: int, entries: Iterable[VerbEntry]) -> VerbHit | None:
        best: tuple[tuple[float, int], VerbHit] | None = None
        passive = is_passive(self._document, at)
        own = objects(self._document, at)
        for entry in entries:
            tokens = self._words(at, entry.words)
            if tokens is None or (not passive and (entry.actor or "").startswith("by")):
                continue
            heads = self._objects_for(at, entry.words, tokens)
            if (rank := self._fits(entry.objects, heads)) is None or not self._does(entry, at):
                continue
            named = rank >= _BY_CLASS or not set(tokens).isdisjoint(own)
            score = (len(entry.words) + (_NAMED_OBJECT if named else 0) + (_NAMED_OBJECT if entry.subjects else 0), rank)
            if best is None or score > best[0]:
                best = (score, VerbHit(entry, tokens, tuple(heads)))
        return best[1] if best else None

    def senses(self, at: int) -> Iterator[VerbHit]:
        """The entries whose words stand at a token, whatever their object must be; one for each act, the longest first."""
        seen: set[tuple[str, str | None]] = set()
        for entry in self._entries(at):
            key = (entry.act, entry.of)
            tokens = self._words(at, entry.words) if key not in seen and entry.act != "-" else None
            if tokens is not None and self._does(entry, at):
                seen.add(key)
                yield VerbHit(entry, tokens, tuple(self._objects_for(at, entry.words, tokens)))

    def _does(self, entry: VerbEntry, at: int) -> bool:
        """Is the subject what the entry asks for, where it asks for one ("the troops left" is no visit's end)?"""
        if not entry.subjects:
            return True
        subject = subject_of(self._document, at)
        return subject is not None and self._fits(entry.subjects, [subject]) is not None

    def _entries(self, at: int) -> Iterator[VerbEntry]:
        """Entries by the token's lemma and, for adjectives that come from verbs ("opposed"), by its form."""
        lemma, form = self._lemma(at), self._document.tokens[at].lower
        yield from self._lexicon.verbs.get(lemma, ())
        if form != lemma:
            yield from self._lexicon.verbs.get(form, ())

    def nominal(self, at: int) -> NominalHit | None:
        """The entry of the verb that the noun stands for, where its object ("of …", or the noun before it) fulfils it."""
        document = self._document
        verb = nominals().get(self._lemma(at)) or nominals().get(document.tokens[at].lower)
        if verb is None:
            return None
        heads = [j for i in prepositional(document, at, "of") for j in _with_conjuncts(document, i)]
        heads += [k.i for k in document.kids(at, "compound", "nmod")]
        best: tuple[tuple[bool, int], NominalHit] | None = None
        for entry in self._lexicon.verbs.get(verb, ()):
            rank = self._fits(entry.objects, heads) if len(entry.words) == 1 and not entry.subjects else None
            if rank is not None and rank < _NAMED and any(self.is_actor(h) for h in heads):
                rank = _NAMED
            if rank is None or rank < _NAMED:
                continue
            score = (entry.act not in SPARE, rank)
            if best is None or score > best[0]:
                best = (score, NominalHit(entry, tuple(heads)))
        return best[1] if best else None

    def noun(self, at: int) -> NounEntry | None:
        """The longest noun entry whose last word is this token."""
        document = self._document
        before = [document.tokens[k] for k in range(max(document.tokens[at].i - 4, 0), at)]
        for entry in self._lexicon.nouns.get(self._lemma(at), ()):
            want = entry.words[:-1]
            have = [t.lemma.lower() for t in before[-len(want) :]] if want else []
            lower = [t.lower for t in before[-len(want) :]] if want else []
            if not want or have == list(want) or lower == list(want):
                return entry
        return None

    def tells_act(self, at: int) -> bool:
        """Does a noun tell an act ("called for the release of")?"""
        entry = self.noun(self.content(at))
        return bool(entry and entry.act) or self.nominal(at) is not None

    def words_of(self, at: int) -> tuple[str, ...]:
        """The words of the noun entry at a token ("hunger strike"), empty where there is none."""
        entry = self.noun(at)
        return entry.words if entry else ()

    def operator(self, at: int, below: int | None = None) -> OperatorHit | None:
        """The longest operator at a token (verb, adjective after be, or noun) that can govern the token `below`."""
        token = self._document.tokens[at]
        if token.pos in ("NOUN", "PROPN") and (self.is_actor(at) or self._idle(at)):
            return None
        for entry in self._lexicon.operators.get(self._lemma(at), ()):
            tokens = self._words(at, entry.words, governs=True)
            if tokens is not None and self._takes(at, entry, below) and self._governs(at, entry, below):
                return OperatorHit(entry, tokens)
        return None

    def _takes(self, at: int, entry: Operator, below: int | None) -> bool:
        """Does the entry take the kind of complement that stands here, where it takes one kind only?"""
        if entry.takes == "both":
            return True
        document = self._document
        if below is not None:
            token = document.tokens[below]
            clause = token.pos in ("VERB", "AUX") or token.dep in ("pcomp", "xcomp", "ccomp", "acl")
            return clause == (entry.takes == "clause")
        noun = document.kid(at, "dobj", "nsubjpass", "attr") is not None or bool(objects(document, at))
        clause = document.kid(at, *CLAUSE, "acl", "pcomp", "advcl") is not None
        return clause if entry.takes == "clause" and noun else True

    def _governs(self, at: int, entry: Operator, below: int | None) -> bool:
        """One who makes another act needs that other: an object, a subject of the clause, or a demand's "that".

        One who refuses needs nobody else.
        """
        document = self._document
        if entry.control != "obj" or entry.takes == "noun" or len(entry.words) > 1 or entry.status == "not-done":
            return True
        clauses = [k for k in document.kids(at, *CLAUSE, "advcl", "relcl") if below is None or k.i == below]
        if not clauses:
            return (entry.takes == "both" and below is None) or not document.kids(at, *CLAUSE)
        return any(self._other_acts(at, k) for k in clauses)

    def _other_acts(self, at: int, clause: Token) -> bool:
        document = self._document
        if _imperative(document, clause, at):
            return document.kid(at, "dobj", "dative") is not None
        if not infinitive(document, clause.i):
            return document.kid(clause.i, "mark") is not None and _subjunctive(document, clause)
        return document.kid(clause.i, "nsubj", "nsubjpass") is not None or document.kid(at, "dobj", "nsubjpass") is not None

    def _idle(self, at: int) -> bool:
        """Is the noun part of a set phrase that only links ("in order to", "in a bid to" aside)?"""
        token = self._document.tokens[at]
        before = self._document.tokens[max(at - 1, 0)]
        return token.lower == "order" and before.lower == "in"

    def classes(self, at: int) -> frozenset[str]:
        """The noun classes of a token; of "set of sanctions", those of the sanctions."""
        found: set[str] = {"money"} if self._document.tokens[at].entity == "MONEY" or self._is_currency(at) else set()
        for i in (at, *self._content(at)):
            if entry := self.noun(i):
                found |= entry.classes
        return frozenset(found)

    def _is_currency(self, at: int) -> bool:
        return self._lemma(at) in _currencies() or self._document.tokens[at].lower in _currencies()

    def content(self, at: int) -> int:
        """The noun that a head of measure stands for: "a further set of sanctions" is about the sanctions."""
        for i in self._content(at):
            if self.noun(i):
                return i
        return at

    def _content(self, at: int) -> list[int]:
        if self._document.tokens[at].pos == "PROPN":  # "the missile Burhan", "the frigate Astrid"
            return [k.i for k in self._document.kids(at, "compound", "nmod") if k.pos == "NOUN"]
        if self._lemma(at) not in _measures():
            return []
        return prepositional(self._document, at, "of")

    def _lemma(self, at: int) -> str:
        return self._document.tokens[at].lemma.lower()

    def _words(self, at: int, words: tuple[str, ...], *, governs: bool = False) -> tuple[int, ...] | None:
        """The tokens that fulfil a pattern at its head word, or None. "be" before an adjective or participle is its copula.

        A "to" at its end may be that of an infinitive only where the pattern `governs` ("be set to", not "condemn to").
        """
        document = self._document
        rest = list(words)
        found = [at]
        if rest[0] == "be" and len(rest) > 1:
            if not self._after_be(at):
                return None
            rest = rest[1:]
        any_verb = rest[0] == ANY_VERB and is_verb(document.tokens[at])
        if not any_verb and rest[0] not in (self._lemma(at), document.tokens[at].lower):
            return None
        last = at
        for k, word in enumerate(rest[1:], 2):
            nxt = self._below(at, last, word, rest[k] if k < len(rest) else None)
            if nxt is None and word == "to" and (governs or k < len(rest)):
                nxt = self._infinitive(at)
            if nxt is None:
                return None
            found.append(nxt)
            last = nxt
        return tuple(sorted(found))

    def _below(self, at: int, last: int, word: str, then: str | None) -> int | None:
        """The next word of a pattern, below the one before it or below the head; `then` is the word after it."""
        document = self._document
        for place in dict.fromkeys((last, at)):
            for kid in document.kids(place):
                if word not in (kid.lower, kid.lemma.lower()):
                    continue
                inner = document.kid(kid.i, "pobj") if then else None  # "take off air": the pattern names its object
                if (inner and then in (inner.lower, inner.lemma.lower())) or not self._is_preposition(at, kid.i):
                    return kid.i
        return None

    def _is_preposition(self, verb: int, word: int) -> bool:
        """Is the word no part of the verb: "off" of "exercises off the coast", "on" of "on Friday", "to" of an infinitive?"""
        document = self._document
        token = document.tokens[word]
        away = token.dep == "prep" and token.lower in _PARTICLES and document.kid(word, "prep") is None  # "out of" is one
        if away and document.kid(verb, "dobj") is not None:
            return True
        if token.dep == "aux" and token.head == verb:
            return True
        inner = document.kid(word, "pobj") if token.dep == "prep" else None
        return inner is not None and inner.entity in ("DATE", "TIME")

    def _infinitive(self, at: int) -> int | None:
        """The "to" of an infinitive complement, for operators spelled with it ("be set to")."""
        for kid in self._document.kids(at, "xcomp", "advcl", "ccomp"):
            if (marker := self._document.kid(kid.i, "aux")) and marker.lower == "to":
                return marker.i
        return None

    def _after_be(self, at: int) -> bool:
        token = self._document.tokens[at]
        head = self._document.tokens[token.head]
        if token.dep in ("acomp", "attr", "oprd", "conj", "prep") and head.lemma in _COPULAS:
            return True
        return any(k.lemma == "be" for k in self._document.kids(at, "aux", "auxpass", "cop"))

    def _objects_for(self, at: int, words: tuple[str, ...], tokens: tuple[int, ...]) -> list[int]:
        """The heads that the entry's object condition is about."""
        document = self._document
        if len(words) > 1 and words[-1] in _PREPOSITIONS:
            ends = [t for t in tokens if document.tokens[t].lower == words[-1]]
            for end in ends:
                if found := [k.i for k in document.kids(end, "pobj", "pcomp")]:
                    return [j for i in found for j in _with_conjuncts(document, i)]
            if ends and document.tokens[at].dep == "relcl":
                return [document.tokens[at].head]
        return objects(document, at) or self._allowed(at, words[0])

    def _allowed(self, at: int, verb: str) -> list[int]:
        """Who may: of "allowed the monks to return" the parser makes the monks the subject of what they may do."""
        clause = self._document.kid(at, "ccomp") if verb in _LETTING else None
        subject = self._document.kid(clause.i, "nsubj", "nsubjpass") if clause and clause.i > at else None
        return [subject.i] if subject else []

    def _fits(self, wanted: tuple[str, ...], heads: list[int]) -> int | None:
        """How specifically the heads fulfil the object condition; None where they do not."""
        if not wanted:
            return 1
        ranks = [rank for choice in wanted if (rank := self._rank(choice, heads)) is not None]
        return max(ranks, default=None)

    def _rank(self, choice: str, heads: list[int]) -> int | None:
        if choice == "-":
            return 2 if not heads else None
        if choice == "+":
            return 2 if heads else None
        if choice == "actor":
            return 3 if any(self.is_actor(h) for h in heads) else None
        if choice.startswith("@"):
            return _BY_CLASS if any(choice[1:] in self.classes(h) for h in heads) else None
        lemmas = choice.split("|")
        document = self._document
        return 5 if any(self._lemma(h) in lemmas or document.tokens[h].lower in lemmas for h in heads) else None


def _subjunctive(document: Document, verb: Token) -> bool:
    """Is it a bare form ("that Norway release them")? The tagger may take it for a past tense or a noun."""
    return verb.lower == verb.lemma.lower() and verb.tag != "VBZ" and not document.kid(verb.i, "aux")


def _imperative(document: Document, verb: Token, asking: int) -> bool:
    """Is it a command that stands before who gives it ("Open the gates, envoy tells Kabul")?"""
    bare = verb.lower == verb.lemma.lower() and verb.tag in ("VB", "VBP")
    return bare and verb.i < asking and not document.kids(verb.i, "nsubj", "nsubjpass", "aux", "mark", "expl")


def _with_conjuncts(document: Document, head: int) -> Iterable[int]:
    yield head
    for kid in document.kids(head, "conj"):
        yield from _with_conjuncts(document, kid.i)


SPARE = frozenset(("joint-work", "help-abroad"))
"""Acts that any work may be: they hold only where no other sense of the verb does."""

_BY_CLASS = 4
"""The rank from which an entry names its object, by class or by word."""

_NAMED_OBJECT = 1.5
"""What a named object (or subject) is worth against words of the pattern ("flew blankets to X" is aid, "flew to X" a visit)."""

_LETTING = frozenset(("allow", "permit", "let", "authorise", "authorize"))
_PARTICLES = frozenset(("off", "out", "up", "down", "away", "back"))
_COPULAS = frozenset(("be", "remain", "seem", "appear", "become"))
_PREPOSITIONS = frozenset(
    ("on", "to", "for", "with", "against", "of", "from", "in", "into", "at", "by", "over", "about", "upon", "towards")
).union(("toward", "under", "between", "behind", "after", "through", "as", "out", "off"))


_NAMED = 3  # the rank from which an object is named by class, lemma or as an actor


@lru_cache(maxsize=1)
def nominals() -> Mapping[str, str]:
    """Nouns that stand for a verb whose act its object decides: noun -> verb."""
    return {row["noun"]: row["verb"] for row in read_shipped("lexicon/nominals.tsv", ["noun", "verb"])}


@lru_cache(maxsize=1)
def _currencies() -> frozenset[str]:
    """The words for currencies ("kroner", "dollars")."""
    rows = read_shipped("words/currencies.tsv", ["words", "shared"])
    named = (name.lstrip("*") for row in rows for name in (*row.list("words"), *row.list("shared")))
    return frozenset(name.split()[-1].lower() for name in named)


@lru_cache(maxsize=1)
def _measures() -> frozenset[str]:
    """Nouns that only measure what follows ("a set of sanctions")."""
    return frozenset(row["word"] for row in read_shipped("words/measures.tsv", ["word"]))
