"""What is known of watched feeds: what they answered last, and which of their items were read.

Invariant: kept in a file beside the store (`STORE.feeds.json`), written whole after each feed; an item is known by all that
it says, so that one that was changed is read again.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from communique.model.errors import StoreError
from communique.model.report import Report, fingerprint


class FeedState(msgspec.Struct, frozen=True):
    """What one feed answered last; `seen` are the marks of the items that it had then."""

    etag: str | None = None
    modified: str | None = None
    seen: tuple[str, ...] = ()


class Feeds:
    """The states of all feeds of a store, by address."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(f"{store.name}.feeds.json")
        self._states = _read(self.path)

    def of(self, feed: str) -> FeedState:
        """The state of a feed; an empty one for a new feed."""
        return self._states.get(feed, FeedState())

    def keep(self, feed: str, state: FeedState) -> None:
        """Keeps the state of a feed. Raises StoreError where it cannot be written."""
        self._states[feed] = state
        part = self.path.with_name(f".{self.path.name}.part")
        try:
            part.write_bytes(msgspec.json.format(msgspec.json.encode(self._states), indent=1))
            part.replace(self.path)
        except OSError as error:
            raise StoreError(f"{self.path}: cannot be written ({error.strerror}). Check its folder's permissions.") from None


def mark(item: Report) -> str:
    """What an item is known by."""
    return fingerprint(item.id, item.url or "", item.title or "", item.text)


def unseen(items: Iterable[Report], state: FeedState) -> list[Report]:
    """The items that were not read yet."""
    known = set(state.seen)
    return [item for item in items if mark(item) not in known]


def _read(path: Path) -> dict[str, FeedState]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, FeedState])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError) as error:
        raise StoreError(f"{path}: cannot be read ({error}). Delete it to begin anew: no report is read twice.") from None
