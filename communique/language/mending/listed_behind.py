"""What is listed in a clause of place or time: of "comes after talks in Lima, where the two signed a pact, drew up drills and
promised help" the parser hangs all but the first deed on the main verb, as if the talks had drawn up drills.

Invariant: a verb without a subject moves only to the verb of a clause with "where" or "when" that stands between it and the
verb above it, has an object or aim of its own and is of its tense; nothing but a comma stands before the verb that moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import branch_below, kids_of, sentence_around
from communique.model.document import Token

_CLAUSES = frozenset(("relcl", "advcl"))
_PLACE_OR_TIME = frozenset(("where", "when"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj", "expl"))
_AIMED_AT = frozenset(("dobj", "xcomp", "ccomp"))


def with_listed_behind(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with what is listed in a clause of place or time joined to the first verb of that clause."""
    made = list(tokens)
    for opener in tokens:
        first = made[opener.head]
        if first.dep == "xcomp":  # "where they agreed to meet"
            first = made[first.head]
        if opener.lower not in _PLACE_OR_TIME or first.dep not in _CLAUSES or opener.i > first.i:
            continue
        if (second := _second(made, first)) is not None:
            if (between := branch_below(made, first, second)) is not None:  # else the two would hang on each other
                made[between.i] = replace(between, head=second.head)
            made[second.i] = replace(second, dep="conj", head=first.i)
    return made


def _second(tokens: Sequence[Token], first: Token) -> Token | None:
    """The second verb of a list of three, which the parser hung above the clause in which the first stands."""
    own = {k.dep for k in kids_of(tokens, first)}
    if not own & _SUBJECTS or not own & _AIMED_AT:
        return None
    behind = (t for t in sentence_around(tokens, first) if t.i > first.i and t.tag == first.tag and t.head < first.i)
    return next((t for t in behind if t.dep in ("conj", "ccomp") and _opens_list(tokens, t)), None)


def _opens_list(tokens: Sequence[Token], verb: Token) -> bool:
    """Does the verb stand right behind a comma, with no subject, and another verb joined to it?"""
    below = kids_of(tokens, verb)
    joined = any(k.dep == "conj" and k.tag == verb.tag for k in below)
    return tokens[verb.i - 1].text == "," and joined and not any(k.dep in _SUBJECTS or k.dep == "mark" for k in below)
