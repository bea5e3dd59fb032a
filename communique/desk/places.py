"""Where events happened: places with their events.

Invariant: a country never becomes a point (as in GeoJSON); events of one place are one point.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.model.event import Event

COLUMNS = ("name", "country", "latitude", "longitude", "events", "conflict", "disputed")
"""What is told of a place."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its events: how many, how many of them are conflict or in dispute."""

    name: str
    country: str | None
    latitude: float
    longitude: float
    count: int
    conflict: int
    disputed: int
    events: tuple[str, ...]


def places_of(events: Iterable[Event]) -> list[Spot]:
    """The places of events, those with the most events first."""
    found: dict[tuple[float, float], list[Event]] = {}
    for event in events:
        where = event.where
        if where and where.kind != "country" and where.latitude is not None and where.longitude is not None:
            found.setdefault((where.latitude, where.longitude), []).append(event)
    spots = [_spot(own) for own in found.values()]
    return sorted(spots, key=lambda spot: (-spot.count, spot.name))


def spot_row(spot: Spot) -> tuple[str | int | float | None, ...]:
    """A place as a row with the columns COLUMNS."""
    return (spot.name, spot.country, spot.latitude, spot.longitude, spot.count, spot.conflict, spot.disputed)


def _spot(events: list[Event]) -> Spot:
    where = events[0].where
    assert where is not None
    assert where.latitude is not None
    assert where.longitude is not None
    return Spot(
        where.name, where.country, where.latitude, where.longitude, len(events),
        sum("conflict" in (e.quad or "") for e in events), sum(e.agreement == "conflicting" for e in events),
        tuple(e.id for e in events),
    )  # fmt: skip
