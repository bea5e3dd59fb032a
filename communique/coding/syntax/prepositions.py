"""What stands behind the prepositions of a verb or noun.

Invariant: pure functions of a document and token indices; words in lower case.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.coding_cues import cue
from communique.model.document import Document


def prepositions(document: Document, head: int) -> Iterator[tuple[str, int]]:
    """(preposition, token of its object) of a verb or noun; "out of" gives also ("out of", …); conjoined objects follow."""
    for prep in document.kids(head, "prep", "agent", "dative", "prt", "advmod"):
        if not document.children[prep.i] or (prep.pos not in _LEADING and prep.dep not in ("prep", "agent")):
            continue
        such = prep.lower == "as" and any(k.lower == "such" for k in document.kids(prep.i, "amod", "advmod"))
        for inner in document.kids(prep.i, "pobj", "pcomp"):
            if inner.lower != "behalf":  # those for whom one speaks are not spoken of
                yield "such as" if such else prep.lower, inner.i
            if (
                inner.lemma in cue("manners") or inner.entity == "DATE"
            ):  # "agreed in principle with Mali", "met on Monday with Mali"
                yield from ((word, at) for word, at in prepositions(document, inner.i) if word in _BEHIND)
        for second in document.kids(prep.i, "prep"):
            for inner in document.kids(second.i, "pobj", "pcomp"):
                yield f"{prep.lower} {second.lower}", inner.i
                if prep.lower not in _ONE_WITH_NEXT:
                    yield second.lower, inner.i


_LEADING = ("ADP", "SCONJ", "VERB", "ADV", "PART")
"""What a word before an object may be that the parser calls adverb or particle."""

_BEHIND = frozenset(("with", "to", "by", "between", "against"))
"""Prepositions that the parser may hang on how or when something was done, and that are the verb's."""

_ONE_WITH_NEXT = frozenset("according because contrary due instead irrespective owing prior regardless thanks".split())  # noqa: SIM905
"""Words that are one preposition with the next: whoever stands behind "according to" is not who something was sent "to"."""


def prepositional(document: Document, head: int, words: str) -> list[int]:
    """Objects of one preposition of a verb or noun."""
    return [at for word, at in prepositions(document, head) if word == words]
