"""GeoJSON (RFC 7946): a feature an event, a point where the reports give a place that is smaller than a country.

Invariant: a country never becomes a pin; `precision` says what a point stands for ("city", "facility", "region", …). An
event without such a place is a feature without geometry, so that nothing is lost.
"""

from __future__ import annotations

from communique.model.claim import Location
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.views.json_values import JsonObject, JsonValue, encode


def geojson(record: Record, version: str) -> str:
    """The events of a record as one FeatureCollection. `communique` beside it is the version that wrote it."""
    features: list[JsonValue] = [_feature(event) for event in record.events]
    return encode({"type": "FeatureCollection", "communique": version, "features": features}) + "\n"


def _feature(event: Event) -> JsonObject:
    return {"type": "Feature", "id": event.id, "geometry": point(event.where), "properties": _properties(event)}


def point(where: Location | None) -> JsonObject | None:
    """A place that is smaller than a country as a geometry; None for any other."""
    if where is None or where.kind == "country" or where.latitude is None or where.longitude is None:
        return None
    return {"type": "Point", "coordinates": [where.longitude, where.latitude]}


def _properties(event: Event) -> JsonObject:
    when, where = event.when.when, event.where
    return {
        "title": event.title, "act": event.act, "status": event.status, "stage": event.stage, "scheme": event.scheme,
        "type": event.type, "mode": event.mode, "quad": event.quad, "intensity": event.intensity,
        "actors": _codes(event.actors), "recipients": _codes(event.recipients),
        "when": event.when.edtf, "first_day": when.low.isoformat() if when and when.low else None,
        "last_day": when.high.isoformat() if when and when.high else None,
        "place": where.name if where else None, "country": where.country if where else None,
        "precision": where.kind if where else None, "background": event.background,
        "agreement": event.agreement, "sources": event.sources, "reports": list(event.reports),
    }  # fmt: skip


def _codes(parties: tuple[EventParty, ...]) -> list[JsonValue]:
    return [p.party.country or p.party.name for p in parties]
