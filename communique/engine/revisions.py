"""Which reports count: of one address the newest text, and none that its outlet took back.

Invariant: decided by the reports alone; those of one address and day by the order in which they came.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.engine import stages
from communique.model.annotation import Annotation
from communique.model.judgement import Judgement
from communique.model.mention import Mentions
from communique.model.report import Report
from communique.model.stored import Stored


def revised(reports: Iterable[Report]) -> list[Report]:
    """Each report once, in order of publication; one that takes an older text's place says so (`revises`)."""
    by_key: dict[str, Report] = {}
    for report in reports:
        by_key.setdefault(report.key, report)
    by_address: dict[str, Report] = {}
    found = []
    for report in sorted(by_key.values(), key=_day):
        address = report.url or report.key
        if older := by_address.get(address):
            report = replace(report, revises=older.key)
        by_address[address] = report
        found.append(report)
    return found


def marked_withdrawn(reports: Sequence[Report]) -> list[Report]:
    """The reports as given; those that are withdrawals, or that one of these takes back, say so (`withdrawn`, `notice`)."""
    from communique.sources.withdrawal import takes_back, withdrawal

    words = {report.key: withdrawal(report) for report in reports}
    taking = [report for report in reports if words[report.key]]
    pairs = [(w, r) for w in taking for r in reports if takes_back(w, r) and not words[r.key]]
    taken, notices = {r.key: words[w.key] for w, r in pairs}, {w.key for w, _ in pairs}
    return [replace(r, withdrawn=words[r.key] or taken.get(r.key), notice=r.key in notices) for r in reports]


def that_count(annotations: Iterable[Annotation]) -> list[Annotation]:
    """One annotation an address, the newest text's; withdrawn reports are kept, without claims, quotes and figures."""
    by_key: dict[str, Annotation] = {}
    for annotation in annotations:
        by_key.setdefault(annotation.report.key, annotation)
    reports = revised(a.report for a in by_key.values())
    replaced = {report.revises for report in reports}
    newest = marked_withdrawn([report for report in reports if report.key not in replaced])
    return [_with(by_key[r.key], r) for r in sorted(newest, key=lambda r: (_day(r), r.key))]


def stored(reports: Sequence[Report], judgements: Sequence[Judgement] = ()) -> list[Stored]:
    """Every report of a store and what became of it, in order of publication."""
    from communique.sources.copies import mark_copies

    every = revised(reports)
    ids = {report.key: report.id for report in every}
    replaced_by = {report.revises: report.id for report in every if report.revises}
    newest = stages.judged_copies(mark_copies([r for r in every if r.key not in replaced_by]), judgements)
    marked = {report.key: report for report in marked_withdrawn(newest)}
    return [
        Stored(
            marked.get(report.key, report), replaced_by.get(report.key), ids.get(report.revises or ""),
            ids.get(marked[report.key].copy_of or "") if report.key in marked else None,
        )
        for report in every
    ]  # fmt: skip


def _with(annotation: Annotation, report: Report) -> Annotation:
    if report.withdrawn:
        return replace(annotation, report=report, claims=(), mentions=Mentions(), uncoded=())
    return replace(annotation, report=report)


def _day(report: Report) -> str:
    return report.published.isoformat() if report.published else "9999"
