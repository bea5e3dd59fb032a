"""Display names of reports, made unique: the base name, then with its folder, then with a number.

Invariant: no two reports named by one `Names` share a name; a name once given never changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath


class Names:
    """Gives each report a name of its own. `taken` are names already in use (a store's)."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    @property
    def taken(self) -> tuple[str, ...]:
        """All names in use, sorted."""
        return tuple(sorted(self._taken))

    def name(self, wanted: str, path: str | None = None) -> str:
        """`wanted` if it is free, else (for a file's base name) with the folder of `path`, else with the first free number."""
        chosen = next(name for name in _candidates(wanted, path) if name not in self._taken)
        self._taken.add(chosen)
        return chosen


def _candidates(wanted: str, path: str | None) -> Iterator[str]:
    yield wanted
    if path is not None and PurePath(path).name == wanted and (folder := PurePath(path).parent.name):
        yield f"{folder}/{wanted}"
    number = 2
    while True:
        yield f"{wanted}-{number}"
        number += 1
