"""Reports to judgements: which reports are about the same happenings (a story).

Invariant: as for claims: a pair's judgement depends on the two reports, their claims and versioned tables alone: words
are weighed by how rare they are in English, not by how rare they are in what was read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from communique.linking.block import windows
from communique.linking.looks import Look, cosine, shared_words
from communique.linking.weights import Weights, read_weights
from communique.model.claim import Claim
from communique.model.judgement import Judgement, Reason
from communique.model.report import Report

_SOON = 16  # most telling words of which one looks up a report of near days
_EVER = 10  # of which one, with any other telling word, looks up a report at any distance in time
_WINDOW = 16  # days; windows overlap by half
_CLOSE, _NEAR, _FOLLOWED = 3, 8, 32  # days between publications
_SHARED = 5  # how many of the words that weigh most are told


def link_stories(claims: Sequence[Claim], looks: Mapping[str, Look], links: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements (same or unsure) of subject "story" on pairs of reports (keys), from their words and `links` of claims.

    In: claims, the looks of all their reports by key, and the judgements on pairs of claims.
    """
    shared = _shared(claims, links)
    table = read_weights("linking/stories.tsv")
    judged = (_judge(looks[a], looks[b], shared.get((a, b), 0), table) for a, b in _pairs(looks, shared))
    return tuple(judgement for judgement in judged if judgement is not None)


def _shared(claims: Sequence[Claim], links: Iterable[Judgement]) -> dict[tuple[str, str], int]:
    """For pairs of reports (keys in order), how many news claims of the one have a like in the other."""
    report_of = {c.id: c.report_key for c in claims if not c.background and c.act not in ("office", "join")}
    likes: dict[tuple[str, str], set[str]] = {}
    for judgement in links:
        a, b = report_of.get(judgement.left), report_of.get(judgement.right)
        if judgement.verdict == "same" and a and b and a != b:
            likes.setdefault((min(a, b), max(a, b)), set()).add(judgement.left if a < b else judgement.right)
    return {pair: len(found) for pair, found in likes.items()}


def _pairs(looks: Mapping[str, Look], shared: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, str]]:
    """Pairs of reports that share a claim, or a block; each once, in order of keys."""
    alone: dict[tuple[str, str], str] = {}  # most blocks have one report: no list is made for them
    blocks: dict[tuple[str, str], list[str]] = {}
    for key, look in sorted(looks.items()):
        for block in _blocks(look):
            if (first := alone.setdefault(block, key)) != key:
                blocks.setdefault(block, [first]).append(key)
    met = {pair for members in blocks.values() for pair in combinations(members, 2)}
    yield from sorted(met | set(shared))


def _blocks(look: Look) -> Iterator[tuple[str, str]]:
    """A telling word within near days; at any time, one of the most telling words with another."""
    for word in look.telling[:_SOON]:
        for time in windows(look.report.published, _WINDOW):
            yield word, time
    for n, word in enumerate(look.telling[:_EVER]):
        for other in look.telling[n + 1 :]:
            yield min(word, other), max(word, other)


def _judge(a: Look, b: Look, common: int, table: Weights) -> Judgement | None:
    """The judgement of two reports, None where they are different."""
    claims = table.reason("claims", ("none", "one", "two")[common] if common < 3 else "many")
    days = table.reason("days", _days(a.report, b.report))
    total = round(_words_weight(cosine(a, b), table) + claims.weight + days.weight, 2)
    verdict = table.verdict(total)
    if verdict == "different":
        return None
    told = tuple(reason for reason in (_words(a, b, table), claims, days) if reason.weight)
    why = ", ".join(reason.finding for reason in told)
    return Judgement("story", a.key, b.key, verdict, f"stories {table.version}", why, weight=total, reasons=told)


def _words_weight(alike: float, table: Weights) -> float:
    """On a straight line from `words none` (nothing alike) to `words all` (1)."""
    none = table.reason("words", "none").weight
    return round(none + alike * (table.reason("words", "all").weight - none), 2)


def _words(a: Look, b: Look, table: Weights) -> Reason:
    """What the words of the two count, and which they share."""
    products = shared_words(a, b)
    most = sorted(products, key=lambda word: (-products[word], word))[:_SHARED]
    finding = f"{table.reason('words', 'all').finding}: {', '.join(most)}" if most else table.reason("words", "none").finding
    return Reason("words", finding, _words_weight(cosine(a, b), table))


def _days(a: Report, b: Report) -> str:
    if a.published is None or b.published is None:
        return "unknown"
    apart = abs((a.published - b.published).days)
    if apart <= _CLOSE:
        return "one" if apart <= 1 else "few"
    return "near" if apart <= _NEAR else "apart" if apart <= _FOLLOWED else "far"
