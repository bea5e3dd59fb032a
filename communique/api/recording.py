"""Reports to a record, which a store may keep.

Invariant: what cannot be read is in `Record.problems`, not raised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from communique.api.annotating import annotations_of, known_actors, language_model
from communique.api.given import Given, Heard, OnProblem, Outcome, Paths, Source, outcomes_of
from communique.model.change import Move
from communique.model.record import Problem, Record
from communique.model.report import Report

if TYPE_CHECKING:
    from communique.codebook.known_actors import KnownActors
    from communique.store.store import Store


def read(
    paths: Given,
    *,
    published: date | None = None,
    outlet: str | None = None,
    columns: Mapping[str, str] | None = None,
    store: str | Path | None = None,
    actors: Paths | None = None,
    model: str | None = None,
    stdin: BinaryIO | None = None,
    on_problem: OnProblem | None = None,
) -> Record:
    """The record of reports: files, folders, globs and "-" (`stdin`), or Report objects.

    `published` and `outlet` stand in where a report does not say them; `columns` says which columns of tables have which of
    our fields ({"text": "body"}). With `store`, reports are added to that file and
    the record is of all that it holds. `actors`: tables of your own bodies and office holders; `model`: the spaCy model to
    use. What was not read is in `Record.problems`; `on_problem` hears of it at once.
    Raises CodebookError for a table that does not hold, ModelMissing, StoreError and StoreBusy.
    """
    known = known_actors(actors)
    if store is None:
        outcomes = outcomes_of(paths, published=published, outlet=outlet, columns=columns, stdin=stdin)
        return record_from(outcomes, on_problem, known=known, model=model)
    from communique.store.store import Store

    heard = Heard(on_problem)
    with Store(store) as opened:
        outcomes = outcomes_of(paths, published=published, outlet=outlet, columns=columns, stdin=stdin, taken=opened.names())
        added = add_all(opened, outcomes, heard, known=known, model=model)
        record = record_of(opened, heard.problems, model=model)
        note_moves(opened, record, reading_words(len(added.new)))
        return record


def record_from(
    outcomes: Iterable[Outcome],
    on_problem: OnProblem | None = None,
    *,
    known: KnownActors | None = None,
    model: str | None = None,
    known_by: date | None = None,
) -> Record:
    """The record of reports as they are read; what goes wrong is in its `problems`. `known_by` leaves later reports out."""
    from communique.engine.as_known import known_by as published
    from communique.engine.build import build_record

    heard = Heard(on_problem)
    annotations = list(annotations_of(outcomes, heard, known=known, model=model))
    annotations = annotations if known_by is None else published(annotations, known_by)
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


def note_moves(store: Store, record: Record, why: str) -> None:
    """Logs which events the store's record now has as one, or as several, that it had otherwise; `why`: what was done to it."""
    from communique.record.changes import homes_of, moves_between

    store.note(homes_of(record), moves_between(store.homes(), record, why, datetime.now(UTC)))


def reading_words(new: int) -> str:
    """What reading did, for the log; `new` counts the reports that were not there before."""
    return f"{new} new report{'' if new == 1 else 's'} read"


def record_of(
    store: Store, problems: Sequence[Problem] = (), *, model: str | None = None, known_by: date | None = None
) -> Record:
    """The record of all that a store holds, or of what was published by the end of the day `known_by`."""
    from communique.engine.as_known import known_by as known
    from communique.engine.build import build_record

    annotations = store.annotations()
    told = annotations if known_by is None else known(annotations, known_by)
    return build_record(told, store.judgements(), problems, language_model(model))


def open_record(source: Source, known_by: date | None = None) -> Record:
    """The record itself, or the one that a store holds; with `known_by` of what was published by the end of that day.

    Raises StoreError where there is no store, and ValueError for `known_by` of a record, which is made of all its reports.
    """
    if isinstance(source, Record):
        if known_by is not None:
            raise ValueError("known_by needs the path of a store: a record is made of all its reports already")
        return source
    from communique.store.store import Store

    with Store(source, readonly=True) as store:
        return record_of(store, known_by=known_by)


def moves_of(source: Source) -> tuple[Move, ...]:
    """Which events were joined and parted in a store, in order; a record by itself has no log. Raises StoreError."""
    if isinstance(source, Record):
        return ()
    from communique.store.store import Store

    with Store(source, readonly=True) as store:
        return store.moves()
