"""The map: degrees where they are, the part of the world that there is to see, names that do not cover one another."""

from __future__ import annotations

import pytest

from communique.desk.places import Spot
from communique.desk.world import HIGH, WIDE, world_of


def spot(name: str, latitude: float, longitude: float) -> Spot:
    return Spot(name, None, latitude, longitude, 1, 0, 0, ())


OTTAWA, TORONTO, OSLO, SYDNEY = (
    spot("Ottawa", 45.4, -75.7),
    spot("Toronto", 43.7, -79.4),
    spot("Oslo", 59.9, 10.7),
    spot("Sydney", -33.9, 151.2),
)


def test_places_far_apart_are_on_a_map_of_the_whole_world() -> None:
    world = world_of([OTTAWA, SYDNEY])
    assert world.land == (0, 0, WIDE, HIGH)
    assert world.points[0].x == pytest.approx(289.7, abs=0.1)
    assert world.points[0].y == pytest.approx(123.9, abs=0.1)


def test_places_near_one_another_fill_the_map() -> None:
    world = world_of([OTTAWA, TORONTO])
    assert world.land[2] > 5 * WIDE
    assert all(100 < p.x < WIDE - 100 and 50 < p.y < HIGH - 50 for p in world.points)
    ottawa, toronto = world.points
    scale = world.land[2] / 360
    assert ottawa.x - toronto.x == pytest.approx((79.4 - 75.7) * scale, abs=0.2)
    assert toronto.y - ottawa.y == pytest.approx((45.4 - 43.7) * scale, abs=0.2)


def test_a_map_never_goes_past_the_poles_or_the_date_line() -> None:
    for found in (spot("Alert", 82.5, -62.3), spot("Suva", -18.1, 178.4), spot("Amundsen", -90.0, 0.0)):
        x, y, wide, high = world_of([found]).land
        assert x <= 0
        assert y <= 0
        assert x + wide >= WIDE
        assert y + high >= HIGH - 0.1


def test_names_cover_neither_one_another_nor_a_place() -> None:
    crowd = [spot(f"Long place name {n}", 45 + n * 0.2, n * 0.3) for n in range(40)]
    world = world_of([*crowd, OSLO])
    back = {"start": 0.0, "middle": 0.5, "end": 1.0}
    boxes = []
    for point in world.points:
        if point.label:
            x, y, anchor = point.label
            wide = 7 * len(point.spot.name)
            boxes.append((x - back[anchor] * wide, y - 11, x + (1 - back[anchor]) * wide, y + 3))
    assert 0 < len(boxes) < len(crowd)
    for n, a in enumerate(boxes):
        for b in boxes[n + 1 :]:
            assert not (a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3])


def test_no_place_is_a_map_all_the_same() -> None:
    assert world_of([]).points == ()
