"""Which tokens a span covers, in the title and in the text."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.document import Document
from communique.model.report import Report
from communique.model.span import Field, Span

TITLE, TEXT = "Peru quits pact", "Lima said so.\n\n  Chad's envoy, too, left."


def told(document: Document, span: Span) -> list[str]:
    return [document.tokens[i].text for i in document.tokens_in(span)]


@pytest.mark.parametrize(("title", "fields"), [(TITLE, ("title", "text")), ("", ("text",))])
def test_every_span_has_the_tokens_that_it_overlaps(title: str, fields: tuple[Field, ...]) -> None:
    document = parse(Report("r", TEXT, title=title, language="en"))
    for field in fields:
        own = [t for t in document.tokens if document.field_of(t.i) == field]
        last = len(document.report.field(field))
        for span in (Span(start, end, field) for start in range(last) for end in range(start + 1, last + 1)):
            assert list(document.tokens_in(span)) == [t.i for t in own if t.start < span.end and span.start < t.end], span


def test_a_span_of_the_title_has_no_words_of_the_text() -> None:
    document = parse(Report("r", TEXT, title=TITLE, language="en"))
    assert told(document, Span(0, 4, "title")) == ["Peru"]
    assert told(document, Span(0, 4)) == ["Lima"]
    assert told(document, Span(13, 15)) == []
