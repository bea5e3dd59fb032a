"""Reports and what went wrong between them, annotated in the order in which they came.

Invariant: whatever comes in goes out in its own place: an annotation for a report, errors and remarks as they are.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator

from communique.codebook.known_actors import KnownActors
from communique.engine.annotate import EVERYTHING, annotate_each
from communique.model.annotation import Annotation
from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report

Outcome = Report | ReportError | Problem
Annotated = Annotation | ReportError | Problem


def annotate_outcomes(
    outcomes: Iterable[Outcome],
    model: str | None = None,
    wanted: Collection[str] = EVERYTHING,
    known: KnownActors | None = None,
) -> Iterator[Annotated]:
    """Each report's annotation; errors and remarks come through in their places."""
    waiting: deque[Outcome] = deque()

    def reports() -> Iterator[Report]:
        for outcome in outcomes:
            waiting.append(outcome)
            if isinstance(outcome, Report):
                yield outcome

    for found in annotate_each(reports(), model, wanted, known):
        yield from _ahead(waiting)
        waiting.popleft()
        yield found
    yield from _ahead(waiting)


def _ahead(waiting: deque[Outcome]) -> Iterator[ReportError | Problem]:
    """What stands in the queue before the next report, taken out of it."""
    while waiting:
        first = waiting[0]
        if isinstance(first, Report):
            return
        waiting.popleft()
        yield first
