"""Claims to judgements: which claims are about the same happening, with a weight for each reason.

Invariant: the judgement of a pair depends on these two claims, their reports' days of publication and the versioned
table of weights alone; hence any order of reading gives the same judgements.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from communique.linking.block import pairs
from communique.linking.compare import COMPARISONS
from communique.linking.looks import look_of
from communique.linking.siblings import with_siblings
from communique.linking.stories import link_stories
from communique.linking.traits import Traits, traits_of
from communique.linking.weights import NEVER, weights
from communique.model.claim import Claim
from communique.model.judgement import Judgement, Reason, Verdict
from communique.model.report import Report


def link(claims: Sequence[Claim], reports: Sequence[Report]) -> tuple[Judgement, ...]:
    """Machine judgements of the pairs of claims and of reports that are worth one, in the order of reports and ids.

    Worth one: what is the same, what is unsure, and what would be but for one finding that rules it out (different).

    In: claims of any number of reports, and all these reports. Out: judgements of subject "claim" (ids of claims) and
    "story" (keys of reports).
    """
    with _uncollected():
        looks = {report.key: look_of(report) for report in reports}
        ordered = sorted({c.id: c for c in claims}.values(), key=lambda claim: (claim.report_key, claim.id))
        traits = with_siblings([traits_of(claim, looks[claim.report_key]) for claim in ordered])
        found = (_judge(left, right) for left, right in pairs(traits))
        kept = tuple(judgement for judgement in found if judgement is not None)
        return kept + link_stories(ordered, looks, kept)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing here refers to itself: to look for such among millions of judgements would cost more the more there are."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def judge(a: Claim, b: Claim, reports: Sequence[Report]) -> Judgement:
    """The judgement of any one pair, whatever it comes to: why two claims were joined, or were not."""
    looks = {report.key: look_of(report) for report in reports if report.key in (a.report_key, b.report_key)}
    left, right = sorted((a, b), key=lambda claim: (claim.report_key, claim.id))
    one, other = traits_of(left, looks[left.report_key]), traits_of(right, looks[right.report_key])
    return _told(one, other, _weigh(_levels(one, other)))


def _judge(a: Traits, b: Traits) -> Judgement | None:
    """The judgement of a pair, if worth one: same, unsure, or what would be if one finding did not rule it out."""
    weighed = _weigh(_levels(a, b))
    return _told(a, b, weighed) if weighed.telling else None


def _levels(a: Traits, b: Traits) -> tuple[str, ...]:
    """The level of each comparison, in their order."""
    return tuple([level(a, b) for _, level in COMPARISONS])


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What the levels of a pair come to. `telling`: worth a judgement."""

    reasons: tuple[Reason, ...]
    total: float
    verdict: Verdict
    why: str
    telling: bool


@lru_cache(maxsize=1 << 16)
def _weigh(levels: tuple[str, ...]) -> _Weighed:
    """The sum of the weights. The same levels come again and again: they are weighed once."""
    table = weights()
    fields = [field for field, _ in COMPARISONS]
    told = [table.reason("base", "pair"), *(table.reason(f, level) for f, level in zip(fields, levels, strict=True))]
    reasons = tuple(reason for reason in told if reason.weight)
    total = round(sum(reason.weight for reason in reasons), 2)
    without = round(sum(reason.weight for reason in reasons if reason.weight > NEVER), 2)
    return _Weighed(reasons, total, table.verdict(total), _why(reasons), table.verdict(without) != "different")


def _told(a: Traits, b: Traits, weighed: _Weighed) -> Judgement:
    left, right = sorted((a.claim.id, b.claim.id))
    by = f"linker {weights().version}"
    return Judgement("claim", left, right, weighed.verdict, by, weighed.why, weight=weighed.total, reasons=weighed.reasons)


def _why(reasons: tuple[Reason, ...]) -> str:
    """The reasons that speak for it, the strongest first; then those against."""
    spoken = [r for r in reasons if r.field != "base"]
    ordered = sorted(spoken, key=lambda r: (r.weight < 0, -abs(r.weight)))
    return ", ".join(("but " if r.weight < 0 else "") + r.finding for r in ordered)
