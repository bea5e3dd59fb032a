"""Facts about countries and places: who is where, under which names, and which places stand for a government.

Invariant: rows come in the order of their table; the first row of an `iso3` is the state, later ones are its territories,
regions or predecessors. Read once, kept for the process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import Row, read_shipped

_PLACE_COLUMNS = ("name", "aliases", "kind", "within", "country", "latitude", "longitude")
_SLOT = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Seat:
    """A place that stands for (a part of) a government, and the PLOVER sector that it stands for."""

    name: str
    sector: str


@dataclass(frozen=True, slots=True)
class Country:
    """A state, or a territory, breakaway region (sector PRE) or predecessor coded as that state (`iso3`)."""

    iso3: str
    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[Seat, ...]
    region: str
    sector: str | None

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the canonical one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Place:
    """A region or facility: `kind` as its table has it, `within` what it lies in, degrees (WGS 84) where known."""

    name: str
    aliases: tuple[str, ...]
    kind: str
    within: str | None
    country: str | None
    latitude: float | None
    longitude: float | None

    @property
    def names(self) -> tuple[str, ...]:
        """All names, the canonical one first."""
        return (self.name, *self.aliases)


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """All rows of `facts/countries.tsv`."""
    columns = ("iso3", "name", "aliases", "demonyms", "capital", "metonyms", "region", "sector")
    return tuple(country_of(row) for row in read_shipped("facts/countries.tsv", columns))


@lru_cache(maxsize=1)
def states() -> dict[str, Country]:
    """The state of each ISO 3166 alpha-3 code (Kosovo KOS)."""
    found: dict[str, Country] = {}
    for country in countries():
        found.setdefault(country.iso3, country)
    return found


@lru_cache(maxsize=1)
def regions() -> tuple[Place, ...]:
    """All rows of `facts/regions.tsv`."""
    return tuple(place_of(row) for row in read_shipped("facts/regions.tsv", _PLACE_COLUMNS))


@lru_cache(maxsize=1)
def facilities() -> tuple[Place, ...]:
    """All rows of `facts/facilities.tsv`."""
    return tuple(place_of(row) for row in read_shipped("facts/facilities.tsv", _PLACE_COLUMNS))


def country_of(row: Row) -> Country:
    """A row of countries.tsv as a fact. Raises CodebookError that names the row."""
    if not _SLOT.fullmatch(row["iso3"]):
        raise row.error(f"iso3 {row['iso3']!r} is not three capital letters")
    if not row["name"]:
        raise row.error("a country needs a name")
    seats = tuple(_seat(row, item) for item in row.list("metonyms"))
    return Country(
        row["iso3"], row["name"], row.list("aliases"), row.list("demonyms"), row.list("capital"), seats,
        row["region"], row["sector"] or None,
    )  # fmt: skip


def place_of(row: Row) -> Place:
    """A row of regions.tsv or facilities.tsv as a fact. Raises CodebookError that names the row."""
    if not row["name"]:
        raise row.error("a place needs a name")
    if row["country"] and not _SLOT.fullmatch(row["country"]):
        raise row.error(f"country {row['country']!r} is not three capital letters")
    latitude, longitude = _degrees(row, "latitude", 90), _degrees(row, "longitude", 180)
    if (latitude is None) != (longitude is None):
        raise row.error("latitude and longitude are given together or not at all")
    return Place(
        row["name"], row.list("aliases"), row["kind"], row["within"] or None, row["country"] or None, latitude, longitude
    )


def _degrees(row: Row, column: str, most: int) -> float | None:
    if not row[column]:
        return None
    try:
        value = float(row[column])
    except ValueError:
        raise row.error(f"{column} {row[column]!r} is not a number of degrees") from None
    if not -most <= value <= most:
        raise row.error(f"{column} {value:g} is beyond {most} degrees")
    return value


def _seat(row: Row, item: str) -> Seat:
    name, _, sector = (part.strip() for part in item.partition("="))
    if not name or ("=" in item and not _SLOT.fullmatch(sector)):
        raise row.error(f"metonym {item!r} is not a name with an optional =SECTOR")
    return Seat(name, sector or "GOV")
