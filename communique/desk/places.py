"""Where events happened, on a plain map of degrees.

Invariant: a country never becomes a point (as in GeoJSON); events of one place are one point.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from communique.model.event import Event

WIDE, HIGH = 1000, 500
_LINE, _LETTER = 14, 9


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with its events: how many, how many of them are conflict or in dispute; x and y on the map."""

    name: str
    country: str | None
    latitude: float
    longitude: float
    count: int
    conflict: int
    disputed: int
    events: tuple[str, ...]

    @property
    def x(self) -> float:
        return round((self.longitude + 180) / 360 * WIDE, 1)

    @property
    def y(self) -> float:
        return round((90 - self.latitude) / 180 * HIGH, 1)

    @property
    def radius(self) -> float:
        return round(min(4 + 2 * sqrt(self.count), 24), 1)


def places_of(events: Iterable[Event]) -> list[Spot]:
    """The places of events, those with the most events first, so that small ones are drawn over large ones."""
    found: dict[tuple[float, float], list[Event]] = {}
    for event in events:
        where = event.where
        if where and where.kind != "country" and where.latitude is not None and where.longitude is not None:
            found.setdefault((where.latitude, where.longitude), []).append(event)
    spots = [_spot(own) for own in found.values()]
    return sorted(spots, key=lambda spot: (-spot.count, spot.name))


def named(spots: Sequence[Spot], most: int = 40) -> list[Spot]:
    """The spots whose names have room beside them, the largest first."""
    found: list[Spot] = []
    for spot in spots:
        if all(abs(spot.y - other.y) > _LINE or abs(spot.x - other.x) > _LETTER * len(other.name) for other in found):
            found.append(spot)
    return found[:most]


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
