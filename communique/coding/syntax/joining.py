"""What is done by two: "Kenya joined Chad in condemning the raid", "Kenya, joined by Chad, …".

Invariant: pure functions of a document and token indices.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.coordination import conjuncts
from communique.coding.syntax.prepositions import prepositional
from communique.coding.syntax.voice import is_passive
from communique.coding.syntax.words import is_verb
from communique.model.document import Document


def joins_in_doing(document: Document, verb: int) -> bool:
    """Does the verb only say that its subject does with its object what stands behind "in"?"""
    return bool(_fellows(document, verb)) and any(is_verb(document.tokens[i]) for i in _done(document, verb))


def fellows_in(document: Document, doing: int) -> list[int]:
    """Whom the subject of a joining verb joined in doing this."""
    token = document.tokens[doing]
    above = next((t.i for t in document.ancestors(doing) if t.lemma in cue("joining") and is_verb(t)), None)
    told = above is not None and token.dep in ("pcomp", "conj") and doing in _done(document, above)
    return _fellows(document, above) if above is not None and told else []


def _done(document: Document, verb: int) -> list[int]:
    """What is done: the verbs behind "in", which the parser may hang on the object."""
    if document.tokens[verb].lemma not in cue("joining"):
        return []
    heads = (verb, *(k.i for k in document.kids(verb, "dobj")))
    return [j for h in heads for i in prepositional(document, h, "in") for j in conjuncts(document, i)]


def _fellows(document: Document, verb: int) -> list[int]:
    if document.tokens[verb].lemma not in cue("joining"):
        return []
    told = prepositional(document, verb, "by") if is_passive(document, verb) else [k.i for k in document.kids(verb, "dobj")]
    return [j for i in told for j in conjuncts(document, i)]
