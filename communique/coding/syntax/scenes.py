"""Places told beside an act's noun: "the Mali ambush" is one in Mali, not one by Mali; who sat where the talks were held.

Invariant: a name before a noun is a place only of nouns for what happens somewhere, and only where no preposition tells whom
it was aimed at.
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


def seat_told(document: Document, noun: int) -> int | None:
    """The verb that tells who sat where talks were held ("talks in Oslo, where the two ministers spent two days")."""
    places = (i for word, i in prepositions(document, noun) if word in ("in", "at"))
    clauses = (k.i for i in (*places, noun) for k in document.kids(i, "relcl") if k.lemma in cue("at-talks"))
    return next((i for i in clauses if any(k.lower == "where" for k in document.kids(i, "advmod"))), None)
