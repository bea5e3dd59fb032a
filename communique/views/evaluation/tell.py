"""An evaluation told: a table with what was missed and what was wrong, or the same as JSON.

Invariant: shares are shown as per cent with one decimal, counts as counts (their mean with up to two), nothing as "-".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from communique.views.evaluation.figures import MEASURES, Evaluation, Measure, figures_of
from communique.views.evaluation.judge import Judged
from communique.views.json_values import JsonObject
from communique.views.words import clean


def told(evaluation: Evaluation) -> str:
    """The table of all cases with the mean, then case by case what was missed, wrong, taken up or set at odds."""
    rows = [(case.name, figures_of(case)) for case in evaluation.cases]
    if len(rows) > 1:
        rows.append(("mean", evaluation.means))
    lists = (line for case in evaluation.cases for line in _lists(case))
    return "\n".join([*_table(rows), *lists]) + "\n"


def evaluation_object(evaluation: Evaluation) -> JsonObject:
    """`cases` (each with its `figures` and lists) and `mean`; shares in 0..1, null where there is nothing to measure."""
    return {"cases": [_case(case) for case in evaluation.cases], "mean": dict(evaluation.means)}


def _case(case: Judged) -> JsonObject:
    return {
        "name": case.name,
        "facts": len(case.findings),
        "figures": dict(figures_of(case)),
        "misses": [finding.fact for finding in case.findings if not finding.found],
        "wrong": [
            {"fact": f.fact, "id": f.id, "field": check.field, "wanted": check.wanted, "found": check.found}
            for f in case.findings
            for check in f.checks
            if f.found and not check.right
        ],
        "noise": list(case.noise),
        "false_conflicts": list(case.false_conflicts),
    }


def _table(rows: list[tuple[str, Mapping[str, float | None]]]) -> Iterator[str]:
    width = max(len("case"), *(len(name) for name, _ in rows)) if rows else len("case")
    yield f"{'case':{width}}  " + "  ".join(m.heading for m in MEASURES)
    for name, figures in rows:
        cells = (f"{_cell(m, figures[m.name]):>{len(m.heading)}}" for m in MEASURES)
        yield f"{name:{width}}  " + "  ".join(cells)


def _cell(measure: Measure, value: float | None) -> str:
    if value is None:
        return "-"
    return f"{round(value, 2):g}" if measure.count else f"{100 * value:.1f}"


def _lists(case: Judged) -> Iterator[str]:
    lines = [
        *(f"  missed  {f.fact}" for f in case.findings if not f.found),
        *(
            f"  wrong   {f.fact}: {check.field} {clean(check.found)}, not {check.wanted}" + (f"  {f.id}" if f.id else "")
            for f in case.findings
            for check in f.checks
            if f.found and not check.right
        ),
        *(f"  noise   {clean(line)}" for line in case.noise),
        *(f"  false conflict  {clean(title)}" for title in case.false_conflicts),
    ]
    if lines:
        yield f"\n{case.name}"
        yield from lines
