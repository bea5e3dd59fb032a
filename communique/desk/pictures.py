"""Pictures of the record: its events over time, the network of states, places, and who reported what; each as data too.

Invariant: what a picture draws, its JSON and its tables are made of the same events.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass

from fastapi import APIRouter, Request, Response

from communique import __version__
from communique.desk.desk import Desk
from communique.desk.features import GEOJSON, collection, feature
from communique.desk.filters import Filters
from communique.desk.held import Held
from communique.desk.listing import NAMES, Asked, refuse_blind
from communique.desk.matrix import matrix_of
from communique.desk.network import TIE, network_of, pairs_of, tie_row
from communique.desk.paging import cut
from communique.desk.places import COLUMNS, places_of, spot_row
from communique.desk.replies import answered, json_reply, page, rows
from communique.desk.timeline import PERIOD, bar_row, timeline_of
from communique.desk.world import world_of
from communique.views.exports.geojson import geojson
from communique.views.json_values import JsonObject

Shown = Callable[[Held, Filters], dict[str, object]]
Told = Callable[[Held, Filters], JsonObject]
Made = Callable[[Held, Filters], Response]


@dataclass(frozen=True, slots=True)
class Picture:
    """`shown` is what its page draws, `told` its JSON, `forms` its other forms by ending."""

    name: str
    title: str
    shown: Shown
    told: Told
    forms: tuple[tuple[str, Made], ...]


def routes(desk: Desk) -> APIRouter:
    """`/timeline`, `/network`, `/map`, `/matrix` in all their forms."""
    router = APIRouter()
    for picture in PICTURES:
        _add(router, desk, picture)
    return router


def _add(router: APIRouter, desk: Desk, picture: Picture) -> None:
    def made(make: Made) -> Callable[[Request, Filters], Response]:
        def answer(request: Request, asked: Asked) -> Response:
            held = desk.now()
            refuse_blind(asked.blind)
            return answered(request, held, lambda: make(held, asked))

        return answer

    def drawn(request: Request, asked: Asked) -> Response:
        held = desk.now()
        refuse_blind(asked.blind)
        return answered(request, held, lambda: page(request, held, f"{path[1:]}.html", _shell(picture, held, asked)))

    path, others = f"/{picture.name}", {"json": lambda held, asked: _data(picture, held, asked), **dict(picture.forms)}
    router.add_api_route(path, drawn, include_in_schema=False)
    for form, make in others.items():
        summary = picture.title if form == "json" else f"{picture.title}, {NAMES[form]}"
        name = f"{picture.name}_{form}"
        router.add_api_route(f"{path}.{form}", made(make), tags=["record"], summary=summary, name=name)


def _shell(picture: Picture, held: Held, asked: Filters) -> dict[str, object]:
    path, forms = f"/{picture.name}", ("json", *(form for form, _ in picture.forms))
    shell: dict[str, object] = {
        "title": picture.title, "asked": asked, "choices": held.choices, "list_path": path, "q": asked.q or "",
        "forms": tuple((NAMES[form], asked.address(f"{path}.{form}")) for form in forms),
    }  # fmt: skip
    return shell | picture.shown(held, asked)


def _data(picture: Picture, held: Held, asked: Filters) -> Response:
    return json_reply(picture.told(held, asked) | {"version": held.version})


def _timeline(held: Held, asked: Filters) -> dict[str, object]:
    return {"timeline": timeline_of(asked.events(held))}


def _timeline_object(held: Held, asked: Filters) -> JsonObject:
    found = timeline_of(asked.events(held))
    items = [dict(zip(PERIOD, bar_row(bar), strict=True)) for bar in found.bars] if found else []
    return {"size": found.size if found else None, "left_out": found.left_out if found else None, "items": items}


def _timeline_rows(held: Held, asked: Filters) -> Response:
    found = timeline_of(asked.events(held))
    return rows("timeline", PERIOD, (bar_row(bar) for bar in found.bars) if found else ())


def _network(held: Held, asked: Filters) -> dict[str, object]:
    ties = pairs_of(asked.events(held))
    return {"network": network_of(ties), "ties": ties[:60], "total": len(ties)}


def _network_object(held: Held, asked: Filters) -> JsonObject:
    ties = pairs_of(asked.events(held))
    codes = dict.fromkeys(code for t in ties for code in (t.one, t.two))
    return {"nodes": [{"id": code} for code in codes], "edges": [asdict(t) for t in ties]}


def _network_rows(held: Held, asked: Filters) -> Response:
    return rows("network", TIE, map(tie_row, pairs_of(asked.events(held))))


def _map(held: Held, asked: Filters) -> dict[str, object]:
    events = asked.events(held)
    places = places_of(events)
    return {"map": world_of(places), "places": places, "placed": sum(p.count for p in places), "total": len(events)}


def _map_object(held: Held, asked: Filters) -> JsonObject:
    return {"items": [asdict(p) for p in places_of(asked.events(held))]}


def _map_rows(held: Held, asked: Filters) -> Response:
    return rows("map", COLUMNS, map(spot_row, places_of(asked.events(held))))


def _map_features(held: Held, asked: Filters) -> Response:
    places = places_of(asked.events(held))
    return collection(feature(p.events[0], asdict(p), [held.events[p.events[0]]]) for p in places)


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


def _matrix_rows(held: Held, asked: Filters) -> Response:
    found = matrix_of(held, asked.events(held))
    told = ((row.event.id, row.event.title, row.event.agreement, *row.cells) for row in found.rows)
    return rows("matrix", ("event", "title", "agreement", *found.outlets), told)


def _features(held: Held, asked: Filters) -> Response:
    return Response(geojson(held.of_events(asked.events(held)), __version__), media_type=GEOJSON)


PICTURES = (
    Picture("timeline", "Over time", _timeline, _timeline_object, (("csv", _timeline_rows),)),
    Picture("network", "Network of states", _network, _network_object, (("csv", _network_rows),)),
    Picture("map", "Map", _map, _map_object, (("csv", _map_rows), ("geojson", _map_features))),
    Picture("matrix", "Who reported what", _matrix, _matrix_object, (("csv", _matrix_rows), ("geojson", _features))),
)
