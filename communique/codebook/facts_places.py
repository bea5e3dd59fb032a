"""Facts about countries and places: who is where, under which names, and which places stand for a government.

Invariant: rows come in the order of their table; the first row of an `iso3` is the state, later ones are its territories,
regions or predecessors. Read once, kept for the process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import Row, read_shipped

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


def _seat(row: Row, item: str) -> Seat:
    name, _, sector = (part.strip() for part in item.partition("="))
    if not name or ("=" in item and not _SLOT.fullmatch(sector)):
        raise row.error(f"metonym {item!r} is not a name with an optional =SECTOR")
    return Seat(name, sector or "GOV")
