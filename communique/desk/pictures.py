"""Pictures of the record: its events over time, the network of states, places, and who reported what; each as data too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict

from fastapi import APIRouter, Request, Response

from communique.desk.desk import Desk
from communique.desk.filters import Filters
from communique.desk.held import Held
from communique.desk.listing import Asked
from communique.desk.matrix import matrix_of
from communique.desk.network import network_of, pairs_of
from communique.desk.paging import cut
from communique.desk.places import named, places_of
from communique.desk.replies import GEOJSON, answered, json_reply, page, rows
from communique.desk.timeline import timeline_of
from communique.views.exports.geojson import geojson
from communique.views.json_values import JsonObject

Shown = Callable[[Held, Filters], dict[str, object]]
Told = Callable[[Held, Filters], JsonObject]


def routes(desk: Desk) -> APIRouter:
    """`/timeline`, `/network`, `/map`, `/matrix`, as pages and JSON; `/matrix.csv`, `/network.csv`."""
    router = APIRouter()
    _add(router, desk, "timeline", "Over time", _timeline, _timeline_object)
    _add(router, desk, "network", "Network of states", _network, _network_object)
    _add(router, desk, "map", "Map", _map, _map_object)
    _add(router, desk, "matrix", "Who reported what", _matrix, _matrix_object)

    @router.get("/events.geojson", tags=["record"], summary="All events that match, as features for a map")
    def features(request: Request, asked: Asked) -> Response:
        held = desk.now()
        return answered(request, held, lambda: Response(geojson(held.of_events(asked.events(held)), ""), media_type=GEOJSON))

    @router.get("/network.csv", tags=["record"], summary="Pairs of countries with their cooperation and conflict, as a table")
    def ties(request: Request, asked: Asked) -> Response:
        held = desk.now()
        columns = ("one", "two", "cooperation", "conflict", "other")

        def make() -> Response:
            found = pairs_of(asked.events(held))
            return rows("network", columns, ((t.one, t.two, t.cooperation, t.conflict, t.other) for t in found))

        return answered(request, held, make)

    @router.get("/matrix.csv", tags=["record"], summary="Who reported what, as a table")
    def matrix(request: Request, asked: Asked) -> Response:
        held = desk.now()

        def make() -> Response:
            found = matrix_of(held, asked.events(held))
            told = ((row.event.id, row.event.title, row.event.agreement, *row.cells) for row in found.rows)
            return rows("matrix", ("event", "title", "agreement", *found.outlets), told)

        return answered(request, held, make)

    return router


def _add(router: APIRouter, desk: Desk, name: str, title: str, shown: Shown, told: Told) -> None:
    def picture(request: Request, asked: Asked) -> Response:
        held = desk.now()

        def make() -> Response:
            other = [("CSV", asked.address(f"/{name}.csv"))] if name in ("network", "matrix") else []
            other += [("GeoJSON", asked.address("/events.geojson"))] if name == "map" else []
            shell: dict[str, object] = {
                "title": title, "asked": asked, "choices": held.choices, "list_path": f"/{name}", "q": asked.q or "",
                "blind": False, "forms": (("JSON", asked.address(f"/{name}.json")), *other),
            }  # fmt: skip
            return page(request, held, f"{name}.html", shell | shown(held, asked))

        return answered(request, held, make)

    def data(request: Request, asked: Asked) -> Response:
        held = desk.now()
        return answered(request, held, lambda: json_reply(told(held, asked) | {"version": held.version}))

    router.add_api_route(f"/{name}", picture, include_in_schema=False)
    router.add_api_route(f"/{name}.json", data, tags=["record"], summary=title, name=f"{name}_json")


def _timeline(held: Held, asked: Filters) -> dict[str, object]:
    return {"timeline": timeline_of(asked.events(held))}


def _timeline_object(held: Held, asked: Filters) -> JsonObject:
    found = timeline_of(asked.events(held))
    bars = found.bars if found else ()
    return {
        "size": found.size if found else None,
        "left_out": found.left_out if found else None,
        "items": [
            {"since": b.since, "until": b.until, "cooperation": b.cooperation, "conflict": b.conflict, "other": b.other}
            for b in bars
        ],
    }


def _network(held: Held, asked: Filters) -> dict[str, object]:
    ties = pairs_of(asked.events(held))
    return {"network": network_of(ties), "ties": ties[:60], "total": len(ties)}


def _network_object(held: Held, asked: Filters) -> JsonObject:
    ties = pairs_of(asked.events(held))
    codes = dict.fromkeys(code for t in ties for code in (t.one, t.two))
    return {"nodes": [{"id": code} for code in codes], "edges": [asdict(t) for t in ties]}


def _map(held: Held, asked: Filters) -> dict[str, object]:
    events = asked.events(held)
    places = places_of(events)
    return {"places": places, "named": named(places), "placed": sum(p.count for p in places), "total": len(events)}


def _map_object(held: Held, asked: Filters) -> JsonObject:
    return {"items": [asdict(p) for p in places_of(asked.events(held))]}


def _matrix(held: Held, asked: Filters) -> dict[str, object]:
    part = cut(asked.events(held), lambda e: e.id, asked.cursor, asked.limit)
    return {
        "matrix": matrix_of(held, part.items),
        "part": part,
        "next": asked.address("/matrix", cursor=part.next) if part.next else None,
        "start": asked.address("/matrix") if asked.cursor else None,
    }


def _matrix_object(held: Held, asked: Filters) -> JsonObject:
    part = cut(asked.events(held), lambda e: e.id, asked.cursor, asked.limit)
    found = matrix_of(held, part.items)
    items = [
        {"event": r.event.id, "title": r.event.title, "agreement": r.event.agreement}
        | {"said": {name: cell for name, cell in zip(found.outlets, r.cells, strict=True) if cell}}
        for r in found.rows
    ]
    return {"outlets": list(found.outlets), "items": items, "total": part.total, "next": part.next}
