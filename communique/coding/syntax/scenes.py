"""Places told by the noun before an act's: "the Mali ambush" is one in Mali, not one by Mali.

Invariant: only nouns for what happens somewhere, and only where no preposition tells whom it was aimed at.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.prepositions import prepositions
from communique.model.document import Document

_AIMED = frozenset(("on", "against", "at", "by", "from"))


def scene_of(document: Document, noun: int) -> int | None:
    """The name of the place right before the noun of an ambush, a blast, a riot; None where there is none."""
    if document.tokens[noun].lemma.lower() not in cue("scenes") or _AIMED & {word for word, _ in prepositions(document, noun)}:
        return None
    names = (k for k in document.kids(noun, "compound", "nmod") if k.tag == "NNP" and k.entity in ("GPE", "LOC"))
    return next((k.i for k in names), None)
