"""Records measured against labels.

Invariant: each case is read by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from communique.api.annotating import annotate_all
from communique.api.given import OnProblem, Paths, strings
from communique.model.errors import ReportError

if TYPE_CHECKING:
    from communique.views.evaluation.coders import Coders
    from communique.views.evaluation.figures import Evaluation
    from communique.views.evaluation.judge import Judged


def evaluate(sheets: Paths, *, model: str | None = None, on_problem: OnProblem | None = None) -> Evaluation:
    """The records of cases measured against their sheets: folders with case.json, facts.jsonl and noise.jsonl, or above such.

    Each case is read by itself. `on_problem` hears of sheets that cannot be read; without it the first raises ReportError.
    """
    from communique.views.evaluation.figures import Evaluation

    judged = []
    for case in evaluate_each(sheets, model=model):
        if not isinstance(case, ReportError):
            judged.append(case)
        elif on_problem is None:
            raise case
        else:
            on_problem(case)
    return Evaluation(tuple(judged))


def compare_coders(first: str | Path, second: str | Path) -> Coders:
    """How far two people agree, from their judgements as `judge --export` writes them: Krippendorff's alpha, and where not.

    Raises ReportError, naming the line, for a file that does not hold.
    """
    from communique.engine.coders import compare_coders as compared
    from communique.sources.judgements import read_judgements

    return compared(read_judgements(first), read_judgements(second))


def evaluate_each(sheets: Paths, *, model: str | None = None) -> Iterator[Judged | ReportError]:
    """The outcome of each case as it is had, in order; an error for a sheet that cannot be read."""
    from communique.engine.build import build_record
    from communique.sources.sheets import read_sheets
    from communique.views.evaluation.judge import judge

    for sheet in read_sheets([Path(path) for path in strings(sheets)]):
        if isinstance(sheet, ReportError):
            yield sheet
        else:
            yield judge(sheet, build_record(list(annotate_all(sheet.reports, model=model))))
