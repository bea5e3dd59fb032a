"""Per corpus: copies and revisions, links, the record.

Invariant: the record is a pure function of annotations and judgements; the order of the annotations does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.engine import stages
from communique.engine.heirs import heirs_of
from communique.model.annotation import Annotation
from communique.model.judgement import Judgement
from communique.model.record import Problem, Record
from communique.model.report import Report


def build_record(
    annotations: Iterable[Annotation],
    judgements: Sequence[Judgement] = (),
    problems: Sequence[Problem] = (),
    language_model: str = "",
) -> Record:
    """The record of annotated reports and what people judged. `problems` are carried over as they are."""
    every = list(annotations)
    marked = with_copies(_newest(every), judgements)
    links = stages.link(stages.claims(marked, judgements), [a.report for a in marked])
    made = stages.build(marked, links, judgements, problems)
    return replace(made, language_model=language_model, heirs=heirs_of(every, made))


def with_copies(annotations: Sequence[Annotation], judgements: Sequence[Judgement] = ()) -> list[Annotation]:
    """The annotations with `copy_of` set on the reports that are near-copies of an earlier one, or are judged to be."""
    if len(annotations) < 2:
        return list(annotations)
    from communique.sources.copies import mark_copies

    reports = stages.judged_copies(mark_copies([a.report for a in annotations]), judgements)
    return [replace(a, report=r) for a, r in zip(annotations, reports, strict=True)]


def _newest(annotations: Iterable[Annotation]) -> list[Annotation]:
    """One annotation a report, in order of publication; of one address only the newest text, which says what it revises."""
    by_key: dict[str, Annotation] = {}
    for annotation in annotations:
        by_key.setdefault(annotation.report.key, annotation)
    arrivals = {key: n for n, key in enumerate(by_key)}
    by_address: dict[str, Annotation] = {}
    for annotation in sorted(by_key.values(), key=lambda a: (_day(a.report), arrivals[a.report.key])):
        address = annotation.report.url or annotation.report.key
        if older := by_address.get(address):
            annotation = replace(annotation, report=replace(annotation.report, revises=older.report.key))
        by_address[address] = annotation
    return sorted(by_address.values(), key=lambda a: (_day(a.report), a.report.key))


def _day(report: Report) -> str:
    return report.published.isoformat() if report.published else "9999"
