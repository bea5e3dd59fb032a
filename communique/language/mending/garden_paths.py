"""Relative clauses before the main verb: of "the tanker that the navy seized in May is in port" the parser makes
"the tanker that the navy (seized in May) is", a sentence without main verb.

Invariant: only a noun without verb of its own changes, with a clause whose subject has a participle right behind it and whose
verb has no other use for the pronoun: the participle is the verb of the clause, and the clause's verb that of the noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.model.document import Token

_PRONOUNS = frozenset(("that", "whom", "which", "who"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def with_relatives_closed(tokens: Sequence[Token], base: int = 0) -> list[Token]:
    """The tokens of one paragraph, such clauses closed before the main verb; `base` is the index of the first token."""
    made = list(tokens)
    for verb in tokens:
        noun = tokens[verb.head - base]
        if verb.dep != "relcl" or noun.dep not in ("ROOT", "ccomp") or noun.pos not in ("NOUN", "PROPN"):
            continue
        kids = [t for t in tokens if t.head == verb.i != t.i]
        subject = next((k for k in kids if k.dep in ("nsubj", "nsubjpass") and k.lower not in _PRONOUNS), None)
        pronoun = next((k for k in kids if k.lower in _PRONOUNS and k.i < verb.i), None)
        told = _told(tokens, subject) if subject is not None else None
        if subject is None or pronoun is None or told is None or not _is_finite(verb, kids):
            continue
        if noun.i < pronoun.i < subject.i < told.i < verb.i:
            _close(made, base, noun, pronoun, subject, told, verb)
    return made


def _told(tokens: Sequence[Token], subject: Token) -> Token | None:
    """The participle right behind the subject, without anybody who did it, or None."""
    told = next((t for t in tokens if t.i == subject.i + 1 and t.head == subject.i and t.dep == "acl"), None)
    if told is None or told.tag not in ("VBN", "VBD"):
        return None
    return None if any(t.head == told.i and t.dep in ("agent", "auxpass", "dobj") for t in tokens) else told


def _is_finite(verb: Token, kids: Sequence[Token]) -> bool:
    if any(k.dep in ("aux", "auxpass") for k in kids):
        return any(k.dep in ("aux", "auxpass") and k.lower != "to" for k in kids)
    return verb.tag in _FINITE or verb.tag == "VBN"  # "the talks that the two (conducted ended)": nothing else is finite


def _close(made: list[Token], base: int, noun: Token, pronoun: Token, subject: Token, told: Token, verb: Token) -> None:
    top = verb.i if noun.dep == "ROOT" else noun.head
    passive = any(t.head == verb.i and t.dep == "auxpass" for t in made)
    tag = "VBD" if verb.tag == "VBN" and not any(t.head == verb.i and t.dep in ("aux", "auxpass") for t in made) else verb.tag
    made[verb.i - base] = replace(verb, dep=noun.dep, head=top, tag=tag)
    made[noun.i - base] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
    made[told.i - base] = replace(told, tag="VBD", dep="relcl", head=noun.i)
    made[subject.i - base] = replace(subject, dep="nsubj", head=told.i)
    made[pronoun.i - base] = replace(pronoun, dep="dobj", head=told.i)
    for t in made:
        if t.head == noun.i and t.i > verb.i:  # the full stop
            made[t.i - base] = replace(t, head=verb.i)
