"""Spans: capitalised words of a document that the gazetteer or the codebook knows as a place's name.

Invariant: spans do not overlap, stand in order, and begin and end at tokens with a capital; of two names that begin at
the same token the longer one is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.mentions.places.senses import Sense, senses
from communique.mentions.places.words import words
from communique.model.document import Document, Entity, Sentence, Token

_LONGEST = 6
_INNER = frozenset(
    ("of", "the", "and", "upon", "on", "de", "la", "le", "del", "da", "do", "al", "el", "sur", "&", "-", "'s", "’s")
)
_PARTS = frozenset(
    ("au", "aux", "en", "sous", "es", "ez", "an", "am", "as", "ar", "i", "e", "o", "ye", "les", "den", "dem", "us")
)
_PLURALS = {"counties": "County", "parishes": "Parish"}


@dataclass(frozen=True, slots=True)
class Known:
    """Tokens `first` to `last` (exclusive) bear a name that has `senses`; `text` is the name as looked up."""

    first: int
    last: int
    text: str
    senses: tuple[Sense, ...]
    listed: bool = False  # in a list before "counties"


class Reading:
    """A document with what places are found by: its entities by token. Built once per document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens = document.tokens
        self.entity: dict[int, Entity] = {i: e for e in document.entities for i in range(e.first, e.last)}

    def text(self, first: int, last: int) -> str:
        """The words of some tokens as they stand."""
        tokens = self.tokens
        if last - first == 1:
            return tokens[first].text
        report = self.document.report.field(self.document.field_of(first))
        return " ".join(report[tokens[first].start : tokens[last - 1].end].split())

    def sentence(self, i: int) -> Sentence:
        return self.document.sentences[self.tokens[i].sentence]


def known_spans(reading: Reading) -> list[Known]:
    """All names of places in a document, whether or not they mean places there."""
    found: list[Known] = []
    for sentence in reading.document.sentences:
        listed = dict(_listed(reading, sentence))
        i = sentence.first
        while i < sentence.last:
            hit = listed.get(i) or (_longest(reading, i, sentence.last) if _may_begin(reading.tokens[i]) else None)
            if hit and not _is_part(reading, hit, found):
                found.append(hit)
            i = hit.last if hit else i + 1
    return found


def _is_part(reading: Reading, hit: Known, found: list[Known]) -> bool:
    """Does a hyphen join a little known town's name to a word that is no place's ("Koro" in "Yebbi-Koro")?"""
    best, tokens = hit.senses[0], reading.tokens
    if best.kind != "city" or best.weight > _KNOWN_ALONE:
        return False
    left, right = hit.first - 2, hit.last + 1
    before = left >= 0 and _joins(tokens, hit.first - 1) and not any(f.first <= left < f.last for f in found)
    after = right < len(tokens) and _joins(tokens, hit.last) and not senses(tokens[right].text)
    return (before and is_capital(tokens[left])) or (after and is_capital(tokens[right]))


_KNOWN_ALONE = 5.5  # the weight of a town that is meant by its name beside others, too ("the Goma-Xville road")


def _joins(tokens: tuple[Token, ...], at: int) -> bool:
    """Is it a hyphen without spaces?"""
    hyphen = tokens[at]
    return hyphen.text == "-" and tokens[at - 1].end == hyphen.start and hyphen.end == tokens[at + 1].start


def _may_begin(token: Token) -> bool:
    """A capital begins a name, or a house number ("10 Downing Street")."""
    if is_capital(token):
        return token.text not in ("The", "A", "An")
    return token.text.isdigit() and len(token.text) < 3


def _longest(reading: Reading, i: int, stop: int) -> Known | None:
    for last in _ends(reading.tokens, i, stop):
        text = reading.text(i, last)
        if (
            "." in text and last < stop and reading.tokens[last].text == "." and (meant := senses(text + "."))
        ):  # "W.Va" and its last dot
            return Known(i, last + 1, text + ".", meant)
        if last - i == 1 and last < stop and reading.tokens[i].lower in words("opening") and is_capital(reading.tokens[last]):
            continue  # "Fort Xville" is not the town of Fort
        if meant := senses(text):
            return Known(_with_article(reading, i, meant), last, text, meant)
    return None


def _with_article(reading: Reading, i: int, meant: tuple[Sense, ...]) -> int:
    """The token where the name begins: at the article before it where that is a part of it ("The Hague")."""
    part = i > 0 and reading.tokens[i - 1].text == "The" and meant[0].name.startswith("The ")
    return i - 1 if part and reading.sentence(i - 1) is reading.sentence(i) else i


def _ends(tokens: tuple[Token, ...], i: int, stop: int) -> list[int]:
    """Where a name that begins at token i may end, the farthest first: at a capital, or at "province", "dam" and the like."""
    ends = []
    for k in range(i, min(i + _LONGEST, stop)):
        if is_capital(tokens[k]):
            ends.append(k + 1)
        elif k == i:
            continue
        elif tokens[k].lower in words("unit") or tokens[k].lower in words("built"):
            return [k + 1, *ends[::-1]]
        elif tokens[k].lower not in _INNER and tokens[k].lower not in words("inner") and not _in_hyphens(tokens, k):
            break
    return ends[::-1]


def _in_hyphens(tokens: tuple[Token, ...], k: int) -> bool:
    """Is it a small word between hyphens ("Port-au-Prince")?"""
    return tokens[k].text.isalpha() and tokens[k].text in _PARTS and tokens[k - 1].text == "-"


def is_capital(token: Token) -> bool:
    """Does the word begin with a capital?"""
    return token.text[:1].isupper()


def name_end(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Where the capitalised proper nouns end, with hyphens between them, that begin at a token; `first` where it is none."""
    last = first
    while last < stop and is_capital(tokens[last]) and tokens[last].pos == "PROPN":
        last += 1
        while last + 1 < stop and tokens[last].text == "-" and is_capital(tokens[last + 1]):
            last += 2  # whatever the tagger makes of what is joined by a hyphen ("Oq-Tepa")
    return last


def _listed(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, Known]]:
    """Names in a list before a plural ("Grant, Clay and Otter Tail counties"): each is a county's."""
    tokens = reading.tokens
    for k in range(sentence.first + 1, sentence.last):
        unit = _PLURALS.get(tokens[k].lower)
        end = k
        while unit and end > sentence.first and is_capital(tokens[end - 1]):
            first = end - 1
            while first > sentence.first and is_capital(tokens[first - 1]):
                first -= 1
            if meant := senses(f"{reading.text(first, end)} {unit}"):
                yield first, Known(first, end, f"{reading.text(first, end)} {unit}", meant, listed=True)
            end = first
            while end > sentence.first and (tokens[end - 1].text == "," or tokens[end - 1].lower in ("and", "or", "&")):
                end -= 1
            if end == first:
                break


def is_side(token: Token) -> bool:
    """Is it a word like "northern" or "downtown" before a name?"""
    return token.lower in words("side")


def head_of(document: Document, first: int, last: int) -> int:
    """The token of the span by which it hangs on the rest of the sentence; of several, the last."""
    for i in range(last - 1, first - 1, -1):
        above = document.tokens[i].head
        if above == i or not first <= above < last:
            return i
    return last - 1
