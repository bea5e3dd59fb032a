"""A map of places: the part of the world that they are in, and a name beside each that has room for one.

Invariant: degrees are drawn as they are (equirectangular), as wide as high; no name covers another or a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from communique.desk.places import Spot
from communique.views.words import clean

WIDE, HIGH = 1000, 500
_LEAST = 60.0
"""Degrees that a map shows at least, from west to east."""
_MOST = 250.0
"""Degrees over which it shows the whole world."""
_AROUND = 0.12
_LETTER, _LINE, _NAMES = 7.4, 15, 60
_NEAR = 400
"""Places that names keep clear of, those with the most events."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map; `label` is where its name stands and how it is set there, None where it has no room."""

    spot: Spot
    x: float
    y: float
    radius: float
    label: tuple[float, float, str] | None

    @property
    def kind(self) -> str:
        """What most of its events are."""
        return "conflict" if self.spot.conflict * 2 > self.spot.count else "other"


@dataclass(frozen=True, slots=True)
class World:
    """The picture: points, the largest first so that small ones are drawn over them; the whole world's image as it lies
    behind (x, y, width, height); lines of the grid, every `step` degrees.
    """

    points: tuple[Point, ...]
    land: tuple[float, float, float, float]
    meridians: tuple[float, ...]
    parallels: tuple[float, ...]
    step: int


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class _View:
    """West, north, and pixels to a degree."""

    west: float
    north: float
    scale: float

    def at(self, spot: Spot) -> tuple[float, float]:
        return round((spot.longitude - self.west) * self.scale, 1), round((self.north - spot.latitude) * self.scale, 1)


def world_of(spots: Sequence[Spot]) -> World:
    """The map of some places, given with the most events first."""
    view = _view(spots)
    placed = [(spot, *view.at(spot), round(min(4 + 2 * sqrt(spot.count), 24), 1)) for spot in spots]
    taken = [_Box(x - r, y - r, x + r, y + r) for _, x, y, r in placed[:_NEAR]]
    points = []
    for n, (spot, x, y, r) in enumerate(placed):
        label = _label(clean(spot.name), x, y, r, taken, own=n) if n < _NAMES else None
        points.append(Point(spot, x, y, r, label))
    step = 30 if view.scale < 6 else 10
    land = (-(view.west + 180) * view.scale, (view.north - 90) * view.scale, 360 * view.scale, 180 * view.scale)
    return World(
        tuple(points),
        (round(land[0], 1), round(land[1], 1), round(land[2], 1), round(land[3], 1)),
        tuple(x for d in range(-180, 181, step) if 0 < (x := round((d - view.west) * view.scale, 1)) < WIDE),
        tuple(y for d in range(-90, 91, step) if 0 < (y := round((view.north - d) * view.scale, 1)) < HIGH),
        step,
    )


def _view(spots: Sequence[Spot]) -> _View:
    """The part of the world that all places are in, with room around; the whole of it where they are far apart."""
    if not spots:
        return _View(-180, 90, WIDE / 360)
    west, east = min(s.longitude for s in spots), max(s.longitude for s in spots)
    south, north = min(s.latitude for s in spots), max(s.latitude for s in spots)
    width = max((east - west) * (1 + 2 * _AROUND), (north - south) * (1 + 2 * _AROUND) * WIDE / HIGH, _LEAST)
    if width > _MOST:
        return _View(-180, 90, WIDE / 360)
    height = width * HIGH / WIDE
    left = min(max((west + east - width) / 2, -180), 180 - width)
    top = max(min((south + north + height) / 2, 90), -90 + height)
    return _View(left, top, WIDE / width)


def _label(name: str, x: float, y: float, r: float, taken: list[_Box], *, own: int) -> tuple[float, float, str] | None:
    """Where the name has room: right, left, above or below; the room is then taken."""
    wide = _LETTER * len(name)
    sides = (
        (x + r + 3, y + 4, "start", 0.0), (x - r - 3, y + 4, "end", wide), (x, y - r - 4, "middle", wide / 2),
        (x, y + r + _LINE, "middle", wide / 2),
    )  # fmt: skip
    for at, base, anchor, back in sides:
        left = at - back
        box = _Box(left, base - 11, left + wide, base + 3)
        inside = box.left >= 0 and box.right <= WIDE and box.top >= 0 and box.bottom <= HIGH
        if inside and not any(box.meets(other) for n, other in enumerate(taken) if n != own):
            taken.append(box)
            return round(at, 1), round(base, 1), anchor
    return None
