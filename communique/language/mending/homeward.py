"""Who is ordered or brought home: of "ordered its envoy home" the parser makes a home of the envoy's.

Invariant: words stay; only "home" right behind a noun moves, below a verb that moves people.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of
from communique.model.document import Token


def with_homeward(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, who is sent home as the object of the verb and "home" as where to."""
    made = list(tokens)
    for home in tokens:
        verb = tokens[home.head]
        if home.lower != "home" or home.dep != "dobj" or verb.lemma not in cue("moving-home"):
            continue
        kids = kids_of(tokens, home)
        if not kids or kids[-1].i != home.i - 1 or kids[-1].dep != "compound":
            continue
        moved = kids[-1]
        made[moved.i] = replace(moved, dep="dobj", head=verb.i)
        for kid in kids[:-1]:
            made[kid.i] = replace(kid, head=moved.i)
        made[home.i] = replace(home, pos="ADV", tag="RB", dep="advmod")
    return made
