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
_LONG, _MORE = 92, 3  # days from which two reports must share so many telling words to be compared
_WINDOW = 16  # days; windows overlap by half
_CLOSE, _NEAR, _FOLLOWED = 3, 8, 32  # days between publications
_SHARED = 5  # how many of the words that weigh most are told


def link_stories(claims: Sequence[Claim], looks: Mapping[str, Look], links: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements (same or unsure) of subject "story" on pairs of reports (keys), from their words and `links` of claims.

    In: claims, the looks of all their reports by key, and the judgements on pairs of claims.
    """
    shared = _shared(claims, links)
    table = read_weights("linking/stories.tsv")
    judged = (_judge(looks[a], looks[b], shared.get((a, b), 0), table) for a, b in pairs(looks, shared))
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


def pairs(looks: Mapping[str, Look], shared: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, str]]:
    """Pairs of reports that share a claim, or a block; each once, in order of keys."""
    ordered = sorted(looks)
    many = len(ordered)
    alone: dict[int, int] = {}  # most blocks have one report: no list is made for them
    blocks: dict[int, list[int]] = {}
    for n, found in enumerate(_numbered(looks[key] for key in ordered)):
        for block in found:
            if (first := alone.setdefault(block, n)) != n:
                blocks.setdefault(block, [first]).append(n)
    place = {key: n for n, key in enumerate(ordered)}
    met = {place[a] * many + place[b] for a, b in shared}  # a pair as one number: no object a pair at scale
    told = [looks[key] for key in ordered]
    for members in blocks.values():
        met.update([a * many + b for a, b in combinations(members, 2) if _may_follow(told[a], told[b])])
    for pair in sorted(met):
        left, right = divmod(pair, many)
        yield ordered[left], ordered[right]


def _may_follow(a: Look, b: Look) -> bool:
    """Long after, chance has two reports share two telling words, the oftener the more is read: then it must be three."""
    one, other = a.report.published, b.report.published
    if one is None or other is None or abs((one - other).days) <= _LONG:
        return True
    return len(set(a.telling) & set(b.telling)) >= _MORE


def _numbered(looks: Iterable[Look]) -> Iterator[set[int]]:
    """The blocks of each look: a telling word within near days; at any time, one of the most telling words with another.

    A block is two things, each counted as it is first met, as one number.
    """
    numbers: dict[str, int] = {}

    def block(one: str, other: str) -> int:
        return numbers.setdefault(one, len(numbers)) << 32 | numbers.setdefault(other, len(numbers))

    for look in looks:
        times = tuple(windows(look.report.published, _WINDOW))
        found = {block(word, f"{time} ") for word in look.telling[:_SOON] for time in times}
        found.update(
            block(min(word, other), max(word, other))
            for n, word in enumerate(look.telling[:_EVER])
            for other in look.telling[n + 1 :]
        )
        yield found


def _judge(a: Look, b: Look, common: int, table: Weights) -> Judgement | None:
    """The judgement of two reports, None where they are different."""
    claims = table.reason("claims", ("none", "one", "two")[common] if common < 3 else "many")
    days = table.reason("days", _days(a.report, b.report))
    weight = _words_weight(cosine(a, b), table)
    total = round(weight + claims.weight + days.weight, 2)
    verdict = table.verdict(total)
    if verdict == "different":
        return None
    told = tuple(reason for reason in (_words(a, b, weight, table), claims, days) if reason.weight)
    why = ", ".join(reason.finding for reason in told)
    return Judgement("story", a.key, b.key, verdict, f"stories {table.version}", why, weight=total, reasons=told)


def _words_weight(alike: float, table: Weights) -> float:
    """On a straight line from `words none` (nothing alike) to `words all` (1)."""
    none = table.reason("words", "none").weight
    return round(none + alike * (table.reason("words", "all").weight - none), 2)


def _words(a: Look, b: Look, weight: float, table: Weights) -> Reason:
    """What the words of the two count, and which they share."""
    most = sorted(sorted(words := shared_words(a, b)), key=words.__getitem__, reverse=True)[:_SHARED]
    finding = f"{table.reason('words', 'all').finding}: {', '.join(most)}" if most else table.reason("words", "none").finding
    return Reason("words", finding, weight)


def _days(a: Report, b: Report) -> str:
    if a.published is None or b.published is None:
        return "unknown"
    apart = abs((a.published - b.published).days)
    if apart <= _CLOSE:
        return "one" if apart <= 1 else "few"
    return "near" if apart <= _NEAR else "apart" if apart <= _FOLLOWED else "far"
