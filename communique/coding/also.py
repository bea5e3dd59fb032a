"""The second code of what the manual codes twice: a prison sentence is SANCTION convict and COERCE arrest.

Invariant: it stays one claim; only what has happened has a second code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from communique.codebook.second_codes import SecondCode, second_codes
from communique.coding.syntax import objects, prepositional
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.status import group_of

_OF_IT = ("compound", "amod", "nummod", "npadvmod", "dobj")


def with_second_codes(document: Document, claim: Claim) -> Claim:
    """The claim with the codes that it has besides its own."""
    rows = [row for row in second_codes() if (row.act, row.mode) == (claim.act, claim.mode)]
    if not rows or group_of(claim.status) != "happened":
        return claim
    words = frozenset(document.tokens[i].lemma.lower() for i in _measure(document, claim))
    met = [row for row in rows if _is_met(row, words)]
    return replace(
        claim,
        also=tuple((row.type, row.also) for row in met),
        reasons=(*claim.reasons, *(f"also {row.type} {row.also}: {row.decision}" for row in met)),
    )


def _is_met(row: SecondCode, words: frozenset[str]) -> bool:
    return not row.words.isdisjoint(words) and row.unless.isdisjoint(words)


def _measure(document: Document, claim: Claim) -> Iterator[int]:
    """The words of the trigger, of what it acts on or leads to, and what stands with these ("a 12-year jail term")."""
    for at in document.tokens_in(claim.trigger.span):
        heads = [at, *objects(document, at)]
        reached = heads + [i for head in heads for word in _LEADING for i in prepositional(document, head, word)]
        yield from reached
        for i in reached:
            yield from (k.i for k in document.kids(i, *_OF_IT))


_LEADING = ("to", "of", "in", "for", "behind")
