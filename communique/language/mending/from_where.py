"""Where people are barred from, which the parser takes for where they are from ("banned three judges from Spain").

Invariant: only the last "from" behind the people whom such a verb names moves, to the verb; of things that are banned it tells
where they are from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from communique.codebook.coding_cues import cue
from communique.codebook.facts_people import roles
from communique.model.document import Token

_NEAR = 6  # tokens behind a "from" in which another may follow
_DEEP = 4  # steps from "from" to the object's head: "members of the tribunal from"


def kept_out(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with each such "from" hung on its verb."""
    found = list(tokens)
    for token in tokens:
        if token.lower == "from" and token.dep == "prep" and (verb := _verb(tokens, token)) is not None:
            found[token.i] = replace(token, head=verb.i)
    return found


def _verb(tokens: Sequence[Token], word: Token) -> Token | None:
    above = tokens[word.head]
    for _ in range(_DEEP):
        verb = tokens[above.head]
        if verb.lemma.lower() in cue("keeping-out") and above.dep in ("dobj", "nsubjpass") and verb.i < above.i < word.i:
            last = all(t.lower != "from" for t in tokens[word.i + 1 : word.i + _NEAR])
            return verb if last and above.lemma.lower() in _people() else None
        above = verb
    return None


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    """Words for persons by what they are."""
    return frozenset(role.role for role in roles() if role.kind == "person")
