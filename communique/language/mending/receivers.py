"""Who is given or fined a sum: of "fined the broadcaster 5 million roubles" the parser makes the broadcaster a kind of rouble.

Invariant: words stay; only a noun right before the number, behind a verb of giving or fining, moves, with its article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.model.document import Token

_SIGNS = frozenset(("$", "€", "£", "¥"))


def with_receivers(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with who receives a sum hung on the verb."""
    made = list(tokens)
    for token in tokens[:-1]:
        money = tokens[token.head]
        verb = tokens[money.head]
        if not _stands_before_sum(token, tokens[token.i + 1], money) or not verb.i < token.i or verb.lemma not in cue("fining"):
            continue
        made[token.i] = replace(token, dep="dative", head=verb.i)
        for word in tokens[verb.i + 1 : token.i]:
            if word.head == money.i:
                made[word.i] = replace(word, head=token.i)
    return made


def _stands_before_sum(token: Token, after: Token, money: Token) -> bool:
    counted = after.tag == "CD" or after.text in _SIGNS
    noun = token.tag.startswith("NN") and token.entity not in ("DATE", "TIME", "MONEY")
    return counted and noun and token.dep in ("nmod", "compound") and money.dep in ("dobj", "obj") and token.i < money.i
