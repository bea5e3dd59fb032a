"""Whom somebody reaches to tell him something: of "called the Sudanese president to congratulate him" the parser makes a name
that is given, or "the minister called" a part of the subject of "congratulate".

Invariant: words stay; a name that nothing is given to becomes the object of "call"; an infinitive with "to" heads a sentence
only where its subject does nothing to anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.language.mending.below import kids_of
from communique.model.document import Token

_OBJECTS = frozenset(("dobj", "oprd"))
_GIVEN_TO = frozenset(("dobj", "dative", "nsubjpass", "auxpass", "ccomp", "xcomp"))


def with_reached(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, whom somebody calls as the object, and what for below it."""
    made = list(tokens)
    for token in tokens:
        if token.dep == "ROOT" and token.tag == "VB":
            _with_main_verb(made, token)
        elif token.dep == "oprd" and token.pos in ("NOUN", "PROPN") and tokens[token.head].lemma == "call":
            verb = tokens[token.head]
            if verb.i < token.i and verb.dep not in ("relcl", "ccomp") and not _has(made, verb, _GIVEN_TO):
                made[token.i] = replace(token, dep="dobj")
    return made


def _has(tokens: Sequence[Token], verb: Token, deps: frozenset[str]) -> bool:
    return any(k.dep in deps for k in kids_of(tokens, verb))


def _with_main_verb(made: list[Token], aim: Token) -> None:
    """Makes the verb that the parser hung on the subject head of the sentence, and the infinitive what it was done for."""
    kids = kids_of(made, aim)
    subject = next((k for k in kids if k.dep == "nsubj" and k.i < aim.i), None)
    if subject is None or not any(k.dep == "aux" and k.lower == "to" for k in kids):
        return
    done = next((k for k in kids_of(made, subject) if k.dep == "acl" and k.tag in ("VBD", "VBN") and k.i < aim.i), None)
    if done is None or not any(k.dep in _OBJECTS for k in kids_of(made, done)):
        return
    made[done.i] = replace(done, dep="ROOT", head=done.i, tag="VBD")
    made[subject.i] = replace(subject, head=done.i)
    made[aim.i] = replace(aim, dep="advcl", head=done.i)
    for kid in kids:
        if kid.i < done.i and kid.i != subject.i:
            made[kid.i] = replace(kid, head=done.i)
    for kid in kids_of(made, done):
        if kid.dep == "oprd":
            made[kid.i] = replace(kid, dep="dobj")
