"""A document: a report after parsing, free of the parser that made it.

Invariant: tokens stand in order of title then text; every token's span quotes the report as given (cleaning is already
mapped back); `head` of a root is the token itself. Nothing here knows spaCy: only `language` does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from communique.model.report import Report
from communique.model.span import Field, Quoted, Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word; `dep`, `pos`, `tag`, `entity` are spaCy's English labels (`entity` is "" outside entities)."""

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    entity: str = ""
    sentence: int = 0
    lower: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lower", self.text.lower())


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive) of one sentence; `root` is the head of its parse; `paragraph` counts from 0."""

    i: int
    first: int
    last: int
    root: int
    paragraph: int
    field: Field = "text"


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity of the parser: tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed report.

    `tokens`, `sentences`, `entities` are in order; `children[i]` are the direct dependents of token i, left to right.
    `day` is the one that its words count from: that of publication, or the next (language/written.py).
    """

    report: Report
    language: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    children: tuple[tuple[int, ...], ...] = field(repr=False)
    day: date | None = None

    def field_of(self, i: int) -> Field:
        """Which field (`text` or `title`) token i stands in."""
        return self.sentences[self.tokens[i].sentence].field

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        return self.tokens[sentence.first : sentence.last]

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last` (exclusive); both must stand in one field."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end, self.field_of(first))

    def quoted(self, first: int, last: int) -> Quoted:
        """The same with its words, as given."""
        return self.quote(self.span(first, last))

    def quote(self, span: Span) -> Quoted:
        """A span with its words, as given."""
        return Quoted(span, self.report.field(span.field)[span.start : span.end])

    def kids(self, i: int, *deps: str) -> list[Token]:
        """Dependents of token i, left to right; only those with one of `deps` where given."""
        tokens = self.tokens
        if not deps:
            return [tokens[k] for k in self.children[i]]
        return [tokens[k] for k in self.children[i] if tokens[k].dep in deps]

    def kid(self, i: int, *deps: str) -> Token | None:
        """The first dependent of token i with one of `deps`, or None."""
        tokens = self.tokens
        for k in self.children[i]:
            if tokens[k].dep in deps:
                return tokens[k]
        return None

    def subtree(self, i: int) -> list[int]:
        """Indices of token i and all that hangs on it, in order of the text."""
        found, todo = [], [i]
        while todo:
            at = todo.pop()
            found.append(at)
            todo.extend(self.children[at])
        return sorted(found)

    def extent(self, i: int) -> tuple[int, int]:
        """(first, last exclusive) token of the subtree of token i."""
        tree = self.subtree(i)
        return tree[0], tree[-1] + 1

    def ancestors(self, i: int) -> Iterator[Token]:
        """The heads of token i, nearest first, up to the root."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def tokens_in(self, span: Span) -> range:
        """Indices of the tokens that overlap a span."""
        first, last = self._field(span.field)
        first = bisect_right(self.tokens, span.start, first, last, key=lambda t: t.end)
        return range(first, bisect_left(self.tokens, span.end, first, last, key=lambda t: t.start))

    def _field(self, field: Field) -> tuple[int, int]:
        """The first token of a field and the one behind its last."""
        text = bisect_left(self.sentences, True, key=lambda s: s.field == "text")
        cut = self.sentences[text].first if text < len(self.sentences) else len(self.tokens)
        return (0, cut) if field == "title" else (cut, len(self.tokens))
