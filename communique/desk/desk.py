"""The desk of one store: what it holds now, built again when the store has changed, never per request.

Invariant: `now` gives the record of the store's present state, or of the state before while a long building is under way;
after a change of our own it is always the present one.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from communique.api.annotating import known_actors
from communique.api.recording import record_of
from communique.desk.held import Held
from communique.model.annotation import Annotation
from communique.store.store import Store

_LONG = 1.0
"""Seconds: a record that takes longer to build is built beside the requests, which meanwhile see the one before."""
_Stamp = tuple[tuple[int, int], ...]


class Desk:
    """A store that is served. It is made where there is none, and one of an older version is brought up to date.
    `actors` and `model` are as for `read`.

    Raises StoreError where the file is no store, CodebookError for a table that does not hold.
    """

    def __init__(self, path: str | Path, *, actors: tuple[Path, ...] = (), model: str | None = None) -> None:
        self.path, self.model = Path(path), model
        self.known = known_actors(list(actors))
        if not self.path.exists() or os.access(self.path, os.W_OK):
            Store(self.path).close()  # makes it, or brings its tables up to date
        self.writing = threading.Lock()
        self._building = threading.Lock()
        self._stamp: _Stamp = ()
        self._held: Held | None = None

    @contextmanager
    def stored(self) -> Iterator[Store]:
        """The store, to read from."""
        with Store(self.path, readonly=True) as store:
            yield store

    def now(self, *, fresh: bool = False) -> Held:
        """What the store holds. `fresh`: as it is this moment, however long that takes."""
        held, stamp = self._held, self._look()
        if held is not None and stamp == self._stamp:
            return held
        if held is None or fresh or held.seconds < _LONG:
            return self._build(stamp)
        if not self._building.locked():
            threading.Thread(target=self._build, args=(stamp,), daemon=True).start()
        return held

    def take(self, held: Held) -> None:
        """What the store holds after a change of our own, where that has been built already."""
        with self._building:
            self._held, self._stamp = held, ()  # looked at anew with the next request: others may have written too

    def annotation(self, report: str) -> Annotation | None:
        """All that was found in one report, by its id; older revisions too."""
        with self.stored() as store:
            return store.annotation(report)

    def _build(self, stamp: _Stamp) -> Held:
        with self._building:
            if self._held is not None and stamp == self._stamp:
                return self._held
            stamp, begun = self._look(), time.monotonic()
            with self.stored() as store:
                version = store.version()
                if self._held is None or version != self._held.version:
                    record, said = record_of(store, model=self.model), store.judgements()
                    self._held = Held.of(version, record, said, time.monotonic() - begun)
            self._stamp = stamp
            return self._held

    def _look(self) -> _Stamp:
        """Time and size of the store's files: they change whenever anything is written."""
        return tuple(_told(path) for path in (self.path, self.path.with_name(f"{self.path.name}-wal")))


def _told(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)
