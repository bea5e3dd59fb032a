"""Complements other than a clause that carry what is said: "urged X to ...", "called for ...", "described X as ...".

Invariant: what is found hangs on the verb, which is not part of it.
"""

from __future__ import annotations

from communique.codebook.speech import SpeechVerb, speech_verb
from communique.model.document import Document, Token

_OF_THE_OBJECT = frozenset(("about", "against", "between", "from", "including", "of", "toward", "towards"))


def frame(document: Document, entry: SpeechVerb, verb: Token) -> list[int] | None:
    """Another complement that carries what is said, with the object that it speaks of ("described X as ...")."""
    kids = [k for k in document.kids(verb.i) if _fits(document, k, entry.frames)]
    kid = min(kids, key=lambda k: (k.dep == "dobj", k.i), default=None)
    if kid is None:
        return _of_object(document, entry, verb)
    if _is_anonymous(document, kid) or _cites(document, entry, verb):
        return None
    about = next((k for k in document.kids(verb.i, "dobj", "nsubj") if verb.i < k.i < kid.i), None)
    if about is not None:
        return document.subtree(about.i) + document.subtree(kid.i)
    inner = document.kid(kid.i, "pobj", "pcomp") if kid.dep == "prep" else kid
    if inner is None:
        return None
    more = next((k for k in document.kids(verb.i) if k.i > kid.i and _goes_with(document, kid, k)), None)
    return document.subtree(inner.i) + (document.subtree(more.i) if more else [])


def _of_object(document: Document, entry: SpeechVerb, verb: Token) -> list[int] | None:
    """ "accused the army of shelling ..." where the parse hangs "of" on the army."""
    about = document.kid(verb.i, "dobj")
    if about is None:
        return None
    tree = document.subtree(about.i)
    inner = [document.tokens[i] for i in tree if document.tokens[i].dep == "prep" and document.tokens[i].lower in entry.frames]
    return tree if any(p.lower == "as" or document.kid(p.i, "pcomp") for p in inner) else None


def _cites(document: Document, entry: SpeechVerb, verb: Token) -> bool:
    """ "quoted the general as saying ...": whoever is quoted says it."""
    if entry.kind != "write" or (as_ := next((p for p in document.kids(verb.i, "prep") if p.lower == "as"), None)) is None:
        return False
    inner = document.kid(as_.i, "pcomp")
    return inner is not None and speech_verb(inner.lemma, inner.lower) is not None


def _is_anonymous(document: Document, clause: Token) -> bool:
    """ "asked not to be named" tells nothing of what was said."""
    return clause.tag == "VBN" and document.kid(clause.i, "neg") is not None


def _goes_with(document: Document, kid: Token, more: Token) -> bool:
    """Does it say more of the object ("hailed X as ...", "a list of towns from ..."), or what it is called on to do?"""
    if kid.dep == "prep":
        return kid.lower in ("on", "upon", "for") and more.dep == "xcomp" and more.tag == "VB"
    if kid.dep != "dobj" or more.dep != "prep":
        return False
    return more.lower in ("as", "for") or (more.lower in _OF_THE_OBJECT and more.i == document.extent(kid.i)[1])


def _is_awaited(document: Document, kid: Token) -> bool:
    """ "is seeking comment from the bank", "asked for reaction": nobody has said anything yet."""
    noun = document.kid(kid.i, "pobj") if kid.dep == "prep" else kid
    return noun is not None and noun.lower in _AWAITED and not document.kids(noun.i, "det", "poss")


_AWAITED = frozenset(("comment", "reaction", "response", "clarification"))


def _fits(document: Document, kid: Token, frames: tuple[str, ...]) -> bool:
    if _is_awaited(document, kid):
        return False
    if kid.dep == "ccomp" and "object" in frames and any(k.lower == "what" for k in document.kids(kid.i, "dobj", "nsubj")):
        return True
    if kid.dep == "xcomp" and "object" in frames and "VBG" in (kid.tag, *(k.tag for k in document.kids(kid.i, "aux"))):
        return True
    if kid.dep == "xcomp" or (kid.dep == "ccomp" and kid.tag == "VB"):
        return "to" in frames
    if kid.dep == "prep":
        return kid.lower in frames
    if kid.dep == "dobj":
        return "object" in frames
    return kid.dep == "oprd" and "oprd" in frames
