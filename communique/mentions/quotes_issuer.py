"""Whose words a document carries: "the statement said" after "said a statement issued by the agency".

Invariant: the issuer is named with the document itself, or with the latest one of that noun told of before it.
"""

from __future__ import annotations

from communique.codebook.speech import speech_documents
from communique.mentions.quotes_subject import subject_of
from communique.model.document import Document, Token

_REACH = 8  # sentences back to where the document was issued
_FROM = ("by", "from")
_POINTING = frozenset(("the", "this", "that"))


def issuer_of(document: Document, noun: int) -> int | None:
    """The head of the phrase that names who issued the document at a noun; None where it is no document or nobody is named."""
    token = document.tokens[noun]
    if token.lemma not in speech_documents():
        return None
    if (named := _named_with(document, token)) is not None:
        return named
    article = document.kid(noun, "det")
    if article is None or article.lower not in _POINTING:
        return None
    floor = document.sentences[max(0, token.sentence - _REACH)].first
    before = document.tokens[floor : document.sentences[token.sentence].first]
    for other in reversed(before):
        told = other.lemma == token.lemma and other.pos == "NOUN"
        issuer = (_named_with(document, other) or _told_with(document, other)) if told else _stating(document, token, other)
        if issuer is not None:
            return issuer
    return None


def _named_with(document: Document, token: Token) -> int | None:
    """ "the agency's report", "a report by the agency", "a statement issued by the agency"."""
    if owner := document.kid(token.i, "poss"):
        return owner.i
    for holder in (token, *document.kids(token.i, "acl")):
        for kid in document.kids(holder.i, "prep", "agent"):
            if kid.lower in (_FROM if holder is token else ("by",)) and (named := document.kid(kid.i, "pobj")):
                return named.i
    return None


def _told_with(document: Document, token: Token) -> int | None:
    """ "The agency released a report", "the ministry said in a statement"."""
    above = document.tokens[token.head]
    if token.dep == "pobj" and above.lower in ("in", "on"):
        above = document.tokens[above.head]
        above = above if above.pos == "VERB" or above.dep != "dobj" else document.tokens[above.head]
    elif token.dep != "dobj":
        return None
    return _doer(document, above)


def _stating(document: Document, token: Token, other: Token) -> int | None:
    """ "The office denied it, stating: …": whose statement "the statement" in the next sentence is."""
    close = token.sentence - other.sentence == 1 and token.lemma == "statement"
    return _doer(document, other) if close and other.lemma == "state" else None


def _doer(document: Document, verb: Token) -> int | None:
    phrase = subject_of(document, verb.i, passive=False) if verb.pos == "VERB" else None
    return phrase.head if phrase else None
