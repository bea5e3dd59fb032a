"""Near-copies: reports of which one holds most of the other's words in the same order.

Invariant: the outcome depends on the reports alone, never on their order: they are compared in order of publication.

How: a text is the set of its runs of SHINGLE words; two texts are near-copies when at least CONTAINED of the smaller
set lies in the other (Broder 1997, containment), so that a trimmed copy and one with a paragraph added are found as well.
Candidates come from an index of those runs whose hash ends in zeros (Manber 1994, sampling modulo p): exact afterwards,
one pass, and unlike MinHash LSH, which estimates resemblance, it does not lose a copy that was cut to a third.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from communique.model.report import Report

SHINGLE = 5
"""Words in a run."""
CONTAINED = 0.5
"""Share of the smaller text's runs that the larger must hold: two rewritings of one wire share less than half."""
SHORT, WHOLLY = 30, 0.9
"""A text of fewer runs than SHORT must be held nearly whole: an outlet's standing footer may be half of it."""
LEAST = 10
"""Runs that a text must have to be compared: less is a formula, not a text."""
SAMPLE = 4
"""One run in so many goes into the index."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Text:
    report: Report
    shingles: frozenset[int]

    @property
    def sample(self) -> list[int]:
        return [s for s in self.shingles if s % SAMPLE == 0]


def mark_copies(reports: Sequence[Report]) -> list[Report]:
    """The reports as given, `copy_of` set to the key of the earliest report of which each is a near-copy, else None."""
    originals: dict[str, _Text] = {}
    index: dict[int, list[str]] = defaultdict(list)
    copy_of: dict[str, str] = {}
    for report in sorted(reports, key=_earliest):
        if report.key in originals or report.key in copy_of:
            continue
        text = _Text(report, shingles(report.text))
        if original := _original(text, originals, index):
            copy_of[report.key] = original
            continue
        originals[report.key] = text
        for shingle in text.sample:
            index[shingle].append(report.key)
    return [replace(r, copy_of=copy_of.get(r.key)) for r in reports]


def shingles(text: str) -> frozenset[int]:
    """Hashes of all runs of SHINGLE words, letter case and punctuation aside."""
    words = _WORD.findall(text.casefold())
    runs = (" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    return frozenset(int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()) for run in runs)


def containment(a: frozenset[int], b: frozenset[int]) -> float:
    """Share of the smaller set that lies in the other, 0 to 1; 0 where the smaller has fewer than LEAST runs."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller >= LEAST else 0.0


def _original(text: _Text, originals: dict[str, _Text], index: dict[int, list[str]]) -> str | None:
    """Key of the original that holds most of the text (the earliest of equals), or None."""
    candidates = Counter(key for shingle in text.sample for key in index.get(shingle, ()))
    shared = {key: containment(text.shingles, originals[key].shingles) for key in candidates}
    enough = {key: share for key, share in shared.items() if share >= _needed(text, originals[key])}
    return min(enough, key=lambda key: (-enough[key], _earliest(originals[key].report)), default=None)


def _needed(a: _Text, b: _Text) -> float:
    return WHOLLY if min(len(a.shingles), len(b.shingles)) < SHORT else CONTAINED


def _earliest(report: Report) -> tuple[str, str]:
    return (report.published.isoformat() if report.published else "9999", report.key)
