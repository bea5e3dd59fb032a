"""WARC and WACZ: pages of a crawl as reports; everything else in it is passed over."""

from __future__ import annotations

import gzip
import zipfile
from datetime import date
from pathlib import Path
from uuid import uuid4

from communique.model.errors import ReportError
from communique.model.record import Problem
from communique.model.report import Report
from communique.sources.read import read_paths

PAGE = """<!doctype html><html lang="en"><head><title>Laos and Thailand reopen bridge</title>
<meta property="article:published_time" content="2024-03-05T08:00:00Z">
<meta property="og:site_name" content="Mekong Mail"></head><body><article><h1>Laos and Thailand reopen bridge</h1>
<p>Laos and Thailand reopened a bridge over the Mekong on Tuesday, two years after it was closed, officials of both countries
said at a ceremony.</p><p>Traders on both sides of the river had asked for it
for months. The bridge carries most of the goods between the two provinces.</p></article></body></html>"""


def warc(*pages: tuple[str, str, str, str]) -> bytes:
    """A WARC of (address, status, content type, body), each record compressed by itself as crawlers do."""
    return b"".join(gzip.compress(record(*page)) for page in pages)


def record(url: str, status: str, kind: str, body: str) -> bytes:
    payload = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{uuid4()}>\r\nWARC-Date: 2024-09-09T00:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(payload)}\r\n\r\n"
    )
    return head.encode() + payload + b"\r\n\r\n"


CRAWL = warc(
    ("https://mekong.example/bridge", "200 OK", "text/html; charset=utf-8", PAGE),
    ("https://mekong.example/logo.png", "200 OK", "image/png", "PNG"),
    ("https://mekong.example/gone", "404 Not Found", "text/html", PAGE),
    ("https://mekong.example/menu", "200 OK", "text/html", "<html><body></body></html>"),
)


def test_pages_are_reports_with_their_own_day_and_address(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc.gz").write_bytes(CRAWL)
    report, problem = read_paths([str(tmp_path)])
    assert isinstance(report, Report)
    assert report.text.startswith("Laos and Thailand reopened a bridge")
    assert (report.url, report.published, report.outlet) == ("https://mekong.example/bridge", date(2024, 3, 5), "Mekong Mail")
    assert report.id == "https://mekong.example/bridge"
    assert isinstance(problem, Problem)
    assert "menu" in problem.where


def test_a_wacz_holds_warcs(tmp_path: Path) -> None:
    path = tmp_path / "crawl.wacz"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("archive/a.warc.gz", CRAWL)
        packed.writestr("pages/pages.jsonl", "{}")
    found = [o for o in read_paths([str(path)]) if isinstance(o, Report)]
    assert [r.url for r in found] == ["https://mekong.example/bridge"]


def test_what_is_none_is_an_error_on_the_file(tmp_path: Path) -> None:
    for name in ("a.warc", "b.wacz"):
        (tmp_path / name).write_bytes(b"no archive at all")
    errors = list(read_paths([str(tmp_path)]))
    assert len(errors) == 2
    assert all(isinstance(error, ReportError) for error in errors)
