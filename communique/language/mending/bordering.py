"""Whom a border is with: of "massed troops along its border with Chad" the parser hangs "with" on the verb, as if it were done
together with Chad.

Invariant: only a "with" right behind a word for a border moves, to that word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from communique.codebook.coding_cues import cue
from communique.model.document import Token


def with_neighbours(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, each such "with" hung on the border."""
    made = list(tokens)
    for before, word in pairwise(tokens):
        if (
            word.lower == "with"
            and word.dep == "prep"
            and before.lemma.lower() in cue("borders")
            and before.sentence == word.sentence
        ):
            made[word.i] = replace(word, head=before.i)
    return made
