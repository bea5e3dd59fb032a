"""In what several were hurt: of "six were killed and 11 wounded in a strike on Gao" the parser tells the strike of the wounded
alone.

Invariant: words stay; only what says in, by or when, and follows the last of such verbs, moves to the first, which has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.model.document import Token


def with_hurt_together(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with what befell the killed and the wounded told of the first verb."""
    made = list(tokens)
    for last in tokens:
        if not _is_hurt(last) or (first := _first(tokens, last)) is None or _ways(tokens, first, last.i):
            continue
        for way in _ways(tokens, last, len(tokens)):
            made[way.i] = replace(way, head=first.i)
    return made


def _is_hurt(token: Token) -> bool:
    return token.tag in ("VBN", "VBD") and token.lemma in cue("hurting")


def _first(tokens: Sequence[Token], last: Token) -> Token | None:
    """The passive verb before it that it is joined to, by itself or by those of whom it tells ("and three wounded")."""
    joined = tokens[last.head] if last.dep == "acl" else last
    above = tokens[joined.head]
    passive = any(t.dep == "auxpass" and t.head == above.i for t in tokens[max(above.i - _NEAR, 0) : above.i])
    return above if joined.dep == "conj" and above.i < joined.i and _is_hurt(above) and passive else None


_NEAR = 6  # words between a verb and its "were"


def _ways(tokens: Sequence[Token], verb: Token, end: int) -> list[Token]:
    """What says in, by or when it befell them, behind a verb and before `end`."""
    sentence = (t for t in tokens[verb.i + 1 : end] if t.sentence == verb.sentence)
    behind = [t for t in sentence if t.head == verb.i]
    return [t for t in behind if (t.dep in ("prep", "agent") and t.lower in ("in", "by", "during")) or t.dep == "advcl"]
