"""Reports to judgements: which reports are about the same happenings (a story).

Invariant: as for claims: a pair's judgement depends on the two reports, their claims and the table of weights alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from communique.codebook.stems import overlap, stems, tokens
from communique.linking.block import WINDOW
from communique.linking.circumstances import NEAR_DAYS
from communique.linking.weights import Weights, read_weights
from communique.model.claim import Claim
from communique.model.judgement import Judgement
from communique.model.report import Report

_LEAD = 600  # characters in which news tells what it is about


@dataclass(frozen=True, slots=True)
class _Look:
    """What is compared of a report: words of title and opening, names that its claims and opening give."""

    report: Report
    title: frozenset[str]
    lead: frozenset[str]
    names: frozenset[str]


def link_stories(claims: Sequence[Claim], reports: Sequence[Report], links: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements (same or unsure) of subject "story" on pairs of reports (keys), from `links` between their claims."""
    of_report: dict[str, list[Claim]] = {}
    for claim in claims:
        of_report.setdefault(claim.report_key, []).append(claim)
    shared = _shared(claims, links)
    looks = {key: _look(report, of_report.get(key, [])) for key, report in sorted({r.key: r for r in reports}.items())}
    table = read_weights("linking/stories.tsv")
    judged = (_judge(looks[a], looks[b], shared.get((a, b), 0), table) for a, b in _pairs(looks, shared))
    return tuple(j for j in judged if j.verdict != "different")


def _shared(claims: Sequence[Claim], links: Iterable[Judgement]) -> dict[tuple[str, str], int]:
    """For pairs of reports (keys in order), how many claims of the one have a like in the other."""
    report_of = {c.id: c.report_key for c in claims if not c.background}
    likes: dict[tuple[str, str], set[str]] = {}
    for judgement in links:
        a, b = report_of.get(judgement.left), report_of.get(judgement.right)
        if judgement.verdict == "same" and a and b and a != b:
            likes.setdefault((min(a, b), max(a, b)), set()).add(judgement.left if a < b else judgement.right)
    return {pair: len(found) for pair, found in likes.items()}


def _look(report: Report, claims: Sequence[Claim]) -> _Look:
    opening = report.text[:_LEAD]
    written = [w.casefold() for w in tokens(opening) if w[0].isupper()]
    told = {p.name.casefold() for c in claims for p in c.parties if not c.background}
    return _Look(report, stems(report.title or ""), stems(opening), stems(" ".join((*written, *told))))


def _pairs(looks: Mapping[str, _Look], shared: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, str]]:
    """Pairs of reports that share a claim, or a telling name within near days; each once, in order of keys."""
    blocks: dict[tuple[str, str], list[str]] = {}
    for key, look in looks.items():
        day = look.report.published.toordinal() if look.report.published else None
        times = ("undated",) if day is None else (f"a{day // WINDOW}", f"b{(day + WINDOW // 2) // WINDOW}")
        for word in look.names:
            for time in times:
                blocks.setdefault((word, time), []).append(key)
    met = {pair for members in blocks.values() for pair in combinations(members, 2)}
    yield from sorted(met | set(shared))


def _judge(a: _Look, b: _Look, common: int, table: Weights) -> Judgement:
    reasons = (
        table.reason("base", "pair"),
        table.reason("claims", ("none", "one", "two")[common] if common < 3 else "many"),
        table.reason("names", _level(overlap(a.names, b.names), (0.6, "most"), (0.3, "some"), (0, "few"))),
        table.reason("title", _level(overlap(a.title, b.title), (0.5, "many"), (0.15, "some"), (0, "none"))),
        table.reason("lead", _level(overlap(a.lead, b.lead), (0.4, "many"), (0.2, "some"), (0, "none"))),
        table.reason("days", _days(a.report, b.report)),
    )
    told = tuple(reason for reason in reasons if reason.weight)
    total = round(sum(reason.weight for reason in told), 2)
    why = ", ".join(reason.finding for reason in told if reason.field != "base")
    by = f"stories {table.version}"
    return Judgement("story", a.report.key, b.report.key, table.verdict(total), by, why, weight=total, reasons=told)


def _level(share: float, *levels: tuple[float, str]) -> str:
    """The first level whose least share is reached."""
    return next(name for least, name in levels if share >= least)


def _days(a: Report, b: Report) -> str:
    if a.published is None or b.published is None:
        return "unknown"
    apart = abs((a.published - b.published).days)
    return "same" if apart == 0 else "near" if apart <= NEAR_DAYS else "far"
