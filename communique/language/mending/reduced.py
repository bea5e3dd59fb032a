"""What was done to an object, told by a participle behind it: of "wound up drills staged in reply" the parser makes "the drills
staged", a clause joined without any "and".

Invariant: words stay; only a joined verb without a joining word moves whose subject stands behind a verb that has no object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token


def with_reduced(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the noun the object of the first verb and the participle told of the noun."""
    made = list(tokens)
    for told in tokens:
        if told.dep != "conj" or told.tag not in ("VBD", "VBN") or not told.lower.endswith("ed"):
            continue
        verb = tokens[told.head]
        below = [t for t in tokens[verb.i + 1 : told.i] if t.head in (verb.i, told.i)]
        subject = next((t for t in below if t.head == told.i and t.dep == "nsubj"), None)
        if subject is None or subject.i != told.i - 1 or verb.pos != "VERB" or verb.i > told.i:
            continue
        if any(t.dep in ("cc", "punct", "dobj", "aux", "prep", "advmod", "mark") for t in below):
            continue
        if any(t.head == told.i and t.dep in ("dobj", "ccomp", "xcomp") for t in tokens[told.i : told.i + 20]):
            continue
        made[subject.i] = replace(subject, dep="dobj", head=verb.i)
        made[told.i] = replace(told, tag="VBN", dep="acl", head=subject.i)
    return made
