"""Quotes: the marks, who speaks, and what is told without marks. Sentences of our own."""

from __future__ import annotations

from communique.language.parse import parse
from communique.mentions.quotes import find_quotes
from communique.model.mention import Quote
from communique.model.report import Report


def quotes_of(text: str, title: str | None = None) -> tuple[Quote, ...]:
    return find_quotes(parse(Report(id="r", text=text, title=title, language="en")), ())


def told(quote: Quote) -> tuple[str, str | None, str | None]:
    return quote.text, quote.speaker.text if quote.speaker else None, quote.cue_text


def test_a_quote_broken_by_its_cue_is_two_quotes_of_one_speaker() -> None:
    found = quotes_of('"We will," he said, "not yield."')
    assert [told(q) for q in found if q.direct] == [("We will,", "he", "said"), ("not yield.", "he", "said")]
