"""A name that leads a sentence is who acts: of "Nauru switched its recognition" the parser may make Nauru a time or a measure.

Invariant: words stay; only a name right before its finite verb, which has no other subject, becomes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import kids_of
from communique.model.document import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_TIMES = frozenset(("DATE", "TIME", "MONEY", "QUANTITY", "PERCENT"))


def with_leading_names(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such names as subjects."""
    made = list(tokens)
    for token in tokens:
        verb = tokens[token.head]
        named = token.dep == "npadvmod" and token.pos == "PROPN" and token.entity not in _TIMES and verb.i == token.i + 1
        if named and verb.tag in _FINITE and not any(k.dep in ("nsubj", "nsubjpass", "expl") for k in kids_of(tokens, verb)):
            made[token.i] = replace(token, dep="nsubj")
    return made
