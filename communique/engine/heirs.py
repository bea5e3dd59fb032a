"""Where the ids of claims lead that are in no event any more: to the claim that now stands for each.

A claim goes when its report's text was corrected, when a person rejected it, or when a newer coder left it out. Invariant:
a function of annotations and judgements, as the record is; no id that was once printed leads nowhere without a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.engine import stages
from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.record import Record

Heirs = tuple[tuple[str, str | None], ...]
_MOST = 10_000.0


def heirs_of(annotations: Iterable[Annotation], record: Record) -> Heirs:
    """Each claim of the annotations that the record has not (by id), with the claim of the record that stands for it, or None.

    That is the one in the text that replaces its own with the same words for the same act, the nearest; else the one that
    the linker holds for the same happening with most weight.
    """
    told = list(annotations)
    present = {c.id: c for event in (*record.events, *record.held) for c in event.claims}
    every = {c.id: c for a in told for c in (*a.former, *a.claims)}
    gone = [c for id, c in sorted(every.items()) if id not in present]
    if not gone:
        return ()
    address = {a.report.key: a.report.url or a.report.key for a in told}
    found = {c.id: _reworded(c, present.values(), address) for c in gone}
    left = [c for c in gone if not found[c.id]]
    return tuple(sorted((found | _linked(left, list(present.values()), told)).items()))


def _reworded(gone: Claim, present: Iterable[Claim], address: dict[str, str]) -> str | None:
    """The claim of the same address with the same trigger words for the same act, the nearest in place."""
    here = address[gone.report_key]
    words = gone.trigger.text.casefold()
    near = [
        (abs(c.trigger.span.start - gone.trigger.span.start), c.id)
        for c in present
        if address.get(c.report_key) == here and c.act == gone.act and c.trigger.text.casefold() == words
    ]
    return min(near)[1] if near else None


def _linked(gone: Sequence[Claim], present: Sequence[Claim], annotations: Sequence[Annotation]) -> dict[str, str]:
    """For claims that are gone, the present claim of the same act that the linker joins them with, the heaviest."""
    lost, acts = {c.id for c in gone}, {c.act for c in gone}
    claims = [*gone, *(c for c in present if c.act in acts)]
    keys = {c.report_key for c in claims}
    best: dict[str, tuple[float, str]] = {}
    for judgement in stages.link(claims, [a.report for a in annotations if a.report.key in keys]):
        if judgement.subject != "claim" or judgement.verdict != "same":
            continue
        for one, other in ((judgement.left, judgement.right), (judgement.right, judgement.left)):
            if one in lost and other not in lost:
                found = (-(judgement.weight or 0.0), other)
                best[one] = min(best.get(one, (_MOST, "")), found)
    return {id: other for id, (_, other) in best.items()}
