"""Which reports of an event are independent sources, and why not (RECORD.md, Agreement: source groups).

Invariant: groups divide the event's reports; every group says why its reports count once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from communique.model.claim import Claim
from communique.model.event import SourceGroup
from communique.record.dependence import cited_alone, dependence
from communique.record.order import Reports, report_rank


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
        reason = dependence(reports[a], of_report[a], reports[b], of_report[b])
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


def _alone(claims: Sequence[Claim]) -> str:
    """Why a report counts by itself: its own reporting, or whom alone it cites."""
    cited = cited_alone(claims)
    names = sorted({c.attribution.name for found in cited.values() for c in found if c.attribution})
    return f"cites only {', '.join(names)}" if names else "own reporting"
