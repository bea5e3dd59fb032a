"""Subjects that the parser takes for more of what stands before them: of "killed four soldiers, the Pentagon and two officials
said" the speakers would be among those killed, of "supplies Chad with oil and Togo sells it arms" Togo would be supplied.

Invariant: a noun becomes the subject only of a finite verb that has none: of the one right behind it, or, right behind a
comma, of the verb of speech that ends the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.speech import speech_verb
from communique.language.mending.below import kids_of, sentence_around
from communique.model.document import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_QUOTES = frozenset("\"'“”‘")
_CLAUSES = frozenset(("ccomp", "conj", "parataxis", "advcl"))
_BEHIND = 6  # words that may follow the verb: "said in a statement on Friday"
_SUBJECT = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))


def with_speakers_last(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with those who speak last as the subject of what they say."""
    made = list(tokens)
    for verb in tokens:
        last = _word_before(tokens, verb) if verb.tag in _FINITE else None
        if last is None or last.dep != "conj":
            continue
        noun = _speaker(tokens, verb, last) if verb.dep == "ROOT" else _right_before(tokens, verb, last)
        if noun is not None:
            made[noun.i] = replace(noun, dep="nsubj", head=verb.i)
    return made


def _word_before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The word before a verb, over a quotation mark."""
    at = verb.i - 1
    while at >= 0 and tokens[at].text in _QUOTES:
        at -= 1
    return tokens[at] if at >= 0 else None


def _right_before(tokens: Sequence[Token], verb: Token, noun: Token) -> Token | None:
    """The noun behind "and" that a verb follows: a verb that shared the subject before it would have a conjunction."""
    if noun.pos not in ("NOUN", "PROPN") or verb.dep not in _CLAUSES or _before(tokens, noun).lower not in ("and", "but"):
        return None
    return None if any(k.dep in _SUBJECT or k.lower == "to" for k in kids_of(tokens, verb)) else noun


def _speaker(tokens: Sequence[Token], verb: Token, noun: Token) -> Token | None:
    """The first of the nouns between the last comma and the verb, which are joined to an object before it."""
    if speech_verb(verb.lemma.lower(), verb.lower) is None:
        return None
    kids = kids_of(tokens, verb)
    if any(k.dep in _SUBJECT for k in kids) or not any(k.dep == "ccomp" and k.i < verb.i for k in kids):
        return None
    if sentence_around(tokens, verb)[-1].i - verb.i > _BEHIND:
        return None
    if _before(tokens, noun).lower == "and" and tokens[noun.head].dep == "conj":
        noun = tokens[noun.head]
    return noun if noun.dep == "conj" and _before(tokens, noun).text == "," else None


def _before(tokens: Sequence[Token], noun: Token) -> Token:
    """The token before a noun and the words that belong to it there."""
    first = min([noun.i, *(k.i for k in kids_of(tokens, noun) if k.dep != "punct")])
    return tokens[max(first - 1, 0)]
