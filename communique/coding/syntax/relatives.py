"""Relative clauses: the noun that they modify, and what their pronoun is in them.

Invariant: pure functions of a document and token indices.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax.words import CLAUSE, PRONOUNS_RELATIVE
from communique.model.document import Document, Token


def relative_head(document: Document, verb: int) -> int:
    """The noun that a relative clause modifies; "pact of its kind that …" is the pact, "duty of 5 percent that …" the duty,
    "Ana Sosa, a judge, who …" Ana Sosa; "a pact that Tokyo says has been signed" the pact.
    """
    head = document.tokens[verb].head
    token = document.tokens[head]
    if _reported(document, verb):
        return relative_head(document, head)
    if (token.lemma in ("kind", "sort", "type") or token.entity == "PERCENT") and token.dep == "pobj":
        above = document.tokens[token.head]
        if above.lower == "of":
            return above.head
    named = token.dep == "appos" and token.pos == "NOUN" and document.tokens[token.head].pos == "PROPN" and token.head < token.i
    if named and token.lemma not in cue("hearsay"):  # "a charge that Mali rejects" is what was told, not whom it names last
        return token.head
    counted = counted_among(document, head)
    return counted if counted != head else _struck(document, verb, token) or _whose_place(document, verb, head)


def counted_among(document: Document, noun: int) -> int:
    """Of "Ghana is the latest country to sign", "was among those that signed" Ghana; else the noun itself. What a comma parts
    from the noun counts nobody ("is no member of the bloc, to which Togo belongs").
    """
    token = document.tokens[noun]
    if not {token.lower, token.lemma.lower()} & cue("one-of") or document.kid(noun, "punct"):
        return noun
    above = document.tokens[token.head]
    if token.dep == "pobj" and above.lower == "of":
        if document.tokens[above.head].tag != "CD" and document.tokens[above.head].lower not in cue("ranks"):
            return noun  # "a member of the bloc, which": that is the bloc
        counted = counted_among(document, above.head)
        return noun if counted == above.head else counted
    copula = document.tokens[above.head] if token.dep == "pobj" and above.lower == "among" else above
    if copula.lemma not in _COPULAS or (copula is above and token.dep not in ("attr", "nsubj")):
        return noun
    named = [k.i for k in document.kids(copula.i, "nsubj", "attr") if k.i != noun]
    split = () if _is_ranked(document, token) else ("it",)  # "it was the government that signed" counts nobody
    return named[0] if len(named) == 1 and document.tokens[named[0]].lower not in {"there", "that", "this", *split} else noun


def _is_ranked(document: Document, noun: Token) -> bool:
    return any(word.lower in cue("ranks") for word in (noun, *document.kids(noun.i, "amod")))


_COPULAS = frozenset(("be", "become", "remain"))


def in_relative(document: Document, verb: int) -> bool:
    """Does the verb head a relative clause, or what is reported in one?"""
    return document.tokens[verb].dep == "relcl" or _reported(document, verb)


def _reported(document: Document, verb: int) -> bool:
    """Is it what somebody says of a noun, in a relative clause ("a pact that Tokyo says has been signed")?"""
    token = document.tokens[verb]
    return token.dep == "ccomp" and document.tokens[token.head].dep == "relcl"


def _struck(document: Document, verb: int, noun: Token) -> int | None:
    """Of "a raid on a school that killed nine" not the school killed: the deed of which its place is told."""
    above = document.tokens[document.tokens[noun.head].head]
    harms = document.tokens[verb].lemma in cue("hurting") and document.tokens[verb].tag in ("VBD", "VBZ")
    pronoun = document.kid(verb, "nsubj")
    told = (
        noun.dep == "pobj"
        and document.tokens[noun.head].lower in _WHERE
        and above.lemma.lower() in cue("scenes") | cue("deeds")
    )
    return above.i if harms and told and pronoun is not None and pronoun.lower in ("that", "which") else None


_WHERE = frozenset(("on", "in", "at", "against", "near", "outside", "of", "inside"))


def _whose_place(document: Document, verb: int, head: int) -> int:
    """Of "Ana Sosa, a nurse from Turin, who was held" not Turin was held: "who" goes up from a place to a noun above it."""
    subject = document.kid(verb, "nsubj", "nsubjpass")
    token = document.tokens[head]
    if subject is None or subject.lower != "who" or token.entity not in ("GPE", "LOC", "FAC"):
        return head
    above = document.tokens[token.head]
    while above.dep in ("prep", "pobj", "nmod", "appos", "compound") and above.entity in ("", "GPE", "LOC", "FAC"):
        named = document.tokens[above.head] if above.dep == "appos" else above
        if above.pos in ("NOUN", "PROPN") and not above.entity:
            return named.i if named.entity == "PERSON" else above.i
        above = document.tokens[above.head]
    return above.i if above.pos in ("NOUN", "PROPN") and above.i < head else head


def takes_relative(document: Document, verb: int) -> bool:
    """Is the relative pronoun (told or left out) the object of its clause ("the pact that Tokyo signed")?"""
    adverb = any(k.tag == "WRB" for k in document.kids(verb))
    return not adverb and not document.kid(verb, *CLAUSE) and not _relative_subject(document, verb)


def _relative_subject(document: Document, verb: int) -> bool:
    """Is the relative pronoun the subject of its clause ("the state that signed")?"""
    subject = document.kid(verb, "nsubj", "nsubjpass")
    return subject is None or subject.lower in PRONOUNS_RELATIVE
