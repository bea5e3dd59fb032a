"""Where a token stands in the parse of tokens that are still being set right.

Invariant: heads are followed upwards to the root; no token stands below itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.document import Token


def stands_below(tokens: Sequence[Token], token: Token, head: Token) -> bool:
    """Does a token stand below another, at any depth?"""
    while token.head != token.i:
        if token.head == head.i:
            return True
        token = tokens[token.head]
    return False
