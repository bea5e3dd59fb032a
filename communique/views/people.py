"""Who said what: quotes with their speakers, and what is said to be a first."""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.record import Record, ReportQuote
from communique.views.outlets import Outlets
from communique.views.page import Line, Part, Section, end_sentence, line, strong
from communique.views.quoting import excerpt, said_words
from communique.views.words import clean, count_words

_LEAST = 4
_QUOTES = 4
"""Quotes of one speaker that a brief shows; the record and the tables have all."""


def quotes_section(record: Record, outlets: Outlets) -> Section:
    """Speakers with their words, those who are quoted most first; direct speech before reported speech."""
    by_speaker: dict[str, list[ReportQuote]] = {}
    for quote in record.quotes:
        if quote.quote.speaker and (quote.quote.direct or len(quote.quote.text.split()) >= _LEAST):
            by_speaker.setdefault(clean(quote.quote.speaker.name), []).append(quote)
    ranked = sorted(by_speaker, key=lambda name: (-sum(q.quote.direct for q in by_speaker[name]), -len(by_speaker[name])))
    return Section("Who said what", tuple(_speaker(name, by_speaker[name], outlets) for name in ranked))


def firsts_section(record: Record, outlets: Outlets) -> Section:
    """Claims that something is the first (largest, …) of its kind, with who says so."""
    found = [c for event in record.events for c in event.claims if c.precedence]
    return Section("Said to be a first", tuple(_first(c.id, record, outlets) for c in found))


def _first(id: str, record: Record, outlets: Outlets) -> Line:
    claim = next(c for event in record.events for c in event.claims if c.id == id)
    speaker = f", citing {clean(claim.attribution.name)}" if claim.attribution else ""
    return line(strong(outlets.name(claim.report)), f"{speaker}: ", end_sentence(excerpt(claim, outlets, most=200)))


def _speaker(name: str, quotes: Sequence[ReportQuote], outlets: Outlets) -> Line:
    by_words: dict[tuple[bool, str], list[ReportQuote]] = {}
    for quote in quotes:
        by_words.setdefault((not quote.quote.direct, clean(quote.quote.text).strip("“”\"'‘’ .,").casefold()), []).append(quote)
    ordered = [by_words[key] for key in sorted(by_words, key=lambda key: key[0])]
    under = [_quote(same, outlets) for same in ordered[:_QUOTES]]
    if (rest := len(ordered) - _QUOTES) > 0:
        under.append(line(f"and {count_words(rest, 'more quote')}"))
    return line(strong(name), under=under)


def _quote(same: Sequence[ReportQuote], outlets: Outlets) -> Line:
    """Direct words in quotation marks; reported speech without, and said to be so."""
    first, names = same[0].quote, outlets.list(q.report for q in same)
    if first.direct:
        return line(said_words(first.text), f" — {names}")
    return line("reported: ", Part(clean(first.text).strip(" ,."), "words"), f" — {names}")
