"""The figures of an evaluation: per case and their mean over the cases that have something to measure.

Invariant: a share of nothing is None, never 0; shares lie in 0..1 (more is better), counts are not negative (less is).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from communique.views.evaluation.judge import Finding, Judged


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure: its name in JSON, its heading, what it means, and how a case gives it. `count`: fewer is better."""

    name: str
    heading: str
    meaning: str
    of: Callable[[Judged], float | None]
    count: bool = False


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome of every case, in order."""

    cases: tuple[Judged, ...]

    @property
    def means(self) -> Mapping[str, float | None]:
        """Each figure's mean over the cases that have it, by name; None where none has."""
        return {measure.name: mean(measure.of(case) for case in self.cases) for measure in MEASURES}


def figures_of(case: Judged) -> Mapping[str, float | None]:
    """All figures of a case, by name."""
    return {measure.name: measure.of(case) for measure in MEASURES}


def mean(values: Iterable[float | None]) -> float | None:
    """The mean of what is known, or None."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _over_facts(test: Callable[[Finding], bool]) -> Callable[[Judged], float | None]:
    return lambda case: mean(test(finding) for finding in case.findings)


def _fields(case: Judged) -> float | None:
    return mean(check.right for finding in case.findings for check in finding.fields)


def _agreement(case: Judged) -> float | None:
    return mean(finding.agreement.right for finding in case.findings if finding.agreement)


def _conflicts(case: Judged) -> float | None:
    return mean(finding.conflict.right for finding in case.findings if finding.conflict)


MEASURES: tuple[Measure, ...] = (
    Measure(
        "fact_recall", "facts", "facts of the sheet that some event, standing, quote or figure touches and can stand for",
        _over_facts(lambda finding: finding.found),
    ),
    Measure(
        "whole_facts", "whole", "facts found with every stated field, the agreement and the conflict right",
        _over_facts(lambda finding: finding.whole),
    ),
    Measure("field_accuracy", "fields", "stated fields of the facts found that are right", _fields),
    Measure("agreement", "agreement", "facts found as events whose agreement is the stated one", _agreement),
    Measure("conflicts", "conflicts", "stated conflicts that the record shows, a fitting value for each report", _conflicts),
    Measure(
        "events_in_facts", "in facts", "events of the record that touch a fact at all",
        lambda case: case.events_used / case.events if case.events else None,
    ),
    Measure(
        "noise", "noise", "claims, quotes and figures on words that no record may take up", lambda case: len(case.noise), True
    ),
    Measure(
        "false_conflicts", "false conflicts", "events shown as conflicting between reports that touch no fact with a conflict",
        lambda case: len(case.false_conflicts), True,
    ),
)  # fmt: skip
"""What is measured, in the order in which it is shown."""
