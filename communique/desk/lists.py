"""The lists: events, differences, standings, reports.

Invariant: each list has all its forms by one and the same question.
"""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import APIRouter, Response

from communique import __version__
from communique.desk.desk import Desk
from communique.desk.features import GEOJSON, features_of
from communique.desk.finding import differing, reported, standing
from communique.desk.held import Difference, Held
from communique.desk.listing import Listing, add
from communique.desk.render import untitled
from communique.desk.replies import table
from communique.model.event import Event
from communique.model.report import Report
from communique.model.standing import Standing
from communique.views.contract_record import conflict_object, event_object, report_object, standing_object
from communique.views.differences import conflict_line
from communique.views.event_line import event_line
from communique.views.exports.geojson import geojson
from communique.views.json_values import JsonObject
from communique.views.standing_line import standing_line


def routes(desk: Desk) -> APIRouter:
    """`/events`, `/differences`, `/standings`, `/reports`, in all their forms."""
    router = APIRouter()
    add(router, desk, EVENTS)
    add(router, desk, DIFFERENCES)
    add(router, desk, STANDINGS)
    add(router, desk, REPORTS)
    return router


def _difference_key(found: Difference) -> str:
    return f"{found.event.id}.{found.event.conflicts.index(found.conflict)}"


def _difference_object(found: Difference) -> JsonObject:
    return {"event": found.event.id, "title": found.event.title} | conflict_object(found.conflict)


def _conflicts(held: Held, found: Sequence[Difference]) -> Response:
    events = {d.event.id: d.event for d in found}
    return table(held, "conflicts", events=tuple(events.values()))


def _report_object(report: Report, held: Held) -> JsonObject:
    return report_object(report, {r.key: r.id for r in held.record.reports if r.key in (report.copy_of, report.revises)})


def blind_event(event: Event, _: Held) -> JsonObject:
    """An event without what the machine coded: where reports speak of it, and the words."""
    claims = [
        {"id": c.id, "report": c.report, "outlet": c.outlet, "field": c.at.span.field, "start": c.at.span.start,
         "end": c.at.span.end, "text": c.at.text, "trigger": c.trigger.text}
        for c in event.claims
    ]  # fmt: skip
    return {"id": event.id, "claims": claims}


def blind_report(report: Report, held: Held) -> JsonObject:
    """A report without what the machine found of it."""
    coded = ("copy_of", "revises", "skipped", "wire")
    return {name: value for name, value in _report_object(report, held).items() if name not in coded}


def _moving(standing: Standing, held: Held) -> list[Event]:
    return [held.events[step.event] for step in standing.history if step.event in held.events]


EVENTS: Listing[Event] = Listing(
    "/events", "Events", "Events, page by page",
    find=lambda held, asked: asked.events(held),
    key=lambda event: event.id,
    line=lambda event, held: untitled(event_line(event, held.outlets)),
    object=lambda event, _: event_object(event),
    forms=(
        ("csv", lambda held, events: table(held, "events", events=events)),
        ("geojson", lambda held, events: Response(geojson(held.of_events(events), __version__), media_type=GEOJSON)),
    ),
    blind=blind_event,
)  # fmt: skip
DIFFERENCES: Listing[Difference] = Listing(
    "/differences", "Where outlets differ", "Where outlets differ, the most important first",
    find=differing,
    key=_difference_key,
    line=lambda found, held: conflict_line(found.event, found.conflict, held.outlets),
    object=lambda found, _: _difference_object(found),
    forms=(
        ("csv", _conflicts),
        ("geojson", features_of(_difference_key, lambda found, _: _difference_object(found), lambda found, _: (found.event,))),
    ),
)  # fmt: skip
STANDINGS: Listing[Standing] = Listing(
    "/standings", "What stands", "What stands between whom",
    find=standing,
    key=lambda standing: standing.id,
    line=lambda standing, held: standing_line(standing, held.outlets),
    object=lambda standing, _: standing_object(standing),
    forms=(
        ("csv", lambda held, found: table(held, "standings", standings=found)),
        ("geojson", features_of(lambda standing: standing.id, lambda standing, _: standing_object(standing), _moving)),
    ),
)  # fmt: skip
REPORTS: Listing[Report] = Listing(
    "/reports", "Reports", "Reports, the newest first",
    find=reported,
    key=lambda report: report.id,
    line=lambda report, held: held.by_report.get(report.id, ()),
    object=_report_object,
    forms=(
        ("csv", lambda held, found: table(held, "reports", reports=found)),
        ("geojson", features_of(lambda report: report.id, _report_object, lambda r, held: held.by_report.get(r.id, ()))),
    ),
    blind=blind_report,
)  # fmt: skip
