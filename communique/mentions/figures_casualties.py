"""What became of the people that a number counts: killed, injured, missing, detained, displaced, abducted, released.

Invariant: only counts have a casualty, never money, shares or measures.
"""

from __future__ import annotations

from communique.mentions.figures_counted import Counted
from communique.mentions.figures_spot import Spot
from communique.mentions.figures_words import casualties
from communique.model.document import Document, Token

_RESULTS = frozenset(("acomp", "oprd", "advmod", "xcomp", "ccomp", "amod"))  # "shot dead", "left ... wounded"


def casualty_of(document: Document, spot: Spot, counted: Counted | None) -> str | None:
    """killed, injured, missing, …: what the clause says became of those counted; None where nothing."""
    words = casualties()
    if spot.unit is not None:
        return None
    if counted is not None and (kind := words["noun"].get(document.tokens[counted.head].lemma)) is not None:
        return kind
    node = document.tokens[counted.head if counted else spot.head]
    return (
        _befallen(document, node)
        or (_befallen(document, document.tokens[spot.head]) if counted else None)
        or _beside(document, spot, counted)
        or _toll(document, document.tokens[spot.head])
        or _among(document, spot)
    )


def _beside(document: Document, spot: Spot, counted: Counted | None) -> str | None:
    """A state right after the number or its noun ("15 dead", "left 30 wounded", "12 people killed in ..."), or within."""
    states = casualties()["state"]
    last = counted.last if counted else spot.last
    if counted is not None:
        for token in document.tokens[counted.first : counted.head + 1]:
            if token.lower in states and token.pos != "NOUN":
                return states[token.lower]
    for token in document.tokens[last : last + 3]:
        if token.lower in states and token.tag != "VBD":
            return states[token.lower]
        if token.pos not in ("AUX", "ADV"):
            break
    return None


def _befallen(document: Document, node: Token) -> str | None:
    """The verb of which those counted are object, subject of the passive, or ("died") subject."""
    words = casualties()
    for _ in range(4):
        head = document.tokens[node.head]
        if head.i == node.i:
            return None
        if node.dep in ("dobj", "nsubjpass"):
            if document.kid(head.i, "neg"):
                return None
            left = next((k.lower for k in document.kids(head.i) if k.lower in words["state"] and k.dep in _RESULTS), "")
            return words["verb"].get(head.lemma) or words["state"].get(left)
        if node.dep == "nsubj":
            if head.tag == "VBN" and document.kid(head.i, "dobj") is None and head.lemma in words["verb"]:
                return words["verb"][head.lemma]
            return words["subject"].get(head.lemma)
        if node.dep == "pobj" and head.lower == "of":
            return words["noun"].get(document.tokens[head.head].lemma)
        if node.dep not in ("conj", "nummod", "appos"):
            return None
        node = head
    return None


def _among(document: Document, spot: Spot) -> str | None:
    """ "five of the dead"."""
    near = document.tokens[spot.last : spot.last + 3]
    states = casualties()["state"]
    return states.get(near[2].lower) if len(near) == 3 and (near[0].lower, near[1].lower) == ("of", "the") else None


def _toll(document: Document, number: Token) -> str | None:
    """ "The death toll rose to 15", "took the toll to 15"."""
    tolls = casualties()["toll"]
    head = document.tokens[number.head]
    verb = document.tokens[head.head] if head.dep == "prep" else head
    near = [verb, *document.kids(verb.i, "nsubj", "nsubjpass", "dobj")]
    return next((tolls[t.lemma] for t in near if t.lemma in tolls), None)
