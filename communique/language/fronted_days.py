"""A day before who does it: of "On Sunday soldiers crossed", "In early June troops shelled" the parser makes Sunday soldiers
and June troops.

Invariant: words stay; only a run of words for a time right behind a preposition changes, with the noun right behind the run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from communique.language.below import kids_of
from communique.model.document import Token

_FRONTING = frozenset("on in since by until after before during from at".split())  # noqa: SIM905
_TIMES = frozenset(("DATE", "TIME"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
_OWN = frozenset(("compound", "amod", "nummod", "nmod"))


def with_fronted_days(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the day the object of its preposition and the noun behind it the subject."""
    made = list(tokens)
    for preposition in tokens:
        if preposition.lower not in _FRONTING or preposition.head < preposition.i or preposition.dep not in ("prep", "mark"):
            continue
        run = _run(tokens, preposition)
        noun = tokens[run[-1].i + 1] if run and run[-1].i + 1 < len(tokens) else None
        if noun is not None and _hangs(run, noun) and (verb := _verb(tokens, preposition, noun)) is not None:
            _part(made, preposition, run, noun, verb)
    return made


def _run(tokens: Sequence[Token], preposition: Token) -> list[Token]:
    """The words for a time right behind a preposition."""
    behind = (tokens[i] for i in range(preposition.i + 1, len(tokens)))
    return list(takewhile(lambda t: t.entity in _TIMES and t.tag not in ("DT", "POS") and t.dep != "punct", behind))


def _hangs(run: list[Token], noun: Token) -> bool:
    """Does every word of the run belong to the noun, itself or over another word of the run?"""
    known = {noun.i, *(t.i for t in run)}
    plain = noun.tag in ("NNS", "NN", "NNP", "NNPS") and noun.entity not in _TIMES
    return plain and all(t.dep in _OWN and t.head in known for t in run) and any(t.head == noun.i for t in run)


def _verb(tokens: Sequence[Token], preposition: Token, noun: Token) -> Token | None:
    """The verb whose subject the noun is, or must be, since it has none; else None."""
    verb = tokens[preposition.head]
    below = [t for t in tokens[preposition.i : verb.i] if t.head == preposition.i and t.dep == "pobj"]
    if not below:
        return verb if noun.dep in ("nsubj", "nsubjpass") and noun.head == verb.i else None
    if below != [noun] or verb.pos != "VERB":
        return None
    return None if any(k.i < verb.i and k.dep in _SUBJECTS for k in kids_of(tokens, verb)) else verb


def _part(made: list[Token], preposition: Token, run: list[Token], noun: Token, verb: Token) -> None:
    """Hangs the run on the preposition, by its last word, and the noun on the verb."""
    day = run[-1]
    for token in run:
        if token.head == noun.i and token.i != day.i:
            made[token.i] = replace(token, head=day.i)
    made[day.i] = replace(day, dep="pobj", head=preposition.i)
    made[preposition.i] = replace(preposition, dep="prep")
    if noun.dep == "pobj":
        passive = any(t.head == verb.i and t.dep == "auxpass" for t in made[noun.i : verb.i])
        made[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
