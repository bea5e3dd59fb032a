"""A list as GeoJSON: a feature for each thing in it, at the places where its events happened.

Invariant: a country never becomes a point (as in the export); what has no place is a feature without geometry, so that a
list has the same things in this form as in any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from fastapi import Response

from communique.desk.held import Held
from communique.model.event import Event
from communique.views.exports.geojson import point
from communique.views.json_values import JsonObject, JsonValue, encode

GEOJSON = "application/geo+json"
T = TypeVar("T")


def features_of(
    key: Callable[[T], str], object: Callable[[T, Held], JsonObject], events: Callable[[T, Held], Iterable[Event]]
) -> Callable[[Held, Sequence[T]], Response]:
    """What makes a list into features: `key` gives their ids, `object` their properties, `events` their places."""

    def made(held: Held, items: Sequence[T]) -> Response:
        return collection(feature(key(item), object(item, held), events(item, held)) for item in items)

    return made


def feature(id: str, properties: JsonObject, events: Iterable[Event]) -> JsonObject:
    """One thing at the places of some events, each place once."""
    places = dict.fromkeys(_position(event) for event in events)
    found: list[JsonValue] = [list(place) for place in places if place]
    geometry: JsonObject | None = {"type": "MultiPoint", "coordinates": found} if found else None
    if len(found) == 1:
        geometry = {"type": "Point", "coordinates": found[0]}
    return {"type": "Feature", "id": id, "geometry": geometry, "properties": properties}


def collection(features: Iterable[JsonObject]) -> Response:
    """Features as one answer."""
    told: JsonObject = {"type": "FeatureCollection", "features": list(features)}
    return Response(encode(told), media_type=GEOJSON)


def _position(event: Event) -> tuple[float, float] | None:
    where = event.where
    if where is None or point(where) is None:
        return None
    assert where.longitude is not None
    assert where.latitude is not None
    return (where.longitude, where.latitude)
