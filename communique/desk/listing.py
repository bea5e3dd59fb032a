"""A list of things in all its forms: a page, JSON, a table, features.

Invariant: all forms of a list have the same things in the same order; a page and JSON have a part of it, a table all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import APIRouter, Query, Request, Response

from communique.desk.desk import Desk
from communique.desk.filters import Filters
from communique.desk.held import Held
from communique.desk.paging import Slice, cut
from communique.desk.replies import answered, json_reply, page
from communique.model.errors import BadValue
from communique.views.json_values import JsonObject

T = TypeVar("T")
NAMES = {"json": "JSON", "jsonl": "JSON lines", "csv": "CSV", "geojson": "GeoJSON"}
"""What forms are called."""
Asked = Annotated[Filters, Query()]


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """`find` what is asked for, in order; `key` of an item, for cursors; `line` and `object` tell an item to a person and
    to a program; `forms` are its other forms, by ending, each made of all items; `blind` tells an item to a program without
    what the machine coded, None for a list that is nothing else.
    """

    path: str
    title: str
    summary: str
    find: Callable[[Held, Filters], Sequence[T]]
    key: Callable[[T], str]
    line: Callable[[T, Held], object]
    object: Callable[[T, Held], JsonObject]
    forms: tuple[tuple[str, Callable[[Held, Sequence[T]], Response]], ...] = ()
    blind: Callable[[T, Held], JsonObject] | None = None

    @property
    def template(self) -> str:
        return f"{self.path[1:]}.html"


def add(router: APIRouter, desk: Desk, listing: Listing[T]) -> None:
    """The addresses of a list."""

    def shown(request: Request, asked: Asked) -> Response:
        return list_page(listing, desk, request, asked)

    def told(request: Request, asked: Asked) -> Response:
        held = desk.now()
        refuse_blind(asked.blind and listing.blind is None)
        return answered(request, held, lambda: json_reply(_object(listing, held, asked)))

    router.add_api_route(listing.path, shown, include_in_schema=False)
    name = listing.path[1:]
    router.add_api_route(f"{listing.path}.json", told, tags=["record"], summary=listing.summary, name=f"{name}_json")
    for form, make in listing.forms:
        summary, answer = f"{listing.title}, {NAMES[form]}", _whole(desk, listing, make)
        router.add_api_route(f"{listing.path}.{form}", answer, tags=["record"], summary=summary, name=f"{name}_{form}")


def list_page(listing: Listing[T], desk: Desk, request: Request, asked: Filters) -> Response:
    """The list as a page."""
    held = desk.now()
    refuse_blind(asked.blind and listing.blind is None)
    return answered(request, held, lambda: page(request, held, listing.template, _context(listing, held, asked)))


def _whole(
    desk: Desk, listing: Listing[T], make: Callable[[Held, Sequence[T]], Response]
) -> Callable[[Request, Filters], Response]:
    """All of a list in another form."""

    def whole(request: Request, asked: Asked) -> Response:
        held = desk.now()
        refuse_blind(asked.blind)
        return answered(request, held, lambda: make(held, listing.find(held, asked)))

    return whole


def refuse_blind(blind: bool) -> None:
    """Raises BadValue where what the machine coded is all that there would be to see."""
    if blind:
        raise BadValue(
            "blind: this is made of what the machine coded. Without it there are /events and /reports, also as JSON."
        )


def _part(listing: Listing[T], held: Held, asked: Filters) -> Slice[T]:
    return cut(listing.find(held, asked), listing.key, asked.cursor, asked.limit)


def _context(listing: Listing[T], held: Held, asked: Filters) -> dict[str, object]:
    """Items with their lines; filters, numbers, the way on, the other forms."""
    part, path = _part(listing, held, asked), listing.path
    forms = ("json", *(form for form, _ in listing.forms if not asked.blind))
    return {
        "title": listing.title,
        "shown": [(item, listing.line(item, held)) for item in part.items],
        "asked": asked,
        "choices": held.choices,
        "part": part,
        "list_path": path,
        "next": asked.address(path, cursor=part.next) if part.next else None,
        "start": asked.address(path) if asked.cursor else None,
        "forms": tuple((NAMES[form], asked.address(f"{path}.{form}")) for form in forms),
        "q": asked.q or "",
        "blind": asked.blind,
        "outlets": held.outlets,
    }


def _object(listing: Listing[T], held: Held, asked: Filters) -> JsonObject:
    part = _part(listing, held, asked)
    tell = listing.blind if asked.blind and listing.blind else listing.object
    items = [tell(item, held) for item in part.items]
    return {"items": items, "total": part.total, "next": part.next, "version": held.version}
