"""Clauses with "after", "before", "since" and "until" told apart: of "a week after the collapse of a dam killed six" the
parser makes the collapse what stands behind a preposition, and leaves the verb without a subject.

Invariant: only where the noun's words lead right up to a finite verb that has no subject of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import kids_of, stands_below
from communique.model.document import Token

_WORDS = frozenset(("after", "before", "since", "until"))
_SUBJECTS = ("nsubj", "nsubjpass", "mark")
_HAD = frozenset(("had", "has", "have"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def with_subjects(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, where such a noun is the subject and the word before it marks the clause."""
    made = list(tokens)
    for noun in tokens:
        word = tokens[noun.head]
        if noun.dep == "pobj" and word.dep == "prep" and word.lower in _WORDS and (verb := _verb(tokens, noun)):
            made[noun.i] = replace(noun, dep="nsubj", head=verb.i)
            made[word.i] = replace(word, dep="mark", head=verb.i)
            above = verb.head if verb.dep == "advcl" else word.head
            made[verb.i] = replace(verb, dep="advcl", head=above, tag="VBD" if verb.tag == "VBN" else verb.tag)
            for length in kids_of(tokens, word):
                if length.dep == "npadvmod":  # "five months after"
                    made[length.i] = replace(length, head=verb.i)
    return made


def _verb(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The verb right behind the noun's words that it is the subject of, or None."""
    after = next((t for t in tokens[noun.i + 1 :] if not stands_below(tokens, t, noun) or _harms(tokens, t, noun)), None)
    if after is None or after.sentence != noun.sentence:
        return None
    if after.lower == ",":
        return _behind_aside(tokens, noun, after)
    if not ((after.dep == "advcl" and after.tag in _FINITE) or _harms(tokens, after, noun)):
        return None
    own = any(t.dep in (*_SUBJECTS, "aux", "auxpass") for t in kids_of(tokens, after))
    return None if own else after


def _behind_aside(tokens: Sequence[Token], noun: Token, comma: Token) -> Token | None:
    """The verb behind words between commas that are its own ("after Ghana, on the other flank, had closed its border")."""
    verb = tokens[comma.head]
    if verb.dep != "advcl" or verb.i < comma.i or verb.sentence != noun.sentence:
        return None
    aside = tokens[comma.i : verb.i]
    told = [t for t in aside if t.head == verb.i]
    closed = sum(t.lower == "," for t in told) == 2
    past = verb.tag in _FINITE or any(t.dep == "aux" and t.lower in _HAD for t in told)
    own = any(t.dep in _SUBJECTS for t in told)
    return verb if closed and past and not own and all(stands_below(tokens, t, verb) for t in aside) else None


def _harms(tokens: Sequence[Token], verb: Token, noun: Token) -> bool:
    """Is it a participle by its form that has an object ("after an attack on a bus killed nine")?"""
    if verb.dep != "acl" or verb.head != noun.i or verb.tag not in ("VBN", "VBD"):
        return False
    return any(t.head == verb.i and t.dep == "dobj" for t in tokens[verb.i + 1 : verb.i + _NEAR])


_NEAR = 12  # tokens from a verb to its object
