"""Feeds to a store, item by item as they come.

Invariant: what was read once is not read again, in this round or any later one; a feed that fails keeps no other from being
read, and is asked again in the next round.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from communique.api.annotating import known_actors
from communique.api.given import OnProblem, Outcome, Paths, strings
from communique.api.recording import add_all, note_moves, reading_words, record_of
from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report

if TYPE_CHECKING:
    from communique.codebook.known_actors import KnownActors
    from communique.sources.fetch import Fetcher


@dataclass(frozen=True, slots=True)
class Watched:
    """What one look at a feed brought: items that are new in the store, and those that were there (by another way) already."""

    feed: str
    new: int
    known: int
    unchanged: bool = False


def watch(
    store: str | Path,
    feeds: Paths,
    *,
    pages: bool = False,
    outlet: str | None = None,
    pause: float = 5.0,
    every: float | None = None,
    actors: Paths | None = None,
    model: str | None = None,
    on_problem: OnProblem | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Watched]:
    """Reads the new items of feeds (addresses or files) into a store, feed by feed; what each look brought.

    `pages`: read the article that an item leads to, where robots.txt lets us, instead of the item's own text. `pause` is the
    least number of seconds between two requests to a host; `every`: again after so many minutes, without end. `outlet`,
    `actors`, `model` as for `read`. Problems go to `on_problem`. Raises StoreError, StoreBusy, ModelMissing, CodebookError.
    """
    from communique import __version__
    from communique.sources.fetch import Fetcher

    heard = on_problem or (lambda _problem: None)
    fetcher, known = Fetcher(__version__, pause=pause, sleep=sleep), known_actors(actors)
    while True:
        for feed in strings(feeds):
            look = _Look(Path(store), feed, fetcher, pages, outlet, known, model, heard)
            if (found := look()) is not None:
                yield found
        if every is None:
            return
        sleep(every * 60)


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at one feed."""

    store: Path
    feed: str
    fetcher: Fetcher
    pages: bool
    outlet: str | None
    known: KnownActors | None
    model: str | None
    on_problem: OnProblem

    def __call__(self) -> Watched | None:
        from communique.sources.feed_state import Feeds, FeedState, mark, unseen

        feeds = Feeds(self.store)
        state = feeds.of(self.feed)
        try:
            data, etag, modified = self._fetched(state.etag, state.modified)
            if data is None:
                return Watched(self.feed, 0, 0, unchanged=True)
            items = list(self._items(data))
        except ReportError as error:
            self.on_problem(error)
            return None
        new = unseen(items, state)
        added = self._add(new) if new else (0, 0)
        feeds.keep(self.feed, FeedState(etag, modified, tuple(mark(item) for item in items)))
        return Watched(self.feed, *added)

    def _fetched(self, etag: str | None, modified: str | None) -> tuple[bytes | None, str | None, str | None]:
        if "://" in self.feed:
            found = self.fetcher.feed(self.feed, etag, modified)
            return found.data, found.etag, found.modified
        try:
            return Path(self.feed).read_bytes(), None, None
        except OSError as error:
            raise ReportError(self.feed, f"cannot be read ({error.strerror})", "Check the path or address.") from None

    def _items(self, data: bytes) -> Iterator[Report]:
        from communique.sources.feed import read_feed
        from communique.sources.fields import Given

        for item in read_feed(data, self.feed, Given(outlet=self.outlet)):
            if isinstance(item, Report):
                yield item
            else:
                self.on_problem(item)

    def _add(self, items: list[Report]) -> tuple[int, int]:
        from communique.sources.names import Names
        from communique.sources.read import settle
        from communique.store.store import Store

        ready = [settle(self._whole(item)) for item in items]
        with Store(self.store) as store:
            names = Names(store.names())
            outcomes: Iterator[Outcome] = (replace(r, id=names.name(r.id)) for r in ready)
            added = add_all(store, outcomes, self.on_problem, known=self.known, model=self.model)
            if added.new:
                note_moves(store, record_of(store, model=self.model), reading_words(len(added.new)))
        return len(added.new), len(added.known)

    def _whole(self, item: Report) -> Report:
        """The article that the item leads to, or the item itself where it cannot be had."""
        from communique.sources.decode import decode
        from communique.sources.fields import Given
        from communique.sources.html import read_html

        if not self.pages or not item.url:
            return item
        try:
            found = self.fetcher.page(item.url, self.feed)
            page = read_html(decode(found.data or b"", item.url, declared=True), item.url, Given(item.published, item.outlet))
        except ReportError as error:
            self.on_problem(Problem(error.where, f"{error.what}: the item's own text is kept"))
            return item
        return replace(
            page, id=item.id, url=item.url, title=item.title or page.title, outlet=item.outlet or page.outlet,
            published=item.published or page.published,
        )  # fmt: skip
