"""A report: one article by one outlet.

Invariant: `text` is the decoded string as given and is never changed; every offset counts into it. Two reports with the
same `key` are the same report.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import blake2b


@dataclass(frozen=True, slots=True)
class Report:
    """One article.

    `id` is a display name (a file's base name, or the id given), never part of the identity. `published` is the day of
    publication in the outlet's own time. `language` is ISO 639-1, or None where not yet identified. `skipped` says why
    a report is kept without being coded (a language that is not supported). `revises` is the key of the report that
    this one replaces under the same address; `copy_of` the key of the report of which it is a near-copy; `wire` the
    agency that the text credits; `withdrawn` the words by which its outlet took it back, after which nothing of it counts;
    `notice`: it is but the notice that takes back another report, which is here and withdrawn too.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    path: str | None = None
    skipped: str | None = None
    revises: str | None = None
    copy_of: str | None = None
    wire: str | None = None
    withdrawn: str | None = None
    notice: bool = False

    @property
    def key(self) -> str:
        """Identity: 16 hex digits over outlet, address and text (RECORD.md, Reports)."""
        return fingerprint(self.outlet or "", self.url or "", self.text)

    @property
    def words(self) -> int:
        """Number of words of the text (runs without white space)."""
        return len(self.text.split())

    def field(self, name: str) -> str:
        """The text of a field that spans may point into: `text` or `title`."""
        return (self.title or "") if name == "title" else self.text


@lru_cache(maxsize=8)
def fingerprint(*parts: str) -> str:
    """A stable 16-digit hash of some strings; the order counts."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
