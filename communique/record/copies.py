"""Near-copies as persons judged them: what the machine found, with persons' words above it.

Invariant: a copy's `copy_of` is the key of the earliest report of its set, never a copy itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.model.judgement import Judgement
from communique.model.report import Report
from communique.record.judged import Together, words
from communique.record.order import report_rank


def with_judged_copies(reports: Sequence[Report], judgements: Iterable[Judgement]) -> list[Report]:
    """The reports as given, `copy_of` as persons' words on copies leave it."""
    said = words(judgements, "copy")
    if not (said.same or said.different or said.unsure):
        return list(reports)
    known = {report.key: report for report in reports}
    together = Together(known)
    for left, right in said.same:
        if left in known and right in known:
            together.unite(left, right)
    for report in sorted(reports, key=report_rank):
        original = report.copy_of or report.key
        left_open = tuple(sorted((report.key, original))) in said.unsure
        if original in known and not left_open and not together.parted(report.key, original, said.different):
            together.unite(report.key, original)
    firsts = {home: min((known[k] for k in keys), key=report_rank).key for home, keys in together.members.items()}
    originals = {key: firsts[together.home(key)] for key in known}
    return [replace(r, copy_of=None if originals[r.key] == r.key else originals[r.key]) for r in reports]
