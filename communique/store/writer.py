"""One writer at a time: a row that says who writes, held from a store's first change until it is closed.

Invariant: whoever holds the row alone changes reports and judgements. A holder that died (same machine: no such process;
another machine: no sign for STALE seconds) loses it.
"""

from __future__ import annotations

import os
import sqlite3
import time
from pathlib import Path
from socket import gethostname
from uuid import uuid4

from communique.model.errors import StoreBusy
from communique.store.connect import transaction

STALE = 120.0
"""Seconds without a sign after which a writer on another machine is taken for dead."""
_PAUSE = 0.1


class Writer:
    """The right to write to one store."""

    def __init__(self, connection: sqlite3.Connection, path: Path, wait: float) -> None:
        self._connection, self._path, self._wait = connection, path, wait
        self._token = uuid4().hex
        self.held = False

    def acquire(self) -> None:
        """Takes the row, waiting a little. Raises StoreBusy, naming the process that has it."""
        deadline = time.monotonic() + self._wait
        while not self.held:
            holder = self._try()
            if holder is None:
                self.held = True
            elif time.monotonic() >= deadline:
                raise StoreBusy(f"{self._path}: {holder} is writing to it. Try again when it is done.")
            else:
                time.sleep(_PAUSE)

    def renew(self) -> None:
        """A sign of life; part of the transaction that is under way."""
        self._connection.execute("UPDATE writer SET seen = ? WHERE token = ?", (time.time(), self._token))

    def release(self) -> None:
        """Gives the row back."""
        if self.held:
            self._connection.execute("DELETE FROM writer WHERE token = ?", (self._token,))
            self.held = False

    def _try(self) -> str | None:
        """None where the row is now ours, else who has it."""
        try:
            with transaction(self._connection):
                row = self._connection.execute("SELECT host, pid, seen FROM writer").fetchone()
                if row is not None and _alive(*row):
                    return f"process {row[1]} on {row[0]}"
                mine = (self._token, gethostname(), os.getpid(), time.time())
                self._connection.execute("INSERT OR REPLACE INTO writer VALUES (1, ?, ?, ?, ?)", mine)
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise
            return "another process"
        return None


def _alive(host: str, pid: int, seen: float) -> bool:
    if host != gethostname():
        return time.time() - seen < STALE
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # it lives, and is somebody else's
        return True
    return True
