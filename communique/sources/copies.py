"""Near-copies: reports of which one holds most of the other's own words in the same order.

Invariant: the outcome depends on the reports alone, never on their order: they are compared in order of publication, of
one day the longest first.

How: two texts are near-copies when at least CONTAINED of the smaller one's runs of words lie in the other (Broder 1997,
containment), so that a trimmed copy and one with a paragraph added are found as well. Words between quotation marks do
not count where there are enough others: two reporters who heard the same speech quote the same words. Nor do the same
paragraphs beside different news: a standing footer, the background that is repeated every day. Candidates share a
landmark (`runs.py`); unlike MinHash LSH, which estimates resemblance, that does not lose a copy that was cut to a third.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from communique.model.report import Report
from communique.sources.runs import Runs, runs_of

CONTAINED = 0.35
"""Share of the smaller text's runs that the larger must hold: two reports of one event in own words share a tenth."""
SHORT, WHOLLY = 30, 0.8
"""A text of fewer runs than SHORT must be held nearly whole: a formula may be half of it."""
LEAST = 10
"""Runs that a text must have to be compared: less is a formula, not a text."""

REST, REST_OF_ONE_OUTLET = 0.5, 0.33
"""Share of each text that must be left for the paragraphs that are the same not to count."""


@dataclass(frozen=True, slots=True)
class _Text:
    report: Report
    runs: Runs

    @property
    def rank(self) -> tuple[str, int, str]:
        """The original comes first: by day of publication, of one day the longest."""
        published = self.report.published
        return (published.isoformat() if published else "9999", -len(self.runs.all), self.report.key)


def mark_copies(reports: Sequence[Report]) -> list[Report]:
    """The reports as given, `copy_of` set to the key of the earliest report of which each is a near-copy, else None."""
    seen: dict[str, _Text] = {}
    index: dict[int, list[str]] = defaultdict(list)
    copy_of: dict[str, str] = {}
    unique = {report.key: report for report in reports}
    for text in sorted((_Text(report, runs_of(report.text)) for report in unique.values()), key=lambda text: text.rank):
        landmarks = text.runs.landmarks()
        candidates = Counter(key for landmark in landmarks for key in index.get(landmark, ()))
        key = text.report.key
        if source := _source(text, [seen[other] for other in candidates]):
            copy_of[key] = copy_of.get(source, source)
        seen[key] = text
        for landmark in landmarks:
            index[landmark].append(key)
    return [replace(r, copy_of=copy_of.get(r.key)) for r in reports]


def _source(text: _Text, others: Sequence[_Text]) -> str | None:
    """Key of the earlier text that holds most of this one (the earliest of equals), or None."""
    shared = [(-share, other.rank, other.report.key) for other in others if (share := _shared(text, other))]
    return min(shared)[-1] if shared else None


def _shared(a: _Text, b: _Text) -> float:
    """Share of the smaller text's runs that the larger holds, or 0 where that is too little for a copy."""
    ours, theirs = _apart(a, b)
    told = min(len(ours.told), len(theirs.told)) >= LEAST
    left, right = (ours.told, theirs.told) if told else (ours.all, theirs.all)
    smaller = min(len(left), len(right))
    share = len(left & right) / smaller if smaller >= LEAST else 0.0
    return share if share >= (WHOLLY if smaller < SHORT else CONTAINED) else 0.0


def _apart(a: _Text, b: _Text) -> tuple[Runs, Runs]:
    """Two texts without the paragraphs that both end with, or of one outlet both hold, where enough is left of each."""
    if a.report.outlet is not None and a.report.outlet == b.report.outlet:
        ours, theirs, rest = a.runs.without(b.runs), b.runs.without(a.runs), REST_OF_ONE_OUTLET
    else:
        ours, theirs, rest = a.runs.without_end(b.runs), b.runs.without_end(a.runs), REST
    enough = all(len(left.all) >= max(LEAST, rest * len(whole.all)) for left, whole in ((ours, a.runs), (theirs, b.runs)))
    return (ours, theirs) if enough else (a.runs, b.runs)
