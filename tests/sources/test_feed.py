"""Feeds: items as reports, with their own text, day and outlet."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from communique.model.errors import ReportError
from communique.model.report import Report
from communique.sources.feed import looks_like_feed, read_feed
from communique.sources.fields import Given
from communique.sources.read import read_paths
from communique.sources.snippet import text_of_html

RSS = b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Harbour Gazette</title><link>https://harbour.example/</link><language>en-gb</language>
<item><title>Chile &amp; Peru open talks</title><link>https://harbour.example/1</link><guid>hg-1</guid>
<pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate><description>Short.</description><content:encoded>
<![CDATA[<p>Chile and Peru opened talks on Tuesday.</p><script>alert(1)</script><p>They will meet&nbsp;again.</p>]]>
</content:encoded></item>
<item><title>Only a headline</title><link>https://harbour.example/2</link></item>
<item><description></description></item>
</channel></rss>"""
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Hill Wire</title>
<entry><id>urn:hw:7</id><title>Kenya signs grain deal</title><link href="https://hill.example/7"/>
<updated>2024-03-06T01:00:00+03:00</updated>
<summary type="html">&lt;b&gt;Kenya&lt;/b&gt; signed a grain deal.</summary></entry></feed>"""


def items(data: bytes, given: Given | None = None) -> list[Report | ReportError]:
    return list(read_feed(data, "feed.xml", given or Given()))


def test_rss_items_are_reports() -> None:
    talks, headline, nothing = items(RSS)
    assert isinstance(talks, Report)
    assert talks.text == "Chile and Peru opened talks on Tuesday.\nThey will meet again."
    assert (talks.id, talks.title, talks.url) == ("hg-1", "Chile & Peru open talks", "https://harbour.example/1")
    assert (talks.outlet, talks.published, talks.language) == ("The Harbour Gazette", date(2024, 3, 5), "en")
    assert isinstance(headline, Report)
    assert (headline.text, headline.title, headline.published) == ("Only a headline", None, None)
    assert isinstance(nothing, ReportError)


def test_atom_items_and_what_the_user_gives() -> None:
    (deal,) = items(ATOM, Given(outlet="HW"))
    assert isinstance(deal, Report)
    assert (deal.id, deal.text, deal.outlet, deal.published) == (
        "urn:hw:7",
        "Kenya signed a grain deal.",
        "HW",
        date(2024, 3, 6),
    )


def test_a_feed_is_told_from_a_page_and_an_empty_one_from_none() -> None:
    assert looks_like_feed(RSS)
    assert looks_like_feed(ATOM)
    assert not looks_like_feed(b"<!doctype html><html><body>rss</body></html>")
    assert items(b'<rss version="2.0"><channel><title>Quiet</title></channel></rss>') == []
    with pytest.raises(ReportError, match="no feed"):
        items(b"<html><body>No such page</body></html>")


def test_files_are_read_by_ending_or_by_what_they_hold(tmp_path: Path) -> None:
    for name in ("a.rss", "b.xml", "c"):
        (tmp_path / name).write_bytes(RSS)
        found = [o for o in read_paths([str(tmp_path / name)]) if isinstance(o, Report)]
        assert [r.title for r in found] == ["Chile & Peru open talks", None], name


def test_without_the_extra_the_install_line_is_told_and_the_rest_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (tmp_path / "a.rss").write_bytes(RSS)
    (tmp_path / "b.txt").write_text("Kenya signed a grain deal on Tuesday, officials in Nairobi said.")
    error, report = read_paths([str(tmp_path)])
    assert "pip install 'communique[feeds]'" in str(error)
    assert isinstance(report, Report)


def test_html_pieces_become_paragraphs() -> None:
    assert text_of_html("<ul><li>One<li>Two</ul>three<br>four <i>five</i>") == "One\nTwo\nthree\nfour five"
    assert text_of_html("") == text_of_html("<!-- x --><style>p{}</style>") == ""
    assert text_of_html("plain & simple") == "plain & simple"
