"""What is told of a deed that another answers hangs on that deed: of "attacked a base in revenge for raids last week in Gao
that killed nine" the parser hangs week, place and dead on the verb or on "revenge".

Invariant: only heads change, and only of what follows the deed's own words without a comma.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import sentence_around, stands_below
from communique.model.document import Token

_QUOTES = frozenset(('"', "'", "”", "’", "''"))
_WHERE_AND_WHEN = frozenset("in on at near outside inside against across over around from by of last".split())  # noqa: SIM905
_OBJECT = ("pobj", "pcomp")
_RELATIVE = frozenset(("that", "which"))


def with_avenged(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with days, places and clauses behind an avenged deed hung on it."""
    made = list(tokens)
    for prep in tokens:
        if prep.dep == "prep" and prep.lower in ("for", "to", "against") and _answers(tokens, prep):
            deed = next((t for t in tokens[prep.i + 1 : _end(tokens, prep)] if t.head == prep.i and t.dep in _OBJECT), None)
        elif prep.dep == "dobj" and tokens[prep.head].lemma == "avenge":
            deed = prep
        else:
            continue
        if deed is not None and {deed.lemma.lower(), deed.lower} & (cue("scenes") | cue("deeds") | cue("suffering")):
            _take(made, deed)
    return made


def _answers(tokens: Sequence[Token], prep: Token) -> bool:
    """Does the noun before a preposition say that something is answered ("revenge", "a reprisal raid")?"""
    back = [t for t in tokens[max(prep.i - 4, 0) : prep.i] if t.text not in _QUOTES]
    if not back or back[-1].tag[:2] != "NN":
        return False
    return any(t.lemma.lower() in cue("avenging") and back[-1].i in (t.i, t.head) for t in back)


def _take(made: list[Token], deed: Token) -> None:
    """Hangs on a deed what follows it, as long as it says where, when or what came of it."""
    end = _end(made, deed)
    at = _last(made, deed, end) + 1
    while at < end and (follows := _opened(made, at)) is not None and _tells_more(made, follows, deed):
        if made[follows.i].head != deed.i:
            made[follows.i] = replace(follows, head=deed.i)
        at = _last(made, follows, end) + 1


def _opened(tokens: Sequence[Token], at: int) -> Token | None:
    """The head of the phrase that a token opens, or None at the end of what is below one head."""
    token = tokens[at]
    while tokens[token.head].i >= at:
        if token.head == token.i:
            return None
        token = tokens[token.head]
    return token


def _tells_more(tokens: Sequence[Token], phrase: Token, deed: Token) -> bool:
    if phrase.dep == "prep":
        return phrase.lower in _WHERE_AND_WHEN
    if phrase.dep == "npadvmod":
        return phrase.entity in ("DATE", "TIME")
    first = tokens[phrase.i]
    opening = next((t for t in tokens[deed.i + 1 : first.i] if stands_below(tokens, t, first)), first)
    return phrase.dep == "relcl" and opening.lower in (*_RELATIVE, "in")


def _last(tokens: Sequence[Token], head: Token, end: int) -> int:
    """The last token below a head."""
    return max((t.i for t in tokens[head.i : end] if t.i == head.i or stands_below(tokens, t, head)), default=head.i)


def _end(tokens: Sequence[Token], token: Token) -> int:
    """The first token that stands no longer in the sentence."""
    return sentence_around(tokens, token)[-1].i + 1
