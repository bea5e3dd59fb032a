"""The first page: what happened, where outlets differ, what stands now; and whether the desk is well.

Invariant: a few of each, with how many there are in all.
"""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from communique.desk.desk import Desk
from communique.desk.held import Held
from communique.desk.render import untitled
from communique.desk.replies import answered, json_reply, page
from communique.views.brief import lead_lines
from communique.views.contract_record import event_object, report_object, standing_object
from communique.views.differences import conflict_line
from communique.views.event_line import event_line
from communique.views.json_values import JsonObject
from communique.views.standing_line import standing_line

_FEW = 8


def routes(desk: Desk) -> APIRouter:
    """`/`, `/index.json`, `/healthz`."""
    router = APIRouter()

    @router.get("/", include_in_schema=False)
    def today(request: Request) -> Response:
        held = desk.now()
        return answered(request, held, lambda: page(request, held, "today.html", _context(held)))

    @router.get("/index.json", tags=["record"], summary="The record at a glance")
    def today_json(request: Request) -> Response:
        held = desk.now()
        return answered(request, held, lambda: json_reply(_object(held)))

    @router.get("/healthz", tags=["service"], summary="Is the desk well?")
    def healthz() -> Response:
        held = desk.now()
        return json_reply({"ok": True, "version": held.version, "reports": len(held.record.reports)})

    return router


def _context(held: Held) -> dict[str, object]:
    outlets = held.outlets
    news = [e for e in held.ranked if e.sources > 1 and not e.background][:_FEW] or list(held.ranked[:_FEW])
    standings = [s for s in held.record.standings if s.kind != "office"]
    return {
        "title": "Today",
        "lead": lead_lines(held.record),
        "differences": [(d.event, conflict_line(d.event, d.conflict, outlets)) for d in held.differences[:_FEW]],
        "all_differences": len(held.differences),
        "news": [(e, untitled(event_line(e, outlets))) for e in news],
        "all_events": len(held.ranked),
        "standings": [(s, standing_line(s, outlets)) for s in standings[:_FEW]],
        "all_standings": len(held.record.standings),
        "reports": held.record.reports[-_FEW:][::-1],
        "forms": (("JSON", "/index.json"),),
    }


def _object(held: Held) -> JsonObject:
    """The same as data: the first of each list, and how many there are."""
    ids = {r.key: r.id for r in held.record.reports}
    events = {d.event.id: d.event for d in held.differences[:_FEW]}
    return {
        "version": held.version,
        "counts": {
            "reports": len(held.record.reports),
            "events": len(held.ranked),
            "differences": len(held.differences),
            "standings": len(held.record.standings),
        },
        "differing": [event_object(e) for e in events.values()],
        "events": [event_object(e) for e in held.ranked[:_FEW]],
        "standings": [standing_object(s) for s in held.record.standings[:_FEW]],
        "reports": [report_object(r, ids) for r in held.record.reports[-_FEW:][::-1]],
    }
