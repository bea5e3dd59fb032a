"""Who said what: quotes with their speakers, and what is said to be a first.

Invariant: the quotes of one speaker stand together, however outlets spell the name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from communique.codebook.gazetteer_names import fold_name
from communique.model.claim import Claim
from communique.model.record import Record, ReportQuote
from communique.views.outlets import Outlets
from communique.views.page import Line, Part, Section, end_sentence, line, strong
from communique.views.quoting import said_words, sentence
from communique.views.words import capital, clean, country_words

_LEAST = 4
_DIRECT, _REPORTED = 4, 2
"""Quotes of one speaker that a brief shows; the tables have all."""


def quotes_section(record: Record, outlets: Outlets) -> Section:
    """Speakers with their words, those who are quoted most first; direct speech before reported speech."""
    by_speaker: dict[str, list[ReportQuote]] = {}
    for quote in record.quotes:
        if quote.quote.speaker and (len(quote.quote.text.split()) >= _LEAST):
            who = quote.quote.speaker
            by_speaker.setdefault(fold_name(who.party.speaker if who.party else who.name), []).append(quote)
    ranked = sorted(by_speaker.values(), key=_weight)
    named = Counter(_spelt(quotes) for quotes in ranked)
    return Section("Who said what", tuple(_speaker(_told_apart(quotes, named), quotes, outlets) for quotes in ranked))


def _told_apart(quotes: Sequence[ReportQuote], named: Counter[str]) -> str:
    """The speaker's name, with the country where another bears it too ("Foreign Ministry (Norway)")."""
    name, speaker = _spelt(quotes), quotes[0].quote.speaker
    country = speaker.party.country if speaker and speaker.party else None
    return f"{name} ({country_words(country)})" if country and named[name] > 1 else name


def _spelt(quotes: Sequence[ReportQuote]) -> str:
    """The speaker's name as most quotes have it: outlets differ on accents."""
    names = Counter(clean(q.quote.speaker.name) for q in quotes if q.quote.speaker)
    return names.most_common(1)[0][0]


def _weight(quotes: Sequence[ReportQuote]) -> tuple[bool, int, int]:
    """Named persons before the rest, then by direct quotes, then by quotes."""
    speaker = quotes[0].quote.speaker
    person = bool(speaker and speaker.party and speaker.party.kind == "person" and speaker.name[:1].isupper())
    return (not person, -sum(q.quote.direct for q in quotes), -len(quotes))


def firsts_section(record: Record, outlets: Outlets) -> Section:
    """Claims that something is the first (largest, …) of its kind, with who says so."""
    found = [c for event in record.events for c in event.claims if c.precedence]
    lines = dict.fromkeys(_first(claim, outlets) for claim in found)
    return Section("Said to be a first", tuple(lines))


def _first(claim: Claim, outlets: Outlets) -> Line:
    speaker = f", citing {clean(claim.attribution.name)}" if claim.attribution else ""
    return line(strong(outlets.name(claim.report)), f"{speaker}: ", end_sentence(sentence(claim, outlets)))


def _speaker(name: str, quotes: Sequence[ReportQuote], outlets: Outlets) -> Line:
    """The speaker with direct words first, then what is only reported, a few of each."""
    indirect = [q for q in quotes if not q.quote.direct]
    direct = _same([q for q in quotes if q.quote.direct and not _within(q, indirect)])
    reported = _same([q for q in indirect if not _within(q, indirect)])
    under = [_quote(same, outlets) for same in (*direct[:_DIRECT], *reported[:_REPORTED])]
    rest = max(len(direct) - _DIRECT, 0) + max(len(reported) - _REPORTED, 0)
    return line(strong(capital(name)), under=[*under, line(f"and {rest} more")] if rest else under)


def _within(quote: ReportQuote, others: Sequence[ReportQuote]) -> bool:
    """Does the quote lie within another one of its report, which tells it with what is around it?"""
    own = quote.quote.span
    return any(o.report == quote.report and o.quote.span != own and o.quote.span.contains(own) for o in others)


def _same(quotes: Sequence[ReportQuote]) -> list[list[ReportQuote]]:
    """Quotes with the same words together, in order."""
    found: dict[str, list[ReportQuote]] = {}
    for quote in quotes:
        found.setdefault(clean(quote.quote.text).strip("“”\"'‘’ .,").casefold(), []).append(quote)
    return list(found.values())


def _quote(same: Sequence[ReportQuote], outlets: Outlets) -> Line:
    """Direct words in quotation marks; reported speech without, after the words that report it ("denied: …")."""
    first, names = same[0].quote, outlets.list(q.report for q in same)
    if first.direct:
        return line(said_words(first.text.strip("“”\"'‘’ ,")), f" — {names}")
    cue = clean(first.cue_text or "")
    cue = "said" if not cue or cue.casefold().startswith("according") else cue
    return line(f"{cue}: ", Part(clean(first.text).strip(" ,."), "words"), f" — {names}")
