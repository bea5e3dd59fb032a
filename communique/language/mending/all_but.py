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
    for token in tokens[2:]:
        left_out = tokens[token.head]
        whole, but = tokens[left_out.i - 2], tokens[left_out.i - 1]
        if token.lower == "of" and left_out.tag == "CD" and but.lower == "but" and whole.lower == "all":
            made[token.i] = replace(token, head=whole.i)
            made[but.i] = replace(but, head=whole.i, dep="prep")
            made[left_out.i] = replace(left_out, head=but.i, dep="pobj")
    return made
