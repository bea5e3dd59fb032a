"""How much was read in each period: without it no count over time means anything.

Invariant: a report that was skipped, or has no day of publication, is in no period.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from communique.model.report import Report
from communique.views.periods import Period, Size, period_of, periods

Read = Mapping[Period, tuple[int, int]]
"""Reports and sources of each period."""
NOTHING = (0, 0)


def read_of(reports: Iterable[Report], by: Size) -> Read:
    """How many reports of each period were read, by day of publication, and from how many sources.

    A source is the agency that a report credits, else its outlet; that of a copy is its original's.
    """
    known = {report.key: report for report in reports}
    inside: dict[Period, list[Report]] = defaultdict(list)
    for report in known.values():
        if report.published and not report.skipped:
            inside[period_of(report.published, by)].append(report)
    return {period: (len(own), len({_source(report, known) for report in own})) for period, own in inside.items()}


def gaps(read: Read, by: Size) -> list[Period]:
    """Every period from the first to the last in which something was read."""
    return list(periods(min(read).start, max(read).end, by)) if read else []


def _source(report: Report, known: Mapping[str, Report]) -> str:
    original = known.get(report.copy_of or report.key, report)
    return (original.wire or original.outlet or original.id).casefold()
