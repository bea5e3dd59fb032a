"""RSS and Atom -> Report, by feedparser: an item a report.

Invariant: the text is what the item carries, content before summary; an item without text is its headline alone. An outlet
is the feed's title, or that of the feed that the item says it is from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.sources.extras import extra
from communique.sources.fields import Given, read_language
from communique.sources.snippet import text_of_html

_STARTS = (b"<rss", b"<feed", b"<rdf:rdf")


def looks_like_feed(data: bytes) -> bool:
    """Do the bytes begin as a feed does?"""
    return any(start in data[:2000].lower() for start in _STARTS)


def read_feed(data: bytes, where: str, given: Given) -> Iterator[Report | ReportError]:
    """The items of a feed in their order; `id` is the item's own, else its address, else its headline.

    Raises ReportError where it is no feed, or feedparser is not installed.
    """
    found = extra("feedparser", where, "feeds").parse(data, resolve_relative_uris=False)
    if not found.entries:
        if found.version:
            return  # a feed with nothing in it
        raise ReportError(where, "no feed (RSS or Atom)", "Check the address; a page of the outlet often names its feeds.")
    for number, item in enumerate(found.entries, 1):
        yield _report(item, found.feed, where, number, given)


def _report(item: Mapping[str, Any], feed: Mapping[str, Any], where: str, number: int, given: Given) -> Report | ReportError:
    title = text_of_html(item.get("title", "")).replace("\n", " ") or None
    text = text_of_html(_longest(item))
    if not text and not title:
        return ReportError(where, f"item {number} has neither headline nor text", "Nothing to do: it is left out.")
    source = item.get("source", {}).get("title") or feed.get("title") or ""
    language = item.get("language") or feed.get("language")
    return Report(
        id=item.get("id") or item.get("link") or title or f"{where}:{number}",
        text=text or title or "",
        title=title if text else None,
        outlet=given.outlet or text_of_html(source).replace("\n", " ") or None,
        published=_day(item) or given.published,
        url=item.get("link") or None,
        language=read_language(language) if language else None,
    )


def _longest(item: Mapping[str, Any]) -> str:
    """The item's content or summary, whichever says more."""
    texts = [str(part.get("value", "")) for part in item.get("content", ())]
    return max((*texts, str(item.get("summary", ""))), key=len)


def _day(item: Mapping[str, Any]) -> date | None:
    """The day that the item gives, in the outlet's own time where the date says it; feedparser's own reading is in UTC."""
    from communique.sources.fields import read_date

    for name in ("published", "updated"):
        try:
            return read_date(item.get(name, ""))
        except ValueError:
            if parsed := item.get(f"{name}_parsed"):
                return date(*parsed[:3])
    return None
