"""Which reports of an event are independent sources, and why not (RECORD.md, Agreement: source groups).

Invariant: groups divide the event's reports; every group says why its reports count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from communique.model.claim import Claim
from communique.model.event import SourceGroup
from communique.model.report import Report
from communique.record.order import Reports, report_rank

_WORDS = 6  # words that two clauses must share in a row to be the same quoted words


@dataclass(frozen=True, slots=True)
class Sources:
    """The independent sources of one event. `of_report` gives, by report key, the number of its group."""

    groups: tuple[SourceGroup, ...]
    of_report: dict[str, int]

    def count(self, claims: Iterable[Claim]) -> int:
        """How many independent sources make these claims."""
        return len({self.of_report[c.report_key] for c in claims})


def sources_of(claims: Sequence[Claim], reports: Reports) -> Sources:
    """The source groups of an event's claims, in order of their first reports."""
    of_report: dict[str, list[Claim]] = {}
    for claim in claims:
        of_report.setdefault(claim.report_key, []).append(claim)
    order = sorted(of_report, key=lambda key: report_rank(reports[key]))
    group = {key: key for key in order}
    why: dict[str, list[str]] = {}
    for a, b in combinations(order, 2):
        reason = _dependence(reports[a], of_report[a], reports[b], of_report[b])
        if reason and group[a] != group[b]:
            kept, gone = group[a], group[b]
            group = {key: kept if first == gone else first for key, first in group.items()}
            why[kept] = [*why.get(kept, []), *why.pop(gone, []), reason]
    firsts = list(dict.fromkeys(group[key] for key in order))
    groups = tuple(
        SourceGroup(
            tuple(reports[key].id for key in order if group[key] == first),
            "; ".join(dict.fromkeys(why.get(first, [_alone(of_report[first])]))),
        )
        for first in firsts
    )
    return Sources(groups, {key: firsts.index(group[key]) for key in order})


def _dependence(a: Report, ours: Sequence[Claim], b: Report, theirs: Sequence[Claim]) -> str | None:
    """Why two reports count once, or None where they are independent."""
    if (a.copy_of or a.key) == (b.copy_of or b.key):
        return "near-copies of one text"
    if a.wire and b.wire and _same(a.wire, b.wire):
        return f"both carry {a.wire}"
    for one, theirs_named in ((a, _named(b, theirs)), (b, _named(a, ours))):
        if one.outlet and any(_same(one.outlet, name) for name in theirs_named):
            return f"one credits {one.outlet}"
    if common := sorted(set(_agencies(a, ours)) & set(_agencies(b, theirs))):
        return f"both credit {common[0]}"
    if speaker := _one_speaker(ours, theirs, a, b):
        return f"both only cite {speaker}"
    return None


def _named(report: Report, claims: Sequence[Claim]) -> list[str]:
    """Everybody whom a report names as its source."""
    return [*([report.wire] if report.wire else []), *(c.attribution.name for c in claims if c.attribution)]


def _agencies(report: Report, claims: Sequence[Claim]) -> Iterator[str]:
    """The agencies and the press that a report names as its source, in lower case."""
    if report.wire:
        yield report.wire.casefold()
    for claim in claims:
        said = claim.attribution
        if said and said.party and said.party.sector == "JRN" and said.party.kind != "person":
            yield said.name.casefold()


def _same(a: str, b: str) -> bool:
    """The same outlet, an article aside."""
    return a.casefold().removeprefix("the ") == b.casefold().removeprefix("the ")


def _one_speaker(ours: Sequence[Claim], theirs: Sequence[Claim], a: Report, b: Report) -> str | None:
    """The speaker on whose word alone both reports stand, at the same occasion."""
    mine, other = _cited(ours), _cited(theirs)
    if not mine or not other or not (mine.keys() <= other.keys() or other.keys() <= mine.keys()):
        return None
    common = sorted(mine.keys() & other.keys())
    if any(_same_occasion(x, y, a, b) for name in common for x in mine[name] for y in other[name]):
        said = mine[common[0]][0].attribution
        return said.name if said else None
    return None


def _cited(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Claims by speaker; empty where the outlet itself says it. The title says it in the body's name."""
    body = [c for c in claims if c.at.span.field == "text"] or claims
    cited: dict[str, list[Claim]] = {}
    for claim in body:
        if claim.attribution is None:
            return {}
        cited.setdefault(_speaker(claim), []).append(claim)
    return cited


def _speaker(claim: Claim) -> str:
    said = claim.attribution
    if said is None:
        return ""
    last = said.name.casefold().split()[-1:] if said.party and said.party.kind == "person" else [said.name.casefold()]
    return " ".join((*last, said.party.country or "" if said.party else ""))


def _same_occasion(x: Claim, y: Claim, a: Report, b: Report) -> bool:
    """The same quoted words, or said within a day of each other (without a date of saying: published so)."""
    if _share_words(x.at.text, y.at.text):
        return True
    first, second = x.said.when or x.when.when, y.said.when or y.when.when
    if first and second and first.low and second.low:
        return first.overlaps(second) or abs((first.low - second.low).days) <= 1
    return bool(a.published and b.published and abs((a.published - b.published).days) <= 1)


def _share_words(a: str, b: str) -> bool:
    ours, theirs = a.casefold().split(), " " + " ".join(b.casefold().split()) + " "
    return any(" " + " ".join(ours[n : n + _WORDS]) + " " in theirs for n in range(len(ours) - _WORDS + 1))


def _alone(claims: Sequence[Claim]) -> str:
    """Why a report counts by itself: its own reporting, or whom alone it cites."""
    cited = _cited(claims)
    names = sorted({c.attribution.name for found in cited.values() for c in found if c.attribution})
    return f"cites only {', '.join(names)}" if names else "own reporting"
