"""What a source says about a report: field names with their synonyms, and the values read from them.

Invariant: every reader (front matter, JSON lines) takes the same names, so that a report means the same in any form.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from email.utils import parsedate_to_datetime

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "doc_id", "event_id", "uid", "guid"),
    "text": ("text", "event_text", "body", "content", "article_text"),
    "title": ("title", "headline"),
    "published": ("published", "pub_date", "date", "publication_date", "date_published", "published_at"),
    "outlet": ("outlet", "publisher", "source", "sitename"),
    "url": ("url", "link", "canonical_url", "source_url"),
    "language": ("language", "lang"),
}
"""Our name for each field, and the names that others use for it (NGEC's among them); the first found counts."""

_KNOWN = {name: field for field, names in SYNONYMS.items() for name in names}
_FORMATS = ("%d %B %Y", "%B %d, %Y", "%d %b %Y", "%b %d, %Y", "%Y/%m/%d", "%d.%m.%Y", "%Y%m%d")
_LANGUAGE_NAMES = {"eng": "en", "english": "en"}


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says for reports that do not say it themselves (`--published`, `--outlet`).

    `columns` are pairs of a table's column and our field that it has (`--columns`).
    """

    published: date | None = None
    outlet: str | None = None
    columns: tuple[tuple[str, str], ...] = ()


def field_of(name: str) -> str | None:
    """Our name of a field that somebody calls `name`, or None."""
    return _KNOWN.get(name.strip().lower().replace("-", "_").replace(" ", "_"))


def slip(name: str) -> str | None:
    """The known name of which an unknown one is probably a slip of the pen ("titel"), or None."""
    near = get_close_matches(name.strip().lower(), list(SYNONYMS), n=1, cutoff=0.75)
    return near[0] if near else None


def read_date(text: str) -> date:
    """The day of publication: ISO date or time (its own day, whatever the zone), RFC 2822, or written out in English.

    Raises ValueError, saying what is expected.
    """
    text = text.strip()
    if match := re.match(r"(\d{4}-\d\d-\d\d)(?=$|[T ])", text):
        return _iso(match[1])
    for form in _FORMATS:
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        raise _not_a_date(text) from None


def read_language(text: str) -> str:
    """The primary subtag of a language tag in lower case ("en-GB" is "en")."""
    primary = re.split(r"[-_]", text.strip().lower())[0]
    return _LANGUAGE_NAMES.get(primary, primary)


def _iso(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _not_a_date(text) from None


def _not_a_date(text: str) -> ValueError:
    return ValueError(f"unknown date {text[:60]!r}")
