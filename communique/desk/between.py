"""What stands between two countries, as of a day, with its course; and what happened between them.

Invariant: the order of the two changes the address and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from communique import __version__
from communique.api.recording import open_record
from communique.desk.courses import Chart, chart_of
from communique.desk.desk import Desk
from communique.desk.features import GEOJSON, features_of
from communique.desk.filters import Filters, country_code, none_if_empty
from communique.desk.held import Held
from communique.desk.kept import Kept
from communique.desk.listing import Asked, Listing, add, list_page
from communique.desk.network import TIE, Tie, pairs_of, tie_row
from communique.desk.render import segment, untitled
from communique.desk.replies import CSV, answered, json_reply, page, rows
from communique.model.event import Event
from communique.model.stood import Asked as Standing
from communique.model.stood import Stood
from communique.record.stood import stood as stood_in
from communique.views.event_line import event_line
from communique.views.exports.geojson import geojson
from communique.views.json_values import JsonObject
from communique.views.standings import state_csv, state_object, state_page
from communique.views.words import country_words

_Day = Annotated[date | None, BeforeValidator(none_if_empty)]
_MOST = 12
_STANDINGS = 60


class On(BaseModel):
    """As of which day, by what was known when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    as_of: _Day = Field(None, description="as it stood on this day in the world", examples=["2023-06-16"])
    known_by: _Day = Field(None, description="by reports published by the end of this day")

    @property
    def query(self) -> str:
        told = "&".join(f"{name}={value}" for name, value in self if value)
        return f"?{told}" if told else ""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two, by code; their order does not matter."""

    one: str
    two: str

    @property
    def path(self) -> str:
        return f"/between/{segment(self.one)}/{segment(self.two)}"

    @property
    def asked(self) -> Filters:
        """The events of the two."""
        return Filters.model_validate({"country": self.one, "other": self.two})


class _Standings:
    """What stands between two, worked out once for a version of the store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: Kept[Stood] = Kept()

    def of(self, held: Held, pair: Pair, on: On) -> Stood:
        return self._kept.get((held.version, pair, on), lambda: self._asked(held, pair, on))

    def _asked(self, held: Held, pair: Pair, on: On) -> Stood:
        record = open_record(self._desk.path, on.known_by) if on.known_by else held.record
        return stood_in(record, Standing(between=(pair.one, pair.two), as_of=on.as_of, known_by=on.known_by))


def routes(desk: Desk) -> APIRouter:
    """`/between` and `/between/ONE/OTHER` in all its forms."""
    router = APIRouter()
    standings = _Standings(desk)

    @router.get("/between", include_in_schema=False)
    def chosen(asked: Asked, request: Request) -> Response:
        """Two countries chosen on the page lead to theirs; else all pairs are listed."""
        if asked.country and asked.other and not asked.blind:
            return RedirectResponse(Pair(asked.country, asked.other).path, 303)
        return list_page(PAIRS, desk, request, asked)

    add(router, desk, PAIRS)
    _add_data(router, desk, standings)  # before the page, whose path would take in theirs

    @router.get("/between/{one}/{two}", include_in_schema=False)
    def between_two(request: Request, one: str, two: str, on: Annotated[On, Query()]) -> Response:
        held, pair = desk.now(), Pair(country_code(one), country_code(two))
        return answered(
            request, held, lambda: page(request, held, "pair.html", _shown(held, pair, on, standings.of(held, pair, on)))
        )

    return router


def _add_data(router: APIRouter, desk: Desk, standings: _Standings) -> None:
    """What stands between two and what happened, for programs."""

    @router.get("/between/{one}/{two}.json", tags=["record"], summary="What stands between two countries")
    def between_json(request: Request, one: str, two: str, on: Annotated[On, Query()]) -> Response:
        held, pair = desk.now(), Pair(country_code(one), country_code(two))
        return answered(request, held, lambda: json_reply(_object(held, pair, standings.of(held, pair, on))))

    @router.get("/between/{one}/{two}.csv", tags=["record"], summary="What stands between two countries, as a table")
    def between_csv(request: Request, one: str, two: str, on: Annotated[On, Query()]) -> Response:
        held, pair = desk.now(), Pair(country_code(one), country_code(two))
        return answered(request, held, lambda: Response(state_csv(standings.of(held, pair, on)), media_type=CSV))

    @router.get("/between/{one}/{two}.geojson", tags=["record"], summary="What happened between two countries, as features")
    def between_features(request: Request, one: str, two: str) -> Response:
        held, pair = desk.now(), Pair(country_code(one), country_code(two))
        events = pair.asked.events(held)
        return answered(request, held, lambda: Response(geojson(held.of_events(events), __version__), media_type=GEOJSON))


def _shown(held: Held, pair: Pair, on: On, stood: Stood) -> dict[str, object]:
    events = pair.asked.events(held)
    part = replace(stood, standings=stood.standings[:_STANDINGS])
    told = state_page(part)
    chart: Chart | None = chart_of(part.standings, on.as_of)
    return {
        "title": told.title,
        "told": told,
        "left": len(stood.standings) - len(part.standings),
        "pair": pair,
        "on": on,
        "chart": chart,
        "events": [(e, untitled(event_line(e, held.outlets))) for e in events[:_MOST]],
        "total": len(events),
        "all": pair.asked.address("/events"),
        "forms": (
            ("JSON", f"{pair.path}.json{on.query}"),
            ("CSV", f"{pair.path}.csv{on.query}"),
            ("GeoJSON", f"{pair.path}.geojson"),
        ),
    }


def _object(held: Held, pair: Pair, stood: Stood) -> JsonObject:
    """What stands, and what happened: the events themselves are at `/events.json` with these two countries."""
    events = pair.asked.events(held)
    return state_object(stood) | {"events": [event.id for event in events], "version": held.version}


def _named(tie: Tie, _: Held) -> JsonObject:
    named: JsonObject = {"one_name": country_words(tie.one), "two_name": country_words(tie.two)}
    return dict(zip(TIE, tie_row(tie), strict=True)) | named


def _shared(tie: Tie, held: Held) -> list[Event]:
    return [event for event in held.ranked if {tie.one, tie.two} <= held.countries[event.id]]


PAIRS: Listing[Tie] = Listing(
    "/between", "Between two countries", "Pairs of countries with their cooperation and conflict, the busiest first",
    find=lambda held, asked: pairs_of(asked.events(held)),
    key=lambda tie: f"{tie.one}-{tie.two}",
    line=lambda tie, _: tie,
    object=_named,
    forms=(
        ("csv", lambda _, ties: rows("between", TIE, map(tie_row, ties))),
        ("geojson", features_of(lambda tie: f"{tie.one}-{tie.two}", _named, _shared)),
    ),
)  # fmt: skip
