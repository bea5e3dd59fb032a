"""Clauses that say no more of a deed than that it was done: "the swap, which took place in Jolo on Monday".

Invariant: pure functions of a document and token indices; people and places do not take place, whatever noun the parser hung
the clause on.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.words import is_nominal
from communique.model.document import Document, Token


def happenings(document: Document, at: int) -> list[Token]:
    """The verbs of such clauses of a deed: its noun's own, or the subject's that did the harm."""
    nouns = [at] if is_nominal(document.tokens[at]) else [k.i for k in document.kids(at, "nsubj")]
    inside = (document.tokens[i] for noun in nouns for i in document.subtree(noun) if i > noun)
    return [t for t in inside if t.dep == "relcl" and _happens(document, t)]


def _happens(document: Document, clause: Token) -> bool:
    place = clause.lemma == "take" and any(k.lower == "place" for k in document.kids(clause.i, "dobj"))
    return place or clause.lemma in cue("happening-by-itself")
