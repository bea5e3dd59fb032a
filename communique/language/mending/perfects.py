"""A participle with its auxiliary is the verb of a clause: of "Oslo has frozen assistance worth a million" the parser makes
assistance that is frozen, or Oslo the subject of "has" alone.

Invariant: only heads and relations change; the noun becomes what the verb is done to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import kids_of
from communique.model.document import Token

_HAVE = frozenset(("has", "have", "had", "'ve", "’ve"))
_CLAUSES = frozenset(("cc", "conj", "punct", "advcl", "ccomp"))


def with_perfects(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the participle where the parser had the noun behind it, and its subject with it."""
    made = list(tokens)
    for aux in tokens:
        verb = tokens[aux.head]
        if aux.dep != "aux" or aux.lower not in _HAVE or verb.tag not in ("VBN", "VBD"):
            continue
        for word in kids_of(tokens, aux):
            made[word.i] = replace(word, head=verb.i)
        if _is_torn(tokens, verb):
            _swap(made, made[verb.i], made[verb.head])
    return made


def _is_torn(tokens: Sequence[Token], verb: Token) -> bool:
    """Does the participle, though active, hang on the noun right behind it?"""
    between = tokens[verb.i + 1 : verb.head]
    passive = any(t.head == verb.i and t.dep == "auxpass" for t in tokens[max(verb.i - 4, 0) : verb.i])
    return verb.dep == "amod" and verb.i < verb.head and not passive and not any(t.dep in ("cc", "punct") for t in between)


def _swap(made: list[Token], verb: Token, noun: Token) -> None:
    relative = any(t.head == verb.i and t.tag in ("WDT", "WP") for t in made[max(verb.i - 4, 0) : verb.i])
    made[verb.i] = replace(verb, dep="relcl" if relative else noun.dep, head=verb.i if noun.head == noun.i else noun.head)
    made[noun.i] = replace(noun, dep="dobj", head=verb.i)
    for word in kids_of(made, noun):
        if word.i != verb.i and (word.i < verb.i or word.dep in _CLAUSES):
            made[word.i] = replace(word, head=verb.i)
