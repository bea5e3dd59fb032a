"""Where a token stands in the parse of tokens that are still being set right.

Invariant: the tokens are those of a whole report, each at its own index; a head stands in the sentence of what hangs on it;
heads are followed upwards to the root; no token stands below itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.document import Token


def stands_below(tokens: Sequence[Token], token: Token, head: Token) -> bool:
    """Does a token stand below another, at any depth?"""
    return branch_below(tokens, token, head) is not None


def branch_below(tokens: Sequence[Token], token: Token, head: Token) -> Token | None:
    """The token right below a higher one on the way from a lower one, or None where the lower does not stand below it."""
    while token.head != token.i:
        if token.head == head.i:
            return token
        token = tokens[token.head]
    return None


def sentence_around(tokens: Sequence[Token], token: Token) -> Sequence[Token]:
    """The tokens of its sentence; only these are looked at, however long the report."""
    first = last = token.i
    while first > 0 and tokens[first - 1].sentence == token.sentence:
        first -= 1
    while last < len(tokens) and tokens[last].sentence == token.sentence:
        last += 1
    return tokens[first:last]


def kids_of(tokens: Sequence[Token], head: Token) -> list[Token]:
    """The tokens that hang on one, left to right."""
    return [t for t in sentence_around(tokens, head) if t.head == head.i != t.i]
