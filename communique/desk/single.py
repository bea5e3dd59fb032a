"""One event or report: its reports side by side, or its text with all that was found in it.

Invariant: the start of an id that could be no other leads to its thing.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from communique.desk.desk import Desk
from communique.desk.held import Held
from communique.desk.lists import blind_event, blind_report
from communique.desk.marking import KINDS, marks_of, marks_of_claim, runs
from communique.desk.render import segment, titled
from communique.desk.replies import answered, json_reply, page
from communique.desk.telling import event_told
from communique.model.annotation import Annotation
from communique.model.errors import UnknownName
from communique.model.event import Event
from communique.model.report import Report
from communique.record.settings import FIELDS, choices
from communique.views.contract import annotation_object
from communique.views.contract_record import event_object, report_object
from communique.views.find import event_of
from communique.views.json_values import JsonObject

Blind = Annotated[bool, Query(description="without what the machine coded, for double coding")]


def routes(desk: Desk) -> APIRouter:
    """`/events/ID` and `/reports/ID`, as pages and JSON."""
    router = APIRouter()
    _event(router, desk)
    _report(router, desk)
    return router


def _event(router: APIRouter, desk: Desk) -> None:
    @router.get("/events/{id}.json", tags=["record"], summary="An event, by its id or that of any of its claims")
    def event_json(request: Request, id: str, blind: Blind = False) -> Response:
        held = desk.now()
        event = found(held, id)
        return answered(request, held, lambda: json_reply(blind_event(event, held) if blind else event_object(event)))

    @router.get("/events/{id}", include_in_schema=False)
    def event_page(request: Request, id: str, blind: Blind = False, judged: str | None = None) -> Response:
        held = desk.now()
        event = found(held, id)
        if event.id != id:
            return RedirectResponse(str(request.url.replace(path=f"/events/{segment(event.id)}")))
        told = event_told(event, held, blind=blind)
        forms = (("JSON", f"/events/{segment(event.id)}.json{'?blind=true' if blind else ''}"),)
        said = [j for j in held.judgements if j.id in (judged or "").split(",")]
        shown = {
            "title": told.title,
            "told": told,
            "forms": forms,
            "blind": blind,
            "judged": said,
            "fields": FIELDS,
            "values": {f: choices(f) for f in FIELDS},
        }
        return answered(request, held, lambda: page(request, held, "event.html", shown))


def _report(router: APIRouter, desk: Desk) -> None:
    @router.get("/reports/{id:path}.json", tags=["record"], summary="A report: its text and all that was found in it")
    def report_json(request: Request, id: str, blind: Blind = False) -> Response:
        held = desk.now()
        if f"{id}.json" in held.outlets.reports:
            return _shown(request, held, desk, f"{id}.json", blind=blind)
        report, annotation = _read(held, desk, id)
        told = blind_report(report, held) | {"text": report.text} if blind else _report_object(held, report, annotation)
        return answered(request, held, lambda: json_reply(told))

    @router.get("/reports/{id:path}", include_in_schema=False)
    def report_page(request: Request, id: str, blind: Blind = False, claim: str = "") -> Response:
        return _shown(request, desk.now(), desk, id, blind=blind, claim=claim)


def found(held: Held, id: str) -> Event:
    """The event that an id, or the start of one, leads to. Raises UnknownName."""
    return held.events.get(id) or event_of(held.record, id)


def _read(held: Held, desk: Desk, id: str) -> tuple[Report, Annotation]:
    """A report as the record has it, else as the store does (an older text of its address), with what was found in it."""
    annotation = desk.annotation(id)
    if annotation is None:
        raise UnknownName("report", id, held.outlets.reports)
    return held.outlets.reports.get(id) or annotation.report, annotation


def _shown(request: Request, held: Held, desk: Desk, id: str, *, blind: bool, claim: str = "") -> Response:
    """The report's page; `claim` is the id of one to show where it stands."""
    report, annotation = _read(held, desk, id)

    def make() -> Response:
        events = held.by_report.get(id, ())
        by_claim = {c.id: event for event in events for c in event.claims}
        asked = [c for event in events for c in event.claims if c.id == claim]
        marks = [m for c in asked for m in marks_of_claim(c, blind=True)] if blind else marks_of(annotation, events, id)
        shown: dict[str, object] = {
            "title": titled(report),
            "report": report,
            "heading": runs(report, "title", marks),
            "body": runs(report, "text", marks),
            "kinds": KINDS,
            "events": events,
            "by_claim": by_claim,
            "outlets": held.outlets,
            "asked": claim,
            "superseded": id not in held.outlets.reports,
            "blind": blind,
            "forms": (("JSON", f"/reports/{segment(id)}.json{'?blind=true' if blind else ''}"),),
        }
        return page(request, held, "report.html", shown)

    return answered(request, held, make)


def _report_object(held: Held, report: Report, annotation: Annotation) -> JsonObject:
    ids = {r.key: r.id for r in held.record.reports}
    told = report_object(report, ids) | {"text": report.text}
    events = [event.id for event in held.by_report.get(report.id, ())]
    return told | {"events": events, "annotation": annotation_object(annotation)}
