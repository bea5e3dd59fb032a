"""Two names that "and" joins, where the parser makes the first a part of the second or each a subject by itself ("Norwegian
Defence Minister Kari Moe and Polish Defence Minister Jan Nowak met"; "Chad, a member of the bloc, and Mali agreed").

Invariant: only heads and relations change, and only of names and their titles; two names stay apart where the parser hangs
them on different words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from communique.model.document import Token

_TITLE_WORDS = 6  # between "and" and the second name: "European Union foreign policy chief"
_SHARED = frozenset(("nsubj", "nsubjpass", "dobj", "pobj"))
_PART = frozenset(("nmod", "compound", "npadvmod", "amod", "poss"))


@dataclass(frozen=True, slots=True)
class _Pair:
    """The tokens of two names, and what stands between: "and" and a title."""

    first: range
    link: Token
    second: range


def paired(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, the second name of each such pair joined to the first."""
    found = list(tokens)
    for pair in _pairs(tokens):
        one, other = _head(found, pair.first), _head(found, pair.second)
        title = found[one.head]
        if one.dep == "appos" and title.i == pair.first.start - 1:  # "Both Greek President Ana Sosa and …"
            found[one.i] = one = replace(one, dep=title.dep, head=title.head)
            found[title.i] = replace(title, dep="compound", head=one.i)
        if one.head == other.head and one.dep == other.dep and one.dep in _SHARED:
            _join(found, pair, one, other)
        elif one.head == other.i and one.dep in _PART and other.head != other.i:
            found[one.i] = one = replace(one, dep=other.dep, head=other.head)
            _join(found, pair, one, other)
    for link in found.copy():
        if link.dep == "cc" and (twin := _twin(found, link)) is not None:
            found[twin.i] = replace(twin, dep="conj", head=link.head)
    return found


def _twin(tokens: Sequence[Token], link: Token) -> Token | None:
    """The second of two subjects of one verb, where this "and" hangs on the first and joins nothing yet."""
    first = tokens[link.head]
    if first.dep not in ("nsubj", "nsubjpass") or first.tag[:2] != "NN" or not first.i < link.i < first.head:
        return None
    between = tokens[link.i + 1 : first.head]
    if any(t.head == first.i and t.dep == "conj" for t in between):
        return None
    second = next((t for t in between if t.head == first.head and t.dep == first.dep), None)
    if second is None or second.tag[:2] != "NN" or any(t.head == first.head for t in tokens[link.i + 1 : second.i]):
        return None
    return second


def _join(found: list[Token], pair: _Pair, one: Token, other: Token) -> None:
    for token in found[pair.link.i : other.i]:
        if token.dep == "conj" and token.head in pair.first:  # a word of the second title
            found[token.i] = replace(token, dep="compound", head=other.i)
    found[pair.link.i] = replace(pair.link, dep="cc", head=one.i)
    found[other.i] = replace(other, dep="conj", head=one.i)


def _pairs(tokens: Sequence[Token]) -> Iterator[_Pair]:
    for link in tokens:
        if link.dep != "cc" or link.lower != "and" or not link.i:
            continue
        first = range(_start(tokens, link.i), link.i)
        begin = next((t.i for t in tokens[link.i + 1 : link.i + 2 + _TITLE_WORDS] if t.entity == "PERSON"), None)
        if first and begin and all(_is_titular(tokens[i]) for i in range(link.i + 1, begin)):
            yield _Pair(first, link, range(begin, _end(tokens, begin)))


def _is_titular(token: Token) -> bool:
    return token.tag[:2] in ("NN", "JJ") and token.entity in ("", "NORP", "ORG", "GPE")


def _is_name(tokens: Sequence[Token], i: int) -> bool:
    """Is it a word of a person's name, or the hyphen or the end of one that hyphens join ("Jae-in")?"""
    token = tokens[i]
    if token.entity == "PERSON":
        return True
    before = tokens[i - 1] if i else None
    joined = before is not None and before.end == token.start and "-" in (token.text, before.text)
    return joined and not token.entity and _is_name(tokens, i - 1)


def _start(tokens: Sequence[Token], end: int) -> int:
    """Where the name that ends right before a token begins; the token itself where none does."""
    first = end
    while first and _is_name(tokens, first - 1) and tokens[first - 1].sentence == tokens[end].sentence:
        first -= 1
    return first


def _end(tokens: Sequence[Token], begin: int) -> int:
    last = begin + 1
    while last < len(tokens) and _is_name(tokens, last) and tokens[last].sentence == tokens[begin].sentence:
        last += 1
    return last


def _head(tokens: Sequence[Token], name: range) -> Token:
    """The word of a name that hangs on a word outside it."""
    return next((tokens[i] for i in reversed(name) if tokens[i].head not in name), tokens[name[-1]])
