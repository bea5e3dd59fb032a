"""Clauses: their tokens, their main verb, how deep they stand, what is said of them as a whole.

Invariant: pure functions of a document and token indices.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook.coding_cues import cue
from communique.coding.syntax.avenging import leads_to_avenged
from communique.coding.syntax.words import is_verb
from communique.model.document import Document, Sentence, Token


def clause_of(document: Document, head: int) -> list[int]:
    """Tokens of the clause or noun phrase of `head`, without clauses that hang on it as units of their own."""
    tokens, found, todo = document.tokens, [], [head]
    while todo:
        at = todo.pop()
        found.append(at)
        todo.extend(k for k in document.children[at] if not _stands_apart(document, tokens[k]))
    return sorted(found)


def clause_heads(document: Document, sentence: Sentence) -> list[int]:
    """The heads of the clauses of a sentence as `clause_of` parts them: its root, and each verb that heads one of its own."""
    tokens = document.sentence_tokens(sentence)
    return [t.i for t in tokens if t.i == sentence.root or (t.dep in _APART and is_verb(t))]


def _stands_apart(document: Document, token: Token) -> bool:
    """Is it another clause, or a deed that the clause answers ("in revenge for a raid")?"""
    if token.dep == "prep":
        inner = document.kid(token.i, "pobj", "pcomp") if leads_to_avenged(document, token.i) else None
        return inner is not None and not _deeds().isdisjoint((inner.lemma.lower(), inner.lower))
    return token.dep in _APART and is_verb(token)


def _deeds() -> frozenset[str]:
    return cue("scenes") | cue("deeds") | cue("suffering")


_APART = frozenset(("ccomp", "advcl", "relcl", "parataxis", "conj"))
"""Relations by which a verb heads a clause of its own."""


def clause_depth(document: Document, token: Token) -> int:
    """0 in the main clause and what it reports, 1 in what is governed by it, 2 in what stands beside it."""
    depth = 0
    while token.head != token.i:
        head = document.tokens[token.head]
        if token.dep in ("advcl", "relcl", "acl"):
            return 2
        if token.dep == "xcomp" or (token.dep in ("ccomp", "pcomp") and head.lemma not in cue("plain-speech")):
            depth = 1
        token = head
    return depth


def main_verb(document: Document, root: int) -> int | None:
    """The verb that tells what a sentence is about: past "said that" and "is to", or None where there is none."""
    token = document.tokens[root]
    for _ in range(4):
        below = document.kid(token.i, "ccomp") or (document.kid(token.i, "xcomp") if token.pos == "AUX" else None)
        if below is None or not (is_verb(below) or below.pos == "AUX"):
            break
        token = below
    return token.i if is_verb(token) else None


def in_principle(document: Document, at: int) -> bool:
    """ "in principle" on the act or on the verb that carries it."""
    places = [at, document.tokens[at].head]
    for place in places:
        for prep in document.kids(place, "prep"):
            if prep.lower == "in" and any(k.lemma == "principle" for k in document.kids(prep.i, "pobj")):
                return True
    return False


def is_joint(document: Document, at: int, objects: Iterable[int]) -> bool:
    """Is the act told as done together ("joint exercises", "a joint river patrol")?"""
    heads = [at, *objects]
    heads += [k.i for head in heads for k in document.kids(head, "compound")]
    return any(k.lower in cue("joint") for head in heads for k in document.kids(head, "amod", "advmod"))


def verb_above(document: Document, at: int) -> int | None:
    """The verb that a clause or noun hangs on; of "…, killing 11" the verb just before it."""
    token = document.tokens[at]
    if token.dep == "advcl" and token.tag == "VBG":
        first = document.sentences[token.sentence].first
        return next((i for i in range(at - 1, first - 1, -1) if document.tokens[i].pos == "VERB"), None)
    return next((t.i for t in document.ancestors(at) if t.pos in ("VERB", "AUX")), None)


def hangs_apart(token: Token) -> bool:
    """Does a clause of its own hang here ("the girls abducted two years ago")?"""
    return token.pos == "VERB" and token.dep in ("acl", "relcl", "advcl")
