"""Per report: parse, mentions, claims. Reports stream through in order; nothing is kept between them.

Invariant: one annotation for each report, in the order given; a skipped report's is empty.
"""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from communique.codebook.known_actors import KnownActors
from communique.engine import stages
from communique.language.parse import parse_all
from communique.model.annotation import Annotation
from communique.model.document import Document
from communique.model.errors import ReportError
from communique.model.mention import Mentions
from communique.model.report import Report

EVERYTHING = frozenset(("actors", "places", "dates", "figures", "quotes", "claims"))
_ACTORS = frozenset(("actors", "figures", "quotes", "claims"))
_PLACES = _ACTORS | {"places"}
_TIMES = frozenset(("dates", "figures", "claims"))


def annotate_reports(
    reports: Iterable[Report],
    model: str | None = None,
    wanted: Collection[str] = EVERYTHING,
    known: KnownActors | None = None,
) -> Iterator[Annotation]:
    """Annotations of reports, in order. `wanted` names what is needed: what nothing needs is not looked for;
    `known` are the bodies and office holders to know actors by (those that ship, unless told).

    Raises ReportError, with its cause, where communique fails on a report.
    """
    for found in annotate_each(reports, model, wanted, known):
        if isinstance(found, ReportError):
            raise found
        yield found


def annotate_each(
    reports: Iterable[Report],
    model: str | None = None,
    wanted: Collection[str] = EVERYTHING,
    known: KnownActors | None = None,
) -> Iterator[Annotation | ReportError]:
    """The same; a report on which communique itself fails gives an error in its place, and the next is read."""
    waiting: deque[Report] = deque()

    def readable() -> Iterator[Report]:
        for report in reports:
            waiting.append(report)
            if not report.skipped:
                yield report

    for document in parse_all(readable(), model):
        while waiting[0] is not document.report:
            yield _blank(waiting.popleft())
        waiting.popleft()
        yield _guarded(document, wanted, known)
    yield from map(_blank, waiting)


def annotate_document(document: Document, wanted: Collection[str] = EVERYTHING, known: KnownActors | None = None) -> Annotation:
    """Mentions and claims of one parsed report."""
    mentions = find_mentions(document, wanted, known)
    claims, uncoded = stages.code(document, mentions) if "claims" in wanted else ((), ())
    sentences = tuple(document.span(s.first, s.last) for s in document.sentences)
    mentions = stages.subjects(mentions, claims, sentences)
    return Annotation(document.report, sentences, mentions, claims, uncoded)


def find_mentions(document: Document, wanted: Collection[str] = EVERYTHING, known: KnownActors | None = None) -> Mentions:
    """All mentions that `wanted` asks for or that something in it rests on."""
    coding = "claims" in wanted
    places = stages.places(document) if _PLACES.intersection(wanted) else ()
    actors = stages.actors(document, known, places) if _ACTORS.intersection(wanted) else ()
    times = stages.times(document) if _TIMES.intersection(wanted) else ()
    return Mentions(
        actors=actors,
        times=times,
        places=places if coding or "places" in wanted else (),
        figures=stages.figures(document, actors, times) if coding or "figures" in wanted else (),
        quotes=stages.quotes(document, actors) if coding or "quotes" in wanted else (),
    )


def _guarded(document: Document, wanted: Collection[str], known: KnownActors | None) -> Annotation | ReportError:
    try:
        return annotate_document(document, wanted, known)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one report must not lose a night's other reports
        report = document.report
        frame = traceback.extract_tb(error.__traceback__)[-1]
        what = (
            f"not read, by a fault of communique: {type(error).__name__}: {error} ({Path(frame.filename).name}:{frame.lineno})"
        )
        found = ReportError(_where(report), what, "Please report it with this text.", id=report.id)
        found.__cause__ = error
        return found


def _where(report: Report) -> str:
    """The file, and which of its reports where it holds several."""
    if report.path is None:
        return report.id
    return report.path if Path(report.path).name == report.id else f"{report.path} ({report.id})"


def _blank(report: Report) -> Annotation:
    return Annotation(report, (), Mentions(), ())
