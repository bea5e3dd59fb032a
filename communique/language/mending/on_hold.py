"""What is put on hold where it stands behind: of "put on hold a treaty with Togo" the parser makes somebody hold a treaty.

Invariant: words stay; only "hold" right behind "on", itself right behind "put" or "place", becomes a noun, and what it seemed
to hold the object of the verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import kids_of
from communique.model.document import Token

_PUTTING = frozenset(("put", "place"))


def with_put_on_hold(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with what is put on hold as the object."""
    made = list(tokens)
    for hold in tokens[2:]:
        on, verb = tokens[hold.i - 1], tokens[hold.i - 2]
        if hold.lower == "hold" and on.lower == "on" and verb.lemma in _PUTTING and hold.sentence == verb.sentence:
            for kid in kids_of(tokens, hold):
                made[kid.i] = replace(kid, head=verb.i)
            made[on.i] = replace(on, dep="prep", head=verb.i)
            made[hold.i] = replace(hold, pos="NOUN", tag="NN", dep="pobj", head=on.i)
    return made
