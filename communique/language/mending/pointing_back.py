"""Who did it too, before a relative clause: of "condemned it, as did Peru, which is …" the parser makes "as Peru did is".

Invariant: words stay; only "as did", "as had", "as has" before their subject moves, off a verb that has a form of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token

_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def with_pointing_back(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, "did" a verb with a subject, and what follows told of that subject."""
    made = list(tokens)
    for helping in tokens:
        if helping.dep != "aux" or helping.lemma not in ("do", "have") or not helping.i or tokens[helping.i - 1].lower != "as":
            continue
        verb, mark = tokens[helping.head], tokens[helping.i - 1]
        subject = next((t for t in tokens[helping.i : verb.i] if t.head == verb.i and t.dep == "nsubj"), None)
        if subject is None or verb.tag not in _FINITE or verb.dep != "advcl" or verb.head > mark.i:
            continue
        made[mark.i] = replace(mark, head=helping.i, dep="mark")
        made[helping.i] = replace(helping, head=verb.head, dep="advcl", pos="VERB")
        made[subject.i] = replace(subject, head=helping.i)
        made[verb.i] = replace(verb, head=subject.i, dep="relcl")
    return made
