"""Reports to annotations: mentions and claims, report by report.

Invariant: every function is a plain function of its arguments.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from communique.api.given import OnProblem, Outcome, Paths, lines_of, strings
from communique.model.annotation import Annotation
from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report

if TYPE_CHECKING:
    from communique.codebook.known_actors import KnownActors


def annotate(
    report: Report | str,
    *,
    title: str | None = None,
    published: date | str | None = None,
    outlet: str | None = None,
    actors: Paths | None = None,
    model: str | None = None,
) -> Annotation:
    """Mentions and claims of one report, or of a text with what is known of it. Offsets count into the text as given.

    `published`: a date, or one written out ("2024-03-13"); ValueError where it is none.

    `actors`: tables of your own bodies and office holders; `model`: the spaCy model to use, instead of the best installed.
    Raises CodebookError for a table that does not hold, ModelMissing, and ReportError where communique itself fails.
    """
    if isinstance(report, str):
        report = Report("text", report, title=title, published=_day(published), outlet=outlet)
    return next(annotate_all([report], actors=actors, model=model))


def _day(published: date | str | None) -> date | None:
    from communique.sources.fields import read_date

    return read_date(published) if isinstance(published, str) else published


def annotate_all(reports: Iterable[Report], *, actors: Paths | None = None, model: str | None = None) -> Iterator[Annotation]:
    """Annotations of reports, in order, as they are made. Arguments and errors as for `annotate`."""
    from communique.engine.annotate import annotate_reports
    from communique.sources.read import settle

    return annotate_reports((r if r.language else settle(r) for r in reports), model, known=known_actors(actors))


def annotations_of(
    outcomes: Iterable[Outcome],
    on_problem: OnProblem,
    *,
    known: KnownActors | None = None,
    model: str | None = None,
) -> Iterator[Annotation]:
    """Annotations of the reports among `outcomes`; the rest, and a word on each that is skipped, go to `on_problem`."""
    from communique.engine.stream import annotate_outcomes

    for found in annotate_outcomes(outcomes, model, known=known):
        if not isinstance(found, Annotation):
            on_problem(found)
            continue
        if found.report.skipped:
            on_problem(Problem(found.report.path or found.report.id, f"kept but not coded: {found.report.skipped}"))
        yield found


def annotation_lines(
    file: str,
    stdin: BinaryIO,
    *,
    only: Collection[str],
    known: KnownActors | None = None,
    model: str | None = None,
    on_problem: OnProblem | None = None,
) -> Iterator[tuple[str, bool]]:
    """Contract 1 as JSON lines, in order; True beside a line that tells of an error."""
    from communique.engine.stream import annotate_outcomes
    from communique.views.contract import annotation_object
    from communique.views.json_values import encode

    for found in annotate_outcomes(lines_of(file, stdin), model, only, known):
        if isinstance(found, Annotation):
            yield encode(annotation_object(found, only)), False
        elif isinstance(found, ReportError):
            yield encode({"id": found.id, "error": str(found)}), True
        if on_problem and not isinstance(found, Annotation):
            on_problem(found)


def known_actors(tables: Paths | None) -> KnownActors | None:
    """The bodies and office holders that ship with those of a user's tables; None without any. Raises CodebookError."""
    if not tables:
        return None
    from communique.codebook.known_actors import read_actors

    return read_actors([Path(table) for table in strings(tables)])


def language_model(name: str | None = None) -> str:
    """Name, version and hash of the language model that would be used."""
    from communique.language.loader import describe_model, find_model

    return str(describe_model(find_model(name)))
