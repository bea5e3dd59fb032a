"""What is new since a day: a page, JSON, and an Atom feed to follow.

Invariant: what is told is the difference between two records of the store, by the day on which reports came into it; a
feed's entry keeps its id for as long as the change is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Annotated
from xml.etree.ElementTree import Element, SubElement, tostring

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from communique import api
from communique.api.rebuilding import Difference
from communique.desk.desk import Desk
from communique.desk.features import collection, feature
from communique.desk.filters import none_if_empty
from communique.desk.held import Held
from communique.desk.kept import Kept
from communique.desk.render import segment
from communique.desk.replies import answered, json_reply, page, rows
from communique.model.change import Change
from communique.views.changes import change_words, changes_object, changes_page
from communique.views.json_values import JsonObject
from communique.views.words import clean, date_words

ATOM = "application/atom+xml; charset=utf-8"
COLUMNS = ("kind", "subject", "id", "title", "what", "reports")
_FORMS = (("json", "JSON"), ("csv", "CSV"), ("geojson", "GeoJSON"), ("atom", "Atom feed"))
_NAMESPACE = "http://www.w3.org/2005/Atom"


class Since(BaseModel):
    """Since when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: Annotated[date | None, BeforeValidator(none_if_empty)] = Field(
        None, description="what came after the end of this day (else: yesterday)", examples=["2023-06-15"]
    )

    @property
    def day(self) -> date:
        return self.since or datetime.now(UTC).date() - timedelta(days=1)


class _Found:
    """What is new since a day, found once for a version of the store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: Kept[Difference] = Kept(4)

    def of(self, held: Held, asked: Since) -> Difference:
        return self._kept.get((held.version, asked.day), lambda: _changed(self._desk, held, asked.day))


def routes(desk: Desk) -> APIRouter:
    """`/new` in all its forms."""
    router = APIRouter()
    found = _Found(desk)

    @router.get("/new", include_in_schema=False)
    def new(request: Request, asked: Annotated[Since, Query()]) -> Response:
        held = desk.now()
        return answered(request, held, lambda: _page(request, held, asked, found.of(held, asked)))

    _add_data(router, desk, found)
    return router


def _page(request: Request, held: Held, asked: Since, changed: Difference) -> Response:
    told = changes_page(changed.changes, changed.after, f"New since {date_words(asked.day.isoformat())}")
    query = f"?since={asked.since}" if asked.since else ""
    forms = tuple((name, f"/new.{form}{query}") for form, name in _FORMS)
    return page(request, held, "new.html", {"title": told.title, "told": told, "since": asked.day, "forms": forms})


def _add_data(router: APIRouter, desk: Desk, found: _Found) -> None:
    """The same for programs: JSON, a table, features, a feed."""

    @router.get("/new.json", tags=["record"], summary="What is new, changed, disputed or settled since a day")
    def new_json(request: Request, asked: Annotated[Since, Query()]) -> Response:
        held = desk.now()
        since = {"since": asked.day.isoformat(), "version": held.version}
        return answered(request, held, lambda: json_reply({**since, **changes_object(found.of(held, asked).changes)}))

    @router.get("/new.csv", tags=["record"], summary="The same as a table")
    def new_csv(request: Request, asked: Annotated[Since, Query()]) -> Response:
        held = desk.now()
        return answered(request, held, lambda: rows("new", COLUMNS, map(_row, found.of(held, asked).changes.changes)))

    @router.get("/new.geojson", tags=["record"], summary="The same as features, at the places of the events")
    def new_geojson(request: Request, asked: Annotated[Since, Query()]) -> Response:
        held = desk.now()
        return answered(request, held, lambda: collection(_feature(c, held) for c in found.of(held, asked).changes.changes))

    @router.get("/new.atom", tags=["record"], summary="The same as a feed")
    def new_atom(request: Request, asked: Annotated[Since, Query()]) -> Response:
        held = desk.now()
        base = str(request.base_url).rstrip("/")
        return answered(
            request, held, lambda: Response(feed(found.of(held, asked).changes.changes, base, asked.day), media_type=ATOM)
        )


def _row(change: Change) -> tuple[str, ...]:
    """A change as a row with the columns COLUMNS."""
    return (change.kind, change.subject, change.id, change.title, change_words(change), "; ".join(change.reports))


def _feature(change: Change, held: Held) -> JsonObject:
    told: JsonObject = dict(zip(COLUMNS, _row(change), strict=True))
    return feature(f"{change.id}:{change.kind}", told, [held.events[change.id]] if change.id in held.events else ())


def _changed(desk: Desk, held: Held, since: date) -> Difference:
    return api.diff(desk.path, since, clock="added", built=(held.version, held.record))


def feed(changes: tuple[Change, ...], base: str, since: date) -> bytes:
    """The changes of events and standings as an Atom feed (RFC 4287); `base` is the address of the desk."""
    now = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0).isoformat()
    root = Element("feed", xmlns=_NAMESPACE)
    for name, text in (("id", f"{base}/new"), ("title", f"New since {date_words(since.isoformat())}"), ("updated", now)):
        SubElement(root, name).text = text
    SubElement(SubElement(root, "author"), "name").text = "communique"
    SubElement(root, "link", rel="self", href=f"{base}/new.atom")
    for change in changes:
        if change.subject in ("event", "standing"):
            root.extend(_entry(change, base, now))
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode()


def _entry(change: Change, base: str, now: str) -> Iterator[Element]:
    address = f"{base}/events/{segment(change.id)}" if change.subject == "event" else f"{base}/standings"
    entry = Element("entry")
    SubElement(entry, "id").text = f"urn:communique:{change.id}:{change.kind}"
    SubElement(entry, "title").text = _legal(clean(change.title))
    SubElement(entry, "updated").text = now
    SubElement(entry, "link", href=address)
    SubElement(entry, "summary").text = _legal(change_words(change))
    yield entry


def _legal(text: str) -> str:
    """Without what XML 1.0 cannot hold at all."""
    return "".join(c for c in text if c not in "\ufffe\uffff" and (c >= " " or c in "\t\n"))
