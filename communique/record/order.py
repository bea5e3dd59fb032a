"""The order of the record: reports by day of publication and key, claims by report and place. Never that of arrival.

Invariant: two readings of the same reports, in whatever order, give one order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from communique.model.claim import Claim
from communique.model.report import Report

Reports = Mapping[str, Report]  # by key


def report_rank(report: Report) -> tuple[bool, str, str]:
    """By (published, key); reports without a day come last."""
    day = report.published.isoformat() if report.published else ""
    return not day, day, report.key


def claim_rank(claim: Claim, reports: Reports) -> tuple[tuple[bool, str, str], bool, int, int, str]:
    """By (published, report key, start): the first is the founding claim. The title stands before the text."""
    span = claim.trigger.span
    return report_rank(reports[claim.report_key]), span.field == "text", span.start, span.end, claim.id


def in_order(claims: Iterable[Claim], reports: Reports) -> list[Claim]:
    """The claims by report and place."""
    return sorted(claims, key=lambda claim: claim_rank(claim, reports))


def days_between(a: Report, b: Report) -> int | None:
    """Days from the publication of `a` to that of `b`; None where one is not known."""
    return (b.published - a.published).days if a.published and b.published else None
