"""What is told as the background of the news: what came before it, what has gone on for long, how things are.

Invariant: asked of an act and the verb that tells it; what has a day of its own is news.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax import auxiliaries, is_nominal, is_passive
from communique.model.document import Document, Token


def is_background(document: Document, at: int, verb: Token | None) -> bool:
    """Past perfect without a reporting verb above it, what goes on since long, or where forces stand."""
    if verb is None:
        return False
    if verb.dep == "relcl" and (_since_long(document, verb) or _undone(document, verb) or _has_cost(document, verb)):
        return True
    if _is_since(document, verb) or _for_long(document, verb) or (verb.i == at and _stands(document, verb)):
        return True
    if not is_nominal(verb) and "had" not in auxiliaries(document, verb.i):
        return False
    return verb.dep in ("ROOT", "relcl", "advcl")


def _has_cost(document: Document, verb: Token) -> bool:
    """Is it what a war has cost so far ("an insurgency that has killed 4,800 people")?"""
    war = document.tokens[verb.head]
    return war.lemma in cue("long-wars") and not {"has", "have"}.isdisjoint(auxiliaries(document, verb.i))


def _is_since(document: Document, verb: Token) -> bool:
    """Is it from when on something has been so ("have traded insults since she took office", "since taking office")?"""
    token = document.tokens[verb.head]
    begun = verb.dep == "advcl" and verb.tag == "VBD" and any(k.lower == "since" for k in document.kids(verb.i, "mark", "prep"))
    begun = begun or (verb.dep == "pcomp" and token.lower == "since")
    above = verb.head if verb.dep == "advcl" else token.head
    return begun and not {"have", "has", "'ve", "had"}.isdisjoint(auxiliaries(document, above))


def _undone(document: Document, verb: Token) -> bool:
    """Is it told of what the main clause undoes ("lifted the sanctions that were imposed in May")?"""
    noun = document.tokens[verb.head]
    above = document.tokens[noun.head]
    return is_passive(document, verb.i) and noun.dep in ("dobj", "nsubjpass") and above.lemma in cue("undoing")


def _since_long(document: Document, verb: Token) -> bool:
    """Does it go on since a time told ("the rebels, who have fought the state since 1983")?"""
    return _lasting(document, verb) and any(k.lower == "since" for k in document.kids(verb.i, "prep", "mark"))


def _for_long(document: Document, verb: Token) -> bool:
    """Has it gone on for long ("have been based there for years", "have long been stationed there")? "For two years" may say
    how long it is to last.
    """
    if not _lasting(document, verb):
        return False
    spans = (k.i for prep in document.kids(verb.i, "prep") if prep.lower == "for" for k in document.kids(prep.i, "pobj"))
    told = any(document.tokens[i].lower in cue("long-times") and not document.kids(i, "nummod") for i in spans)
    return told or any(k.lower == "long" for k in document.kids(verb.i, "advmod"))


def _lasting(document: Document, verb: Token) -> bool:
    return bool({"have", "has"} & set(auxiliaries(document, verb.i)))


def _stands(document: Document, verb: Token) -> bool:
    """Is it where forces stand ("has 900 troops stationed in the north"), with no day on which they came?"""
    if verb.lemma.lower() not in cue("stationing") or verb.tag != "VBN":
        return False
    states = verb.dep == "acl" or bool({"is", "are"} & set(auxiliaries(document, verb.i)))
    return states and not any(document.tokens[i].entity == "DATE" for i in document.subtree(verb.i))
