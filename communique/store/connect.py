"""Opens a store's file: checks that it is one, brings its tables up to date, sets how it is shared.

Invariant: a file that is not a store is never changed.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from communique.model.errors import StoreBusy, StoreError, did_you_mean
from communique.store.schema import APPLICATION, SCHEMA, STEPS


def connect(path: Path, *, readonly: bool, wait: float) -> sqlite3.Connection:
    """A connection in autocommit; `wait` in seconds is how long SQLite waits for a lock. Raises StoreError."""
    if path.is_dir():
        raise StoreError(f"{path}: a folder, not a store. Name the file in it.")
    if readonly and not path.is_file():
        beside = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
        what = f"{path}: no such store.{did_you_mean(path.name, beside, 1)} communique read --store makes one."
        raise StoreError(what)
    uri = f"{path.absolute().as_uri()}?mode={'ro' if readonly else 'rwc'}{_alone(path) if readonly else ''}"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be opened ({error}). Check the path and its permissions.") from None
    try:
        _prepare(connection, path, readonly)
    except (sqlite3.Error, StoreError) as error:
        connection.close()
        raise _as_store_error(path, error) from None
    return connection


def _alone(path: Path) -> str:
    """What lets SQLite read a store in a folder where it can put nothing beside it (a share, a disc): that nobody writes."""
    writing = path.with_name(f"{path.name}-wal").exists()
    return "" if writing or os.access(path.parent, os.W_OK) else "&immutable=1"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def schema_of(connection: sqlite3.Connection) -> int:
    """The version of a store's tables; 0 for an empty file."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def _prepare(connection: sqlite3.Connection, path: Path, readonly: bool) -> None:
    empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    if not ours and (readonly or not empty):
        raise StoreError(f"{path}: not a store of communique. Name another file.")
    schema = schema_of(connection)
    if schema > SCHEMA:
        raise StoreError(f"{path}: made by a newer communique (schema {schema}). Update: pip install -U communique")
    if schema < SCHEMA and readonly:
        raise StoreError(f"{path}: made by an older communique. Bring it up to date: communique read --store {path} …")
    connection.execute("PRAGMA foreign_keys = ON")
    if schema < SCHEMA:
        _migrate(connection)


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    with transaction(connection):
        for version in range(schema_of(connection) + 1, SCHEMA + 1):
            for statement in _statements(STEPS[version - 1]):
                connection.execute(statement)
            connection.execute("INSERT INTO migration VALUES (?, ?)", (version, datetime.now(UTC).isoformat()))
            connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _statements(script: str) -> Iterator[str]:
    """Single statements: `executescript` would commit the transaction they belong to."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _as_store_error(path: Path, error: Exception) -> StoreError:
    if isinstance(error, StoreError):
        return error
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        return StoreBusy(f"{path}: another process is setting it up. Try again.")
    if "malformed" in str(error):
        return StoreError(f"{path}: damaged ({error}). Restore it from a copy, or read its reports into a new store.")
    if "readonly" in str(error) or "unable to open" in str(error):
        return StoreError(f"{path}: cannot be written ({error}). Check its permissions and its folder's, or copy it.")
    return StoreError(f"{path}: not a store of communique ({error}). Name another file.")
