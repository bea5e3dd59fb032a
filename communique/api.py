"""The public verbs as functions; the shell has the same verbs with the same words.

Invariant: every function is a plain function of its arguments; what cannot be read is in `Record.problems`, not raised.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from communique.model.annotation import Annotation
from communique.model.errors import ReportError
from communique.model.event import Event
from communique.model.record import Problem, Record
from communique.model.report import Report
from communique.model.shown import as_html

if TYPE_CHECKING:
    from communique.codebook.known_actors import KnownActors
    from communique.store.store import Store
    from communique.views.evaluation.figures import Evaluation
    from communique.views.evaluation.judge import Judged

Paths = str | Path | Sequence[str | Path]
Given = str | Path | Iterable[str | Path | Report]
"""Files, folders, globs, "-" for standard input; and reports made by hand."""
Source = Record | str | Path
"""A record, or the path of a store that holds one."""
Outcome = Report | ReportError | Problem
OnProblem = Callable[[ReportError | Problem], None]


def reports(paths: Paths, *, published: date | None = None, outlet: str | None = None) -> Iterator[Report]:
    """The reports of files, folders and globs, in the order given; `published` and `outlet` as for `read`.

    Raises ReportError at the first that cannot be read.
    """
    from communique.sources.read import read_paths

    for outcome in read_paths(_strings(paths), published=published, outlet=outlet):
        if isinstance(outcome, ReportError):
            raise outcome
        if isinstance(outcome, Report):
            yield outcome


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


def read(
    paths: Given,
    *,
    published: date | None = None,
    outlet: str | None = None,
    store: str | Path | None = None,
    actors: Paths | None = None,
    model: str | None = None,
    stdin: BinaryIO | None = None,
    on_problem: OnProblem | None = None,
) -> Record:
    """The record of reports: files, folders, globs and "-" (`stdin`), or Report objects.

    `published` and `outlet` stand in where a report does not say them. With `store`, reports are added to that file and
    the record is of all that it holds. `actors`: tables of your own bodies and office holders; `model`: the spaCy model to
    use. What was not read is in `Record.problems`; `on_problem` hears of it at once.
    Raises CodebookError for a table that does not hold, ModelMissing, StoreError and StoreBusy.
    """
    known = known_actors(actors)
    if store is None:
        outcomes = outcomes_of(paths, published=published, outlet=outlet, stdin=stdin)
        return record_from(outcomes, on_problem, known=known, model=model)
    from communique.store.store import Store

    heard = _Heard(on_problem)
    with Store(store) as opened:
        outcomes = outcomes_of(paths, published=published, outlet=outlet, stdin=stdin, taken=opened.names())
        add_all(opened, outcomes, heard, known=known, model=model)
        return record_of(opened, heard.problems, model=model)


def known_actors(tables: Paths | None) -> KnownActors | None:
    """The bodies and office holders that ship with those of a user's tables; None without any. Raises CodebookError."""
    if not tables:
        return None
    from communique.codebook.known_actors import read_actors

    return read_actors([Path(table) for table in _strings(tables)])


def record_from(
    outcomes: Iterable[Outcome],
    on_problem: OnProblem | None = None,
    *,
    known: KnownActors | None = None,
    model: str | None = None,
) -> Record:
    """The record of reports as they are read; what goes wrong is in its `problems`."""
    from communique.engine.build import build_record

    heard = _Heard(on_problem)
    annotations = list(annotations_of(outcomes, heard, known=known, model=model))
    return build_record(annotations, (), heard.problems, language_model(model))


@dataclass(frozen=True, slots=True)
class Added:
    """What reading into a store did: keys of reports that were new, and of those that were there already."""

    new: tuple[str, ...]
    known: tuple[str, ...]


def add_all(
    store: Store,
    outcomes: Iterable[Outcome],
    on_problem: OnProblem,
    *,
    known: KnownActors | None = None,
    model: str | None = None,
) -> Added:
    """Adds reports to a store, each as a whole. What is there already is not read again."""
    from communique.engine.doctor import codebook_hash

    there: list[str] = []

    def unread() -> Iterator[Outcome]:
        for outcome in outcomes:
            if isinstance(outcome, Report) and store.has(outcome.key):
                there.append(outcome.key)
            else:
                yield outcome

    made_with = {"model": language_model(model), "codebook": codebook_hash(known.digest if known else "")}
    annotations = annotations_of(unread(), on_problem, known=known, model=model)
    new: list[str] = []
    for annotation in annotations:
        (new if store.add(annotation, **made_with) else there).append(annotation.report.key)
    return Added(tuple(new), tuple(there))


def record_of(store: Store, problems: Sequence[Problem] = (), *, model: str | None = None) -> Record:
    """The record of all that a store holds."""
    from communique.engine.build import build_record

    return build_record(store.annotations(), store.judgements(), problems, language_model(model))


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


def brief(source: Source, *, width: int = 100) -> str:
    """The record told to a person, in Markdown with lines of `width` columns. Raises StoreError where there is no store."""
    from communique.views.brief import brief as told

    return told(open_record(source), width=width)


def show(source: Source, event: str, *, width: int = 100) -> str:
    """The claims of one event side by side, each with its outlet and the very words.

    `event` is the id of an event or of any of its claims, or the unmistakable start of one. Raises UnknownName, StoreError.
    """
    from communique.views.show import show as told

    return told(open_record(source), event, width=width)


def explain(source: Source, event: str, *, width: int = 100) -> str:
    """Why these claims were put together, why this code and this status: down to the rule and the characters.

    `event` is the id of an event or of any of its claims, or the unmistakable start of one. Raises UnknownName, StoreError.
    """
    from communique.views.explain import explain as told

    return told(open_record(source), event, width=width)


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


def evaluate_each(sheets: Paths, *, model: str | None = None) -> Iterator[Judged | ReportError]:
    """The outcome of each case as it is had, in order; an error for a sheet that cannot be read."""
    from communique.engine.build import build_record
    from communique.sources.sheets import read_sheets
    from communique.views.evaluation.judge import judge

    for sheet in read_sheets([Path(path) for path in _strings(sheets)]):
        if isinstance(sheet, ReportError):
            yield sheet
        else:
            yield judge(sheet, build_record(list(annotate_all(sheet.reports, model=model))))


def open_record(source: Source) -> Record:
    """The record itself, or the one that a store holds. Raises StoreError where there is no store."""
    if isinstance(source, Record):
        return source
    from communique.store.store import Store

    with Store(source, readonly=True) as store:
        return record_of(store)


def language_model(name: str | None = None) -> str:
    """Name, version and hash of the language model that would be used."""
    from communique.language.loader import describe_model, find_model

    return str(describe_model(find_model(name)))


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

    for found in annotate_outcomes(_lines_of(file, stdin), model, only, known):
        if isinstance(found, Annotation):
            yield encode(annotation_object(found, only)), False
        elif isinstance(found, ReportError):
            yield encode({"id": found.id, "error": str(found)}), True
        if on_problem and not isinstance(found, Annotation):
            on_problem(found)


def outcomes_of(
    paths: Given,
    *,
    published: date | None = None,
    outlet: str | None = None,
    stdin: BinaryIO | None = None,
    taken: Iterable[str] = (),
) -> Iterator[Outcome]:
    """What reading gives: reports, errors, remarks. Report objects come first, then files in the order given.

    `taken` are display names that others have (a store's).
    """
    from communique.sources.names import Names
    from communique.sources.read import read_paths, settle

    given = [paths] if isinstance(paths, str | Path) else list(paths)
    names = Names(taken)
    for item in given:
        if isinstance(item, Report):
            ready = item if item.language else settle(item)
            yield replace(ready, id=names.name(ready.id))
    named = [str(item) for item in given if not isinstance(item, Report)]
    if named:
        yield from read_paths(named, published=published, outlet=outlet, stdin=stdin, taken=names.taken)


def _lines_of(file: str, stdin: BinaryIO) -> Iterator[Outcome]:
    """The reports of one file under the ids as given; standard input holds JSON lines."""
    from communique.sources.fields import Given
    from communique.sources.jsonl import read_jsonl
    from communique.sources.read import read_file, settle

    if file != "-":
        yield from read_file(Path(file), Given())
        return
    for outcome in read_jsonl(stdin, "standard input", Given()):
        yield settle(outcome) if isinstance(outcome, Report) else outcome


class _Heard:
    """Keeps problems as lines ready to print, and passes them on."""

    def __init__(self, on_problem: OnProblem | None) -> None:
        self.problems: list[Problem] = []
        self._on_problem = on_problem

    def __call__(self, problem: ReportError | Problem) -> None:
        self.problems.append(_problem(problem))
        if self._on_problem:
            self._on_problem(problem)


def _strings(paths: Paths) -> list[str]:
    return [str(paths)] if isinstance(paths, str | Path) else [str(p) for p in paths]


def _problem(problem: ReportError | Problem) -> Problem:
    if isinstance(problem, Problem):
        return problem
    where = f"{problem.where}:{problem.line}" if problem.line is not None else problem.where
    return Problem(where, f"{problem.what}. {problem.do}")


@as_html.register
def _record_html(record: Record) -> str:
    from communique.views.html import record_html

    return record_html(record)


@as_html.register
def _event_html(event: Event) -> str:
    from communique.views.html import event_alone_html

    return event_alone_html(event)
