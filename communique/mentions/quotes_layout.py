"""Where the quoted words stand among the tokens of a document: which token is inside which mark, which paragraph.

Invariant: `owner[i]` is the number of the outermost mark that token i stands in, or -1.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from communique.mentions.quotes_marks import Mark, find_marks
from communique.model.document import Document
from communique.model.span import Field

_STOPS = frozenset((".", "?", "!"))
_FIELDS: tuple[Field, ...] = ("title", "text")


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in a field, with its tokens `first` to `last` (exclusive) and its paragraph."""

    mark: Mark
    field: Field
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Marks of a document in order, owners of its tokens, and first and last token of each paragraph."""

    marks: tuple[Placed, ...]
    owner: Sequence[int]
    paragraphs: dict[int, tuple[int, int]]

    def outside(self, i: int) -> bool:
        return self.owner[i] < 0


def lay_out(document: Document) -> Layout:
    """Places the marks of title and text among the tokens; a mark without a token (in a credit line) is left out."""
    owner = [-1] * len(document.tokens)
    placed: list[Placed] = []
    for field in _FIELDS:
        marks = find_marks(document.report.field(field))
        if marks:
            _place(document, field, marks, placed, owner)
    paragraphs: dict[int, tuple[int, int]] = {}
    for sentence in document.sentences:
        first, _ = paragraphs.get(sentence.paragraph, (sentence.first, 0))
        paragraphs[sentence.paragraph] = (first, sentence.last)
    return Layout(tuple(placed), owner, paragraphs)


def _place(document: Document, field: Field, marks: list[Mark], placed: list[Placed], owner: list[int]) -> None:
    own = [s for s in document.sentences if s.field == field]
    if not own:
        return
    tokens = document.tokens[own[0].first : own[-1].last]
    starts = [t.start for t in tokens]
    for mark in marks:
        low, high = bisect_left(starts, mark.start), bisect_left(starts, mark.end)
        if low == high:
            continue
        first, last = own[0].first + low, own[0].first + high
        paragraph = document.sentences[document.tokens[first].sentence].paragraph
        if mark.depth == 0:
            owner[first:last] = [len(placed)] * (last - first)
        placed.append(Placed(mark, field, first, last, paragraph))


def is_stop(document: Document, i: int) -> bool:
    """Is the token a mark that ends a sentence?"""
    return document.tokens[i].text in _STOPS


def is_quote_mark(document: Document, i: int) -> bool:
    """Is the token a quotation mark?"""
    return document.tokens[i].text in ('"', "'", "''", "``")
