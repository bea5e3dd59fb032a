"""What stands between two countries, as of a day, with its course; and what happened between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from communique.api.recording import open_record
from communique.desk.courses import Chart, chart_of
from communique.desk.desk import Desk
from communique.desk.filters import Filters, country_code, none_if_empty
from communique.desk.held import Held
from communique.desk.kept import Kept
from communique.desk.network import pairs_of
from communique.desk.render import segment, untitled
from communique.desk.replies import CSV, answered, json_reply, page
from communique.model.stood import Asked as Standing
from communique.model.stood import Stood
from communique.record.stood import stood as stood_in
from communique.views.event_line import event_line
from communique.views.standings import state_csv, state_object, state_page

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


def routes(desk: Desk) -> APIRouter:
    """`/between` and `/between/ONE/OTHER` in all its forms."""
    router = APIRouter()
    kept: Kept[Stood] = Kept()

    def stood(held: Held, pair: Pair, on: On) -> Stood:
        def ask() -> Stood:
            record = open_record(desk.path, on.known_by) if on.known_by else held.record
            return stood_in(record, Standing(between=(pair.one, pair.two), as_of=on.as_of, known_by=on.known_by))

        return kept.get((held.version, pair, on), ask)

    @router.get("/between", include_in_schema=False)
    def between(request: Request, one: str = "", two: str = "") -> Response:
        held = desk.now()
        if one.strip() and two.strip():
            return RedirectResponse(Pair(country_code(one), country_code(two)).path, 303)
        shown = {"title": "Between two countries", "pairs": pairs_of(held.ranked)[:60]}
        return answered(request, held, lambda: page(request, held, "pairs.html", shown))

    @router.get("/between/{one}/{two}.json", tags=["record"], summary="What stands between two countries")
    def between_json(request: Request, one: str, two: str, on: Annotated[On, Query()]) -> Response:
        held, pair = desk.now(), Pair(country_code(one), country_code(two))
        return answered(request, held, lambda: json_reply(state_object(stood(held, pair, on))))

    @router.get("/between/{one}/{two}.csv", tags=["record"], summary="What stands between two countries, as a table")
    def between_csv(request: Request, one: str, two: str, on: Annotated[On, Query()]) -> Response:
        held, pair = desk.now(), Pair(country_code(one), country_code(two))
        return answered(request, held, lambda: Response(state_csv(stood(held, pair, on)), media_type=CSV))

    @router.get("/between/{one}/{two}", include_in_schema=False)
    def between_two(request: Request, one: str, two: str, on: Annotated[On, Query()]) -> Response:
        held, pair = desk.now(), Pair(country_code(one), country_code(two))
        return answered(
            request, held, lambda: page(request, held, "between.html", _shown(held, pair, on, stood(held, pair, on)))
        )

    return router


def _shown(held: Held, pair: Pair, on: On, stood: Stood) -> dict[str, object]:
    asked = Filters.model_validate({"country": pair.one, "other": pair.two})
    events = asked.events(held)
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
        "all": asked.address("/events"),
        "forms": (("JSON", f"{pair.path}.json{on.query}"), ("CSV", f"{pair.path}.csv{on.query}")),
    }
