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
    """Does the verb only say that its subject does with its object what stands behind "in", or what the main verb tells?"""
    return _beside(document, verb) or (
        bool(_fellows(document, verb)) and any(is_verb(document.tokens[i]) for i in _done(document, verb))
    )


def fellows_in(document: Document, doing: int) -> list[int]:
    """Whom the subject of a joining verb joined in doing this, or by whom the subject of this verb was joined."""
    subject = document.kid(doing, "nsubj")
    for kid in document.kids(subject.i, "acl") if subject is not None else ():
        if _beside(document, kid.i):
            return _fellows(document, kid.i)
    token = document.tokens[doing]
    above = next((t.i for t in document.ancestors(doing) if t.lemma in cue("joining") and is_verb(t)), None)
    told = above is not None and token.dep in ("pcomp", "conj") and doing in _done(document, above)
    return _fellows(document, above) if above is not None and told else []


def _beside(document: Document, verb: int) -> bool:
    """Does it tell by whom somebody with a name was joined ("Kenya, joined by Chad, condemned the raid")?"""
    token = document.tokens[verb]
    named = token.dep == "acl" and document.tokens[token.head].pos == "PROPN" and document.tokens[token.head].dep == "nsubj"
    return named and token.lemma in cue("joining") and bool(prepositional(document, verb, "by"))


def _done(document: Document, verb: int) -> list[int]:
    """What is done: the verbs behind "in", which the parser may hang on the object."""
    if document.tokens[verb].lemma not in cue("joining"):
        return []
    heads = (verb, *(k.i for k in document.kids(verb, "dobj")))
    return [j for h in heads for i in prepositional(document, h, "in") for j in conjuncts(document, i)]


def _fellows(document: Document, verb: int) -> list[int]:
    """Whom the subject of a joining verb joins, or by whom it is joined."""
    if document.tokens[verb].lemma not in cue("joining"):
        return []
    if is_passive(document, verb):
        told = prepositional(document, verb, "by")
    else:
        with_ = [i for h in (verb, *(k.i for k in document.kids(verb, "dobj"))) for i in prepositional(document, h, "with")]
        told = with_ or [k.i for k in document.kids(verb, "dobj")]  # "joined forces with Chad"
    return [j for i in told for j in conjuncts(document, i)]
