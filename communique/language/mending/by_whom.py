"""What a deed is done to where its doer stands between, and by whom it is done that news is of: of "the recall by Peru of its
envoy" the parser makes Peru that of its envoy, of "news of the arrest of a judge by rebels" news by rebels.

Invariant: only prepositions move, and only to the noun of the deed; what a doer without a name consists of stays with it ("by
soldiers of the guard").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.language.mending.below import kids_of, sentence_around
from communique.model.document import Token

_BOUND = frozenset(("of", "on", "against", "with", "from", "to", "over", "for", "into"))
_NOUNS = frozenset(("NOUN", "PROPN"))
_TOWARDS_ONE = frozenset(("a", "an", "its", "their", "his", "her"))


def with_doers_apart(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with such prepositions on the noun of the deed."""
    made = list(tokens)
    for word in tokens:
        if word.dep not in ("prep", "agent") or tokens[word.head].i > word.i:
            continue
        deed = _past_doer(tokens, word) if word.lower in _BOUND else None
        deed = deed or (_of_news(tokens, word) if word.lower in _BOUND or word.lower == "by" else None)
        deed = deed or (_passed_between(tokens, word) if word.lower == "between" else None)
        if deed is not None:
            made[word.i] = replace(word, head=deed.i, dep="prep")
    return made


def _passed_between(tokens: Sequence[Token], word: Token) -> Token | None:
    """The noun of what passes between two, where the parser hung them on the thing ("the exchange of captives between")."""
    thing = tokens[word.head]
    of = tokens[thing.head]
    deed = tokens[of.head]
    return (
        deed if thing.dep == "pobj" and of.lower == "of" and deed.lemma.lower() in cue("swapping") and deed.i < of.i else None
    )


def _past_doer(tokens: Sequence[Token], word: Token) -> Token | None:
    """The noun before "by" whose doer the parser made what the preposition belongs to, or None."""
    doer = tokens[word.head]
    by = tokens[doer.head]
    deed = tokens[by.head]
    if by.lower != "by" or doer.dep != "pobj" or deed.pos != "NOUN" or word.i != doer.i + 1:
        return None
    if any(k.dep == "prep" and k.lower == word.lower for k in kids_of(tokens, deed)):
        return None
    return deed if doer.entity == "GPE" or _own_people(tokens, word, doer) else None


def _own_people(tokens: Sequence[Token], word: Token, doer: Token) -> bool:
    """Are they people of a land, and what is told behind them not what they are of ("by Peruvian rebels of a truce")?"""
    opened = tokens[word.i + 1 : word.i + 2]
    named = any(k.entity == "NORP" for k in kids_of(tokens, doer) if k.dep in ("amod", "compound"))
    return named and word.lower == "of" and any(t.lower in _TOWARDS_ONE or t.dep == "nummod" for t in opened)


def _of_news(tokens: Sequence[Token], word: Token) -> Token | None:
    """The noun behind "of" that news tells of, where the parser hung more of it on the news."""
    news = tokens[word.head]
    if news.lemma.lower() not in cue("news-of"):
        return None
    before = [t for t in sentence_around(tokens, news) if news.i < t.i < word.i]
    of = next((t for t in before if t.head == news.i and t.dep == "prep" and t.lower == "of"), None)
    return next((t for t in before if of is not None and t.head == of.i and t.pos in _NOUNS), None)
