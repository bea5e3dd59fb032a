"""WARC and WACZ -> Report, by warcio: the HTML pages of a crawl, each as a saved page.

Invariant: only answers with status 200 and HTML; the address is the record's own. The day of the crawl is not the day of
publication and is never taken for it. A page without an article is named and passed over.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.decode import MOST_BYTES, decode
from communique.sources.extras import extra
from communique.sources.fields import Given
from communique.sources.html import read_html

Outcome = Report | ReportError | Problem
_HTML = ("text/html", "application/xhtml+xml")


def read_warc(path: Path, where: str, given: Given) -> Iterator[Outcome]:
    """The pages of a WARC file, compressed or not. Raises ReportError where it is none, or warcio is not installed."""
    with path.open("rb") as stream:
        yield from _pages(stream, where, given)


def read_wacz(path: Path, where: str, given: Given) -> Iterator[Outcome]:
    """The pages of all WARC files in a WACZ. Raises ReportError where it is none, or warcio is not installed."""
    try:
        with zipfile.ZipFile(path) as packed:
            names = sorted(n for n in packed.namelist() if n.lower().endswith((".warc", ".warc.gz")))
            for name in names:
                with packed.open(name) as stream:
                    yield from _pages(stream, f"{where}:{name}", given)
    except zipfile.BadZipFile:
        raise ReportError(where, "no WACZ file", "Name a .wacz as a crawler writes it, or the .warc.gz in it.") from None


def _pages(stream: Any, where: str, given: Given) -> Iterator[Outcome]:
    extra("warcio", where, "archives")
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for record in ArchiveIterator(stream):
            if _is_page(record):
                yield _page(record, where, given)
    except ArchiveLoadFailed as error:
        raise ReportError(where, f"broken WARC ({error})", "What stands before it was read; crawl or copy it again.") from None


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None or record.http_headers.get_statuscode() != "200":
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return kind in _HTML


def _page(record: Any, where: str, given: Given) -> Outcome:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    stream: BinaryIO = record.content_stream()
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        return Problem(f"{where}: {address}", f"not read: more than {MOST_BYTES // 1_000_000} MB")
    try:
        report = read_html(decode(data, address or where, declared=True), address or where, given)
    except ReportError as error:
        return Problem(f"{where}: {address}", f"not read: {error.what}")
    return replace(report, id=address or report.id, url=report.url or address or None)
