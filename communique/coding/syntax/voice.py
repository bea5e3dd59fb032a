"""Whether a verb is passive: told by its auxiliaries, its agent, or its place in the sentence.

Invariant: pure functions of a document and token indices.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.words import SUBJECT, is_verb
from communique.model.document import Document, Token


def is_passive(document: Document, verb: int) -> bool:
    """Does the verb's subject undergo the act? True also of past participles that modify a noun ("girls abducted by")."""
    token = document.tokens[verb]
    if is_engaged(document, token):
        return False
    if document.kid(verb, "nsubjpass", "auxpass", "csubjpass"):
        return True
    if token.tag == "VBN" and document.kid(verb, "agent"):
        return True
    if token.tag == "VBN" and token.dep in ("acl", "amod", "advcl") and not document.kid(verb, "aux", "dobj", "mark"):
        return True
    if goes_with(document, verb) or _supposed(document, token):
        return True
    if token.tag == "VBD" and token.dep == "acl" and not document.kid(verb, "aux", "dobj", *SUBJECT):  # taken for a past tense
        return True
    if _suffered(document, token):
        return True
    if token.dep == "conj" and token.tag == "VBN" and not document.kid(verb, "aux", *SUBJECT):
        return token.head != verb and is_verb(document.tokens[token.head]) and is_passive(document, token.head)
    return _title_participle(document, token)


def _supposed(document: Document, token: Token) -> bool:
    """Is it what may befall somebody, without a subject of its own ("will answer if attacked", "unless provoked")?"""
    marks = document.kids(token.i, "mark", "advmod")
    opened = any(k.lower in ("if", "unless", "when", "once", "until") and k.i < token.i for k in marks)
    return opened and token.tag == "VBN" and not document.kid(token.i, "aux", "dobj", *SUBJECT)


def is_engaged(document: Document, token: Token) -> bool:
    """Is it a participle that tells what somebody does themselves ("ships engaged in trade", "are engaged in talks")?"""
    if token.lemma not in cue("engaging") or not (token.dep == "acl" or document.kid(token.i, "auxpass")):
        return False
    return any(kid.lower == "in" for kid in document.kids(token.i, "prep"))


def _suffered(document: Document, token: Token) -> bool:
    """Is it what befell somebody's own ("had their assets frozen")?"""
    subject = document.kid(token.i, "nsubj")
    had = document.tokens[token.head]
    told = (
        token.dep == "ccomp"
        and token.tag in ("VBN", "VBD")
        and had.lemma == "have"
        and not document.kid(token.i, "aux", "dobj")
    )
    return told and subject is not None and any(k.tag == "PRP$" for k in document.kids(subject.i, "poss"))


def goes_with(document: Document, verb: int) -> bool:
    """Is it a participle told by "with", which its subject undergoes ("rose to nine, with 60 others hurt")?"""
    token = document.tokens[verb]
    opened = any(k.lower == "with" for k in document.kids(verb, "mark"))
    opened = opened or (token.dep == "pcomp" and document.tokens[token.head].lower == "with")
    return opened and token.tag == "VBN" and not document.kid(verb, "aux", "dobj")


def _title_participle(document: Document, token: Token) -> bool:
    """In titles a participle without auxiliary and object is passive ("Minister sacked over leak")."""
    if token.tag != "VBN" or document.field_of(token.i) != "title" or token.dep != "ROOT":
        return False
    return not document.kid(token.i, "aux", "dobj")
