"""Clauses that a semicolon, a colon or a dash sets side by side ("Kenya expelled two envoys; their families have not left"):
of the first the parser makes a complement of the second, which would then say how far it has come.

Invariant: the first clause stands for itself and the second is joined to it; a verb of speaking with nothing else to tell,
behind a colon or a dash ("the truce has held - officials say"), keeps what it tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.speech import speech_verb
from communique.model.document import Token

_MARKS = frozenset((";", ":", "-", "–", "—", "--"))
_PARTING = ";"  # nobody tells what stands before it by a verb behind it
_QUOTES = frozenset(('"', "“", "”"))
_SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_OF_ITS_OWN = ("ccomp", "xcomp", "dobj", "neg", "nsubjpass")


def set_apart(tokens: list[Token], base: int = 0) -> list[Token]:
    """The tokens of one paragraph, such clauses joined as by "and"; `base` is the index of the first token."""
    made = list(tokens)
    for first in tokens:
        clause, second = made[first.i - base], made[made[first.i - base].head - base]
        if clause.dep != "ccomp" or clause.i > second.i or not _finite(made, clause):
            continue
        mark = _mark(made, clause, base)
        if mark is None or not _stands_alone(made, second, mark):
            continue
        top = second if _quoted(made, mark) else _top(made, second, base)
        above = clause.i if top.head == top.i else top.head
        made[clause.i - base] = replace(clause, dep=top.dep, head=above)
        made[top.i - base] = replace(top, dep="conj", head=clause.i)
        made[mark.i - base] = replace(mark, head=clause.i)
    return made


def _finite(tokens: Sequence[Token], verb: Token) -> bool:
    return verb.tag in _FINITE or any(t.head == verb.i and t.dep in ("aux", "auxpass") and t.lower != "to" for t in tokens)


def _mark(tokens: Sequence[Token], clause: Token, base: int) -> Token | None:
    """The mark at the end of the clause's words, or right behind them, that parts it from the verb above it, or None."""
    last = clause.i - base
    while last + 1 < len(tokens) and _below(tokens, tokens[last + 1], clause, base):
        last += 1
    ends = tokens[max(last, clause.i - base + 1) : last + 2]
    return next((t for t in ends if t.text in _MARKS and t.i < clause.head), None)


def _below(tokens: Sequence[Token], token: Token, above: Token, base: int) -> bool:
    while token.head != token.i:
        if token.head == above.i:
            return True
        token = tokens[token.head - base]
    return False


def _stands_alone(tokens: Sequence[Token], verb: Token, mark: Token) -> bool:
    """Has the verb behind the mark a subject there, and more to do than to tell what stands before the mark?"""
    kids = [t for t in tokens if t.head == verb.i and t.i > mark.i]
    if not any(k.dep in _SUBJECT for k in kids):
        return False
    if mark.text == _PARTING or speech_verb(verb.lemma.lower(), verb.lower) is None:
        return True
    return any(k.dep in _OF_ITS_OWN for k in kids)


def _quoted(tokens: Sequence[Token], mark: Token) -> bool:
    """Does the mark stand within a quotation? Then who says the second clause says the first."""
    return sum(t.text in _QUOTES for t in tokens[: mark.i - tokens[0].i] if t.sentence == mark.sentence) % 2 == 1


def _top(tokens: Sequence[Token], verb: Token, base: int) -> Token:
    """The verb that heads the words behind the mark: the verb itself, or who tells what it says ("…, officials said")."""
    while verb.dep == "ccomp" and verb.head > verb.i:
        verb = tokens[verb.head - base]
    return verb
