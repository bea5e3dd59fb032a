"""What is set on fire: of "set an oil depot ablaze" the parser makes the depot a kind of blaze.

Invariant: words stay; only the noun right before such a word becomes the verb's object, with what hung on the word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token

_BURNING = frozenset(("ablaze", "alight", "aflame", "afire"))


def with_ablaze(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with what burns as the object of the verb that sets it on fire."""
    made = list(tokens)
    for token in tokens[1:]:
        verb, thing = tokens[token.head], tokens[token.i - 1]
        if token.lower not in _BURNING or token.dep != "dobj" or thing.head != token.i or verb.lemma not in ("set", "put"):
            continue
        for word in tokens[verb.i + 1 :]:
            if word.head == token.i:
                made[word.i] = replace(word, head=thing.i if word.i < thing.i else verb.i)
        made[thing.i] = replace(thing, dep="dobj", head=verb.i)
        made[token.i] = replace(token, dep="advmod", pos="ADV", tag="RB")
    return made
