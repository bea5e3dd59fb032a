"""Nouns in "-ing" that tell a deed ("the shutting down of the office", "the sending home of two envoys"): the parser takes them
for verbs without object, or hangs them on the particle.

Invariant: words stay; only a form in "-ing" moves that stands before "of", with a particle between them at most, behind what
makes it a noun: an article, an owner or a preposition.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import stands_below
from communique.model.document import Token

_PARTICLES = frozenset("down off up out home back over away in apart aside".split())  # noqa: SIM905
_BEFORE = frozenset(("DT", "PRP$", "POS", "IN"))


def with_gerunds(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, forms in "-ing" before "of" as nouns, with their particle and "of" below them."""
    made = list(tokens)
    for token in tokens:
        if token.tag in ("NN", "VBG") and len(token.lower) > _SHORTEST and token.lower.endswith("ing"):
            particle = _particle(tokens, token)
            last = token.i if particle is None else particle.i
            of = tokens[last + 1] if _at(tokens, last + 1) == "of" else None
            if of is not None and _is_noun(tokens, token, particle) and not stands_below(tokens, token, of):
                _as_noun(made, token, particle, last + 1)
    return made


def _particle(tokens: Sequence[Token], token: Token) -> Token | None:
    return tokens[token.i + 1] if _at(tokens, token.i + 1) in _PARTICLES else None


def _at(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if i < len(tokens) else ""


def _is_noun(tokens: Sequence[Token], token: Token, particle: Token | None) -> bool:
    """Does it stand behind an article or owner, as what a verb or preposition is about?"""
    if token.dep in ("aux", "ROOT", "conj", "advcl", "acl") or (token.dep == "amod" and particle is None):
        return False
    before = tokens[token.i - 1] if token.i else token
    return before.tag in _BEFORE and (before.tag != "IN" or token.tag == "NN")


def _as_noun(made: list[Token], noun: Token, particle: Token | None, of: int) -> None:
    if particle is not None and noun.head == particle.i:  # "the sending home": the parser heads it with "home"
        for kid in made[max(0, noun.i - _REACH) : of + _REACH]:
            if kid.head == particle.i and kid.i != noun.i:
                made[kid.i] = replace(kid, head=noun.i)
        noun = replace(noun, dep=particle.dep, head=particle.head)
    made[noun.i] = replace(noun, lemma=noun.lower, pos="NOUN", tag="NN")
    if particle is not None:
        made[particle.i] = replace(particle, pos="ADV", tag="RP", dep="prt", head=noun.i)
    made[of] = replace(made[of], dep="prep", head=noun.i)
    owner = made[noun.i - 2] if noun.i > 1 and made[noun.i - 1].tag == "POS" else None
    if owner is not None and owner.dep == "nsubj":
        made[owner.i] = replace(owner, dep="poss", head=noun.i)


_SHORTEST = 4  # letters, "ing" among them
_REACH = 12  # tokens around it in which what hangs on the particle stands
