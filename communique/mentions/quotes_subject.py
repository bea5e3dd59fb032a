"""Whose deed a verb is: the subject that the parse gives, or the one it shares with another verb.

Invariant: a phrase's head lies within its tokens; nothing is guessed from word order unless the parse has no subject.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.codebook.speech import is_mute
from communique.model.document import Document, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_CORE = frozenset(
    ("det", "amod", "compound", "nummod", "poss", "case", "nmod", "quantmod", "predet", "advmod", "cc", "conj", "punct")
)
_JOINED = 6
_SHARING = frozenset(("conj", "xcomp", "advcl", "dep", "ccomp", "parataxis"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: tokens `first` to `last` (exclusive) and its head; `referent` is what "who" stands for."""

    first: int
    last: int
    head: int
    referent: int | None = None


def noun_phrase(document: Document, head: int, joined: int = 0) -> Phrase:
    """The phrase of a noun without relative clauses and appositions ("the foreign minister of Chad").

    Nouns joined to it belong to it, but at most `_JOINED` of them: `joined` counts those before.
    """
    tokens = document.tokens
    first, last = head, head + 1
    for kid in document.kids(head):
        if kid.i < head and kid.dep in _CORE and kid.dep not in ("cc", "conj", "punct"):
            first = min(first, document.extent(kid.i)[0])
        elif kid.i > head and kid.dep == "prep" and kid.lower in ("of", "for", "in", "from", "at", "by") and kid.i == last:
            end = document.extent(kid.i)[1]
            if end - last <= 8 and not any(t.pos == "VERB" for t in tokens[last:end]):
                last = end
        elif kid.i > head and kid.dep == "conj" and kid.pos in _NOMINAL and kid.i - last <= 8 and joined < _JOINED:
            last = noun_phrase(document, kid.i, joined + 1).last
        elif kid.i == last and kid.dep == "case":
            last += 1
    while first < head and (tokens[first].pos == "PUNCT" or tokens[first].tag == "WP$" or tokens[first].tag in ("''", "``")):
        first += 1
    return Phrase(first, last, head)


def subject_of(document: Document, verb: int, passive: bool = True) -> Phrase | None:
    """Who does what the verb says: its own subject, else that of the verb it hangs on. None where nobody is named.

    `passive`: may the subject of a passive stand ("was quoted as saying")?
    """
    at = verb
    for _ in range(4):
        own = next((k for k in document.kids(at, *_SUBJECTS) if k.dep != "expl"), None)
        if own is not None:
            told = not is_nobody(document, own) and (own.dep != "nsubjpass" or passive)
            return _named(document, own) if told else None
        token = document.tokens[at]
        if token.head == at:
            return None
        if token.dep in ("acl", "relcl"):
            return noun_phrase(document, token.head)
        if token.dep == "pcomp":
            at = document.tokens[token.head].head
        elif token.dep in _SHARING:
            at = token.head
        else:
            return None
        if document.tokens[at].pos in _NOMINAL and document.tokens[at].dep != "ROOT":
            return noun_phrase(document, at)
    return None


def is_silent(document: Document, phrase: Phrase) -> bool:
    """Is it a thing or a deed, which says nothing ("the raid highlighted …")?"""
    head = document.tokens[phrase.head if phrase.referent is None else phrase.referent]
    return head.pos == "VERB" or (head.pos == "NOUN" and head.text.islower() and is_mute(head.lemma.lower()))


def is_nobody(document: Document, subject: Token) -> bool:
    """Does it say that nobody does ("no group has claimed the attack")?"""
    return subject.lower in _NOBODY or any(k.lower in _NOBODY for k in document.kids(subject.i, "det", "neg"))


_NOBODY = frozenset(("no", "nobody", "none", "neither", "nothing"))


_RELATIVE = frozenset(("who", "which", "that", "whom"))


def _named(document: Document, subject: Token) -> Phrase:
    phrase = noun_phrase(document, subject.i)
    inner = (k for p in document.kids(subject.i, "prep") for k in document.kids(p.i, "pobj"))
    if subject.lower in _RELATIVE or any(k.lower in _RELATIVE for k in inner):  # "two officials, one of whom said"
        verb = document.tokens[subject.head]
        for token in (verb, *document.ancestors(verb.i)):
            if token.dep == "relcl":
                return Phrase(phrase.first, phrase.last, phrase.head, token.head)
    return phrase
