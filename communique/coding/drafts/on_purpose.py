"""Harm that is more than a mishap or a private crime: a lorry driven into a crowd in an attack, a deed that kills many.

Invariant: a look at a draft, its clause and the words of its report; nothing is changed here.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.match import Matcher
from communique.coding.syntax import clause_of, subject_of
from communique.model.document import Document, Sentence
from communique.model.mention import Figure

_MANY = 4  # dead from which a murder is a mass killing


def is_driven_on_purpose(document: Document, draft: Draft) -> bool:
    """Does a vehicle or its driver do the harm, in a report that tells of an attack ("a lorry ploughed into the market")?"""
    verb = document.tokens[draft.at]
    driven = any(document.tokens[i].lemma.lower() in cue("vehicles") for i in _doers(document, verb.i))
    return driven and verb.lemma in cue("running-down") and _tells_of_attack(document)


def _doers(document: Document, verb: int) -> list[int]:
    """By whom or what it is done: its agent, its subject, or the noun that a clause without one hangs on."""
    agents = [t.i for k in document.kids(verb, "agent") for t in document.kids(k.i, "pobj")]
    if agents or document.kid(verb, "nsubjpass"):
        return agents
    subject = subject_of(document, verb)
    return [subject] if subject is not None else [document.tokens[verb].head]


def _tells_of_attack(document: Document) -> bool:
    return any(_names_attack(document, sentence) for sentence in document.sentences)


def _names_attack(document: Document, sentence: Sentence) -> bool:
    """Does a sentence call what happened an attack, and not say that it was none, or that nobody knows?"""
    tokens = list(document.sentence_tokens(sentence))
    words = {t.lower for t in tokens} | {t.lemma.lower() for t in tokens}
    if words & cue("no-attack"):
        return False
    return bool(words & cue("on-purpose")) or any(
        t.lemma.lower() == "attack" and t.pos == "NOUN" and not _is_illness(document, t.i) for t in tokens
    )


def _is_illness(document: Document, noun: int) -> bool:
    return any(k.lemma.lower() in ("heart", "asthma", "panic") for k in document.kids(noun, "compound", "amod", "nmod"))


def kills_many(document: Document, matcher: Matcher, draft: Draft, figures: Iterable[Figure], *, somebody: bool) -> bool:
    """Is it a deed that kills many: by `somebody` who is told, or by a noun of its clause ("31 were killed in a shooting")?"""
    if draft.act != "attack" or not any(f.casualty == "killed" and f.value >= _MANY for f in figures):
        return False
    told = (i for verb in (draft.at, *draft.also) for i in clause_of(document, verb) if i != verb)
    return somebody or any(_is_deed(document, matcher, i) for i in told)


def _is_deed(document: Document, matcher: Matcher, noun: int) -> bool:
    entry = matcher.noun(noun)
    return document.tokens[noun].pos == "NOUN" and entry is not None and entry.act == "attack"
