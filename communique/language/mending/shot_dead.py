"""Of "shot dead a police officer" the parser may make a preposition and what it is about: the officer is whom the verb meets.

Invariant: words stay; only an adjective right behind its verb that has become a preposition changes, with its noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import kids_of
from communique.model.document import Token

_STATES = frozenset(("dead", "alive", "free", "unconscious"))


def with_shot_dead(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with whom somebody shot dead or took alive as the object."""
    made = list(tokens)
    for token in tokens:
        verb = tokens[token.head]
        if token.dep != "prep" or token.lower not in _STATES or verb.i != token.i - 1 or verb.pos != "VERB":
            continue
        met = next((k for k in kids_of(tokens, token) if k.dep == "pobj"), None)
        if met is not None and not any(k.dep == "dobj" for k in kids_of(tokens, verb)):
            made[token.i] = replace(token, dep="advmod")
            made[met.i] = replace(met, dep="dobj", head=verb.i)
    return made
