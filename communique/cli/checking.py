"""`communique evaluate` and `doctor`: how good it is, and whether all is in place.

Invariant: as in `app`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from communique.cli.app import app
from communique.cli.common import Complaints, Model, Told, progress, write
from communique.model.errors import BadValue, ReportError


@app.command()
def evaluate(
    sheets: Annotated[
        list[Path] | None, typer.Argument(help="Folders with a case.json, or above such.", metavar="SHEETS")
    ] = None,
    coders: Annotated[
        tuple[Path, Path] | None,
        typer.Option(help="How far two people agree: their judgements, as judge --export writes them.", metavar="FILE FILE"),
    ] = None,
    format: Annotated[Told, typer.Option(help="How to write the figures.")] = Told.text,
    model: Model = None,
) -> None:
    """Measure the record against your own labels.

    For each case and as a mean: facts found, found whole, fields right, agreement, conflicts, events that are in the
    facts, noise, false conflicts; then what was missed and what was wrong.

    A case is a folder with case.json (which reports), facts.jsonl (what they say) and noise.jsonl (what is no news).

    With --coders: Krippendorff's alpha between two people who judged the same store, and on what they differ.
    """
    if bool(sheets) == bool(coders):
        raise BadValue("give either SHEETS or --coders with two files. See communique evaluate --help.")
    if coders:
        _coders(*coders, format)
    else:
        _cases(sheets or [], format, model)


def _cases(sheets: Sequence[Path], format: Told, model: str | None) -> None:
    """Measures cases and writes their figures; exits with 1 where one could not be measured."""
    from communique import api
    from communique.views.evaluation.figures import Evaluation
    from communique.views.evaluation.tell import evaluation_object, told
    from communique.views.json_values import encode

    complaints, cases = Complaints(), []
    for case in progress(api.evaluate_each(sheets, model=model)):
        if isinstance(case, ReportError):
            complaints(case)
        else:
            cases.append(case)
    evaluation = Evaluation(tuple(cases))
    if cases:
        write(told(evaluation) if format is Told.text else encode(evaluation_object(evaluation)))
    raise typer.Exit(int(complaints.failed))


def _coders(first: Path, second: Path, format: Told) -> None:
    from communique import api
    from communique.views.evaluation.coders import coders_object, told
    from communique.views.json_values import encode

    found = api.compare_coders(first, second)
    write(told(found, first.name, second.name) if format is Told.text else encode(coders_object(found)))


@app.command()
def doctor(
    store: Annotated[Path | None, typer.Argument(help="A store to look at as well.", metavar="STORE")] = None,
) -> None:
    """Say what is installed and how to mend what is not.

    The language model and the tables with their hashes, the parts with their versions; of a store, what it holds.
    """
    from communique.engine.doctor import examine

    findings = examine(store)
    width = max(len(f.name) for f in findings)
    for finding in findings:
        write(f"{finding.name:{width}}  {finding.found}" + (f"\n{'':{width}}  -> {finding.mend}" if finding.mend else ""))
    raise typer.Exit(int(any(f.mend for f in findings)))
