"""Words that govern an act ("agreed to", "urged", "plan to"), and what they can govern.

Invariant: the longest operator counts; a noun that names an actor is none.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import Lexicon, Operator
from communique.coding.match.hits import IsActor, OperatorHit
from communique.coding.match.patterns import Patterns
from communique.coding.syntax import CLAUSE, infinitive, is_passive, objects
from communique.model.document import Document, Token


class Operators:
    """Asks the words of one document for the operators that they are."""

    def __init__(self, document: Document, lexicon: Lexicon, patterns: Patterns, is_actor: IsActor) -> None:
        self._document = document
        self._lexicon = lexicon
        self._patterns = patterns
        self._is_actor = is_actor

    def hit(self, at: int, below: int | None = None) -> OperatorHit | None:
        """The longest operator at a token (verb, adjective after be, or noun) that can govern the token `below`."""
        token = self._document.tokens[at]
        known = self._lexicon.operators.get(token.lemma.lower(), ())
        if not known or (token.pos in ("NOUN", "PROPN") and (self._is_actor(at) or self._idle(at))):
            return None
        for entry in known:
            tokens = self._patterns.tokens(at, entry.words, governs=True)
            if tokens is not None and self._takes(at, entry, below) and self._governs(at, entry, below):
                return OperatorHit(entry, tokens)
        return None

    def _takes(self, at: int, entry: Operator, below: int | None) -> bool:
        """Does the entry take the kind of complement that stands here, where it takes one kind only?"""
        if entry.takes == "both":
            return True
        document = self._document
        if entry.takes == "undergone":
            clauses = [k.i for k in document.kids(at, *CLAUSE)] if below is None else [below]
            return any(is_passive(document, i) for i in clauses)
        if below is not None:
            token = document.tokens[below]
            clause = token.pos in ("VERB", "AUX") or token.dep in ("pcomp", "xcomp", "ccomp", "acl")
            return clause == entry.of_clause
        noun = document.kid(at, "dobj", "nsubjpass", "attr") is not None or bool(objects(document, at))
        clause = document.kid(at, *CLAUSE, "acl", "pcomp", "advcl") is not None
        return clause if entry.of_clause and noun else True

    def _governs(self, at: int, entry: Operator, below: int | None) -> bool:
        """One who makes another act needs that other: an object, a subject of the clause, or a demand's "that".

        One who refuses needs nobody else.
        """
        document = self._document
        if entry.control != "obj" or entry.takes == "noun" or len(entry.words) > 1 or entry.status == "not-done":
            return True
        clauses = [k for k in document.kids(at, *CLAUSE, "advcl", "relcl") if below is None or k.i == below]
        if not clauses:
            return (entry.takes == "both" and below is None) or not document.kids(at, *CLAUSE)
        return any(_other_acts(document, at, k) for k in clauses)

    def _idle(self, at: int) -> bool:
        """Is the noun part of a set phrase that only links ("in order to", "in a bid to" aside)?"""
        token = self._document.tokens[at]
        before = self._document.tokens[max(at - 1, 0)]
        return token.lower == "order" and before.lower == "in"


def _other_acts(document: Document, at: int, clause: Token) -> bool:
    """Does the clause below an operator say that someone other than its subject acts?"""
    if _imperative(document, clause, at):
        return document.kid(at, "dobj", "dative") is not None
    if not infinitive(document, clause.i):
        if clause.tag == "VBN" and not document.kids(clause.i, "aux", "auxpass", "mark"):  # "wants the crew released"
            return document.kid(clause.i, "nsubj", "nsubjpass") is not None
        bare = clause.tag == "VB" or (document.tokens[at].lemma.lower() in cue("commanding") and clause.tag != "VBZ")
        told = document.kid(clause.i, "mark") or (bare and document.kid(clause.i, "nsubj"))
        return bool(told) and (_subjunctive(document, clause) or _commanded(document, at, clause))
    return document.kid(clause.i, "nsubj", "nsubjpass") is not None or document.kid(at, "dobj", "nsubjpass") is not None


def _subjunctive(document: Document, verb: Token) -> bool:
    """Is it a bare form ("that Norway release them", "be released")? The tagger may take it for a past tense or a noun."""
    passive = document.kid(verb.i, "auxpass")
    if passive is not None:
        return passive.lower == "be" and not document.kid(verb.i, "aux")
    return verb.lower == verb.lemma.lower() and verb.tag != "VBZ" and not document.kid(verb.i, "aux")


def _commanded(document: Document, asking: int, verb: Token) -> bool:
    """Is it told in the present tense after a verb that only commands ("demanding that Norway releases them")?"""
    return document.tokens[asking].lemma.lower() in cue("commanding") and verb.tag == "VBZ" and not document.kid(verb.i, "aux")


def _imperative(document: Document, verb: Token, asking: int) -> bool:
    """Is it a command that stands before who gives it ("Open the gates, envoy tells Kabul")?"""
    bare = verb.lower == verb.lemma.lower() and verb.tag in ("VB", "VBP")
    return bare and verb.i < asking and not document.kids(verb.i, "nsubj", "nsubjpass", "aux", "mark", "expl")
