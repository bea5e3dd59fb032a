"""Lists cut into pages: a cursor names the last item of the page before, so that it stays good when others come in.

Invariant: every item is on one page; a cursor whose item has gone is an error, never a page of something else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from communique.model.errors import UnknownName

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """A page of `total` items, the first of them the `first`th (from 1); `next` leads on, None at the end."""

    items: tuple[T, ...]
    total: int
    first: int
    next: str | None

    @property
    def last(self) -> int:
        """Number of the last item on the page."""
        return self.first + len(self.items) - 1


def cut(items: Sequence[T], key: Callable[[T], str], cursor: str | None, limit: int) -> Slice[T]:
    """The page of `limit` items after the one that `cursor` names. Raises UnknownName."""
    start = 0
    if cursor:
        keys = [key(item) for item in items]
        if cursor not in keys:
            raise UnknownName("cursor", cursor, ())
        start = keys.index(cursor) + 1
    found = tuple(items[start : start + limit])
    more = start + limit < len(items)
    return Slice(found, len(items), start + 1 if found else 0, key(found[-1]) if more else None)
