"""A prefix with a hyphen is a part of its noun: of "ex-president Sosa was jailed" the parser makes three subjects.

Invariant: words stay; only the prefix and its hyphen hang on the noun, with what hung on them; it stands where they stood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token

_PREFIXES = frozenset(("ex", "vice", "co"))


def with_prefixed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such prefixes below their nouns."""
    made = list(tokens)
    for prefix, hyphen, noun in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if (
            prefix.lower not in _PREFIXES
            or hyphen.text != "-"
            or prefix.sentence != noun.sentence
            or noun.pos not in ("NOUN", "PROPN")
        ):
            continue
        if noun.head in (prefix.i, hyphen.i):
            made[noun.i] = replace(noun, dep=prefix.dep, head=prefix.head)
        for word in tokens:
            if word.head in (prefix.i, hyphen.i) and word.i not in (prefix.i, hyphen.i, noun.i):
                made[word.i] = replace(word, head=noun.i)
        made[prefix.i] = replace(prefix, dep="compound", head=noun.i)
        made[hyphen.i] = replace(hyphen, dep="punct", head=noun.i)
    return made
