"""Per corpus: copies and revisions, links, the record.

Invariant: the record is a pure function of annotations and judgements; the order of the annotations does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.engine import stages
from communique.engine.heirs import heirs_of
from communique.engine.revisions import that_count
from communique.model.annotation import Annotation
from communique.model.judgement import Judgement
from communique.model.record import Problem, Record


def build_record(
    annotations: Iterable[Annotation],
    judgements: Sequence[Judgement] = (),
    problems: Sequence[Problem] = (),
    language_model: str = "",
) -> Record:
    """The record of annotated reports and what people judged. `problems` are carried over as they are."""
    every = list(annotations)
    marked = with_copies(that_count(every), judgements)
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
