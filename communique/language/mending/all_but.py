"""What "all but one of the crossings" is a part of: the parser tells the crossings of the one that is left out.

Invariant: words stay; only an "of" behind "all but" and its number moves, to "all".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token


def with_all_but(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with the whole hung on "all"."""
    made = list(tokens)
    for token in tokens:
        left_out = tokens[token.head]
        but = tokens[left_out.head]
        whole = tokens[but.head]
        if token.lower == "of" and left_out.tag == "CD" and but.lower in ("but", "except") and whole.lower in ("all", "none"):
            made[token.i] = replace(token, head=whole.i)
    return made
