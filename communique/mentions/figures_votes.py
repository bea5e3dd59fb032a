"""Votes: "51 votes to 48", "voted 51-48", "120 votes in favour and 80 against" are two figures, on either side.

Invariant: only in a sentence that speaks of a vote; the first number counts "votes", the second "opposing votes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.mentions.figures_numbers import find_numbers
from communique.model.document import Document
from communique.model.mention import Figure
from communique.model.span import Span

FOR, AGAINST = "votes", "opposing votes"

_N, _M = r"(?P<n>\d{1,4}|[A-Za-z]+(?:-[a-z]+)?)", r"(?P<m>\d{1,4}|[a-z]+(?:-[a-z]+)?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_N} (?:votes )?to {_M} (?:votes?\b|in favou?r)",
        rf"\b{_N} votes (?:to|against) {_M}\b",
        rf"\b{_N} (?:votes |members )?(?:in favou?r|for)(?: and|,? to|,? with|,)? {_M} (?:votes )?(?:against|opposed)",
        r"\bvot(?:ed|es|e|ing) (?:by )?(?P<n>\d{1,4})(?:[-–]| to )(?P<m>\d{1,4})(?![-–\d])",
        r"\b(?P<n>\d{1,4})[-–](?P<m>\d{1,4}) vote\b",
    )
)
_VOTING = re.compile(r"\b(?:vot(?:e[ds]?|es|ing)|ballot|abst(?:ain|ention)\w*)\b", re.IGNORECASE)


def with_votes(document: Document, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, with those of votes in place of what was read there."""
    votes = tuple(v for v in _votes(document) if v is not None)
    kept = (f for f in figures if not any(f.span.overlaps(v.span) for v in votes))
    return tuple(sorted((*kept, *votes), key=lambda f: (f.span.field != "title", f.span.start))) if votes else figures


def _votes(document: Document) -> Iterator[Figure | None]:
    for sentence in document.sentences:
        first, last = document.tokens[sentence.first], document.tokens[sentence.last - 1]
        text = document.report.field(sentence.field)
        if not _VOTING.search(text, first.start, last.end):
            continue
        for form in _FORMS:
            if match := form.search(text, first.start, last.end):
                yield from (_figure(document, Span(*match.span(group), sentence.field), of) for group, of in _SIDES)
                break


_SIDES = (("n", FOR), ("m", AGAINST))


def _figure(document: Document, span: Span, of: str) -> Figure | None:
    """The figure of a number in digits or words; None where it is none ("by 13 votes to none")."""
    words = document.report.field(span.field)[span.start : span.end]
    number = next(iter(find_numbers(words)), None)
    head = next((t.i for t in document.tokens if document.field_of(t.i) == span.field and t.start <= span.start < t.end), None)
    if number is None or head is None or (number.start, number.end) != (0, len(words)):
        return None
    return Figure(span, words, head, number.value, number.low, number.high, of=of)
