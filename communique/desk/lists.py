"""The lists: events, differences, standings, reports."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fastapi import APIRouter, Response

from communique import __version__
from communique.desk.desk import Desk
from communique.desk.features import GEOJSON, features_of
from communique.desk.filters import Filters
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


def differing(held: Held, asked: Filters) -> list[Difference]:
    """The differences of the events asked for; with `field`, those alone. The most important first, unless by date."""
    events = asked.events(held)
    if asked.sort != "weight":
        found = [Difference(event, conflict) for event in events for conflict in event.conflicts]
        return [d for d in found if asked.field in (None, d.conflict.field)]
    taken = {event.id for event in events}
    return [d for d in held.differences if d.event.id in taken and asked.field in (None, d.conflict.field)]


def standing(held: Held, asked: Filters) -> list[Standing]:
    """Standings by country, agreement, outlet and words, and by what else is asked of the events that moved them.

    Who holds which office comes last.
    """
    moved = _by_events(held, asked, ("type", "status", "field", "since", "until"))
    wanted = {code for code in (asked.country, asked.other) if code}
    found = [
        s
        for s in held.record.standings
        if wanted <= set(s.parties)
        and (moved is None or any(_present(held, step.event) in moved for step in s.history))
        and asked.agreement in (None, s.agreement)
        and _all_in(asked.q, (s.name, s.person, s.office, s.kind, s.state, s.body))
        and _by(asked.outlet, (c.report for c in s.claims), held)
    ]
    return sorted(found, key=lambda s: (s.kind == "office", s.agreement != "conflicting", -s.sources))


def reported(held: Held, asked: Filters) -> list[Report]:
    """Reports by outlet, day of publication and words, and by what else is asked of the events that they tell of.

    The newest come first.
    """
    telling = _by_events(held, asked, ("country", "other", "type", "status", "agreement", "field"))
    return [
        r
        for r in held.record.reports[::-1]
        if _by(asked.outlet, (r.id,), held)
        and (telling is None or any(event.id in telling for event in held.by_report.get(r.id, ())))
        and (asked.since is None or (r.published is not None and r.published >= asked.since))
        and (asked.until is None or (r.published is not None and r.published <= asked.until))
        and _all_in(asked.q, (r.id, r.title, r.outlet, r.text))
    ]


def _by_events(held: Held, asked: Filters, names: tuple[str, ...]) -> set[str] | None:
    """The ids of the events that fit these filters alone; None where none of them is set."""
    told = {name: value for name in names if (value := getattr(asked, name)) is not None}
    if not told:
        return None
    alone = Filters.model_validate(told)
    return {event.id for event in (*held.ranked, *held.record.held) if alone.takes(event, held)}


def _present(held: Held, id: str) -> str:
    return held.events[id].id if id in held.events else id


def _all_in(words: str | None, texts: Iterable[str | None]) -> bool:
    told = " ".join(text for text in texts if text).casefold() if words else ""
    return all(word in told for word in (words or "").casefold().split())


def _by(outlet: str | None, reports: Iterable[str], held: Held) -> bool:
    """Is one of the reports by the outlet, where one is asked for?"""
    if outlet is None:
        return True
    known = (held.outlets.reports.get(id) for id in reports)
    return any((r.outlet or r.id).casefold() == outlet.casefold() for r in known if r)


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
