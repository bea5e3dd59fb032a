"""Sentences in which a repair made words hang on each other in a ring are as the parser had them.

Invariant: from every token of the outcome the heads lead up to a root; a sentence without a ring is as mended.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.document import Token


def without_loops(parsed: Sequence[Token], mended: Sequence[Token]) -> list[Token]:
    """The mended tokens, those of sentences with a ring as they were parsed; both lists have the same tokens."""
    astray = {mended[i].sentence for i in _ringed(mended)}
    return [was if is_.sentence in astray else is_ for was, is_ in zip(parsed, mended, strict=True)]


def _ringed(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens from which no root is reached."""
    rooted: set[int] = set()
    ringed: set[int] = set()
    for token in tokens:
        path: list[int] = []
        at = token.i
        while at not in rooted and at not in ringed and tokens[at].head != at and at not in path:
            path.append(at)
            at = tokens[at].head
        (ringed if at in ringed or at in path else rooted).update(path)
        if at not in ringed and at not in path:
            rooted.add(at)
    return frozenset(ringed)
