"""Deeds that another deed answers: "in revenge for the raid", "was a response to the strikes", "to avenge the killing".

Invariant: a pure function of a document and a token index; what is told of such a deed is not told of its answer.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.model.document import Document

_QUOTES = frozenset(('"', "'", "”", "’", "''"))


def is_avenged(document: Document, deed: int) -> bool:
    """Is it a deed told by a noun or gerund that another one answers?"""
    token = document.tokens[deed]
    above = document.tokens[token.head]
    if token.dep == "dobj":
        return above.lemma == "avenge"
    return token.dep in ("pobj", "pcomp") and leads_to_avenged(document, above.i)


def leads_to_avenged(document: Document, prep: int) -> bool:
    """Does a preposition lead from "revenge", "a response", "a reprisal raid" to what it is for?"""
    tokens = document.tokens
    if tokens[prep].lower not in ("for", "to", "against"):
        return False
    noun = next((i for i in (prep - 1, prep - 2) if i >= 0 and tokens[i].text not in _QUOTES), None)
    if noun is None or tokens[noun].tag[:2] != "NN":
        return False
    return any(tokens[i].lemma.lower() in cue("avenging") for i in (noun, *document.children[noun]))
