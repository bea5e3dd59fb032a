"""Watching feeds: new items come once, politely, and go on where it stopped."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import communique
from communique.api import Watched, watch
from communique.cli import run
from communique.model.errors import ReportError, StoreError
from communique.model.record import Problem
from communique.store.store import Store
from tests.conftest import MODEL
from tests.sources.web import Web, serving

ITEM = """<item><title>{title}</title><link>{link}</link><guid>{title}</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
<description>{text}</description></item>"""
ONE = ("Envoy leaves", "Senegal recalled its ambassador from Mali on Tuesday.")
TWO = ("Talks in Accra", "The presidents of Ghana and Togo met in Accra on Monday.")
PAGE = """<html><head><title>{0}</title></head><body><article><h1>{0}</h1>
<p>Senegal recalled its ambassador from Mali on Tuesday
after a dispute about fishing rights, the foreign ministry in Dakar said in a statement that was read on state radio.</p>
<p>Mali did not comment. The two states had signed a fishing agreement in January, which Senegal now wants to renegotiate.</p>
</article></body></html>"""


def feed(*items: tuple[str, str], link: str = "http://news.example/{0}") -> bytes:
    told = "".join(ITEM.format(title=t, text=text, link=link.format(int(t == TWO[0]))) for t, text in items)
    return f'<rss version="2.0"><channel><title>Atlas Radio</title>{told}</channel></rss>'.encode()


def look(store: Path, *feeds: str, **more: object) -> list[Watched]:
    return list(watch(store, feeds, model=MODEL, pause=0, **more))  # type: ignore[arg-type]


def test_new_items_come_once(tmp_path: Path) -> None:
    store = tmp_path / "news.db"
    with serving(Web({"/feed": feed(ONE)})) as web:
        url = web.url("/feed")
        assert look(store, url) == [Watched(url, 1, 0)]
        assert look(store, url) == [Watched(url, 0, 0, unchanged=True)]
        web.files["/feed"] = feed(TWO, ONE)
        assert look(store, url) == [Watched(url, 1, 0)]
    with Store(store, readonly=True) as opened:
        found = [a.report for a in opened.annotations()]
    assert {r.title for r in found} == {ONE[0], TWO[0]}
    assert {(r.outlet, str(r.published)) for r in found} == {("Atlas Radio", "2024-03-05")}
    assert "recalled" in communique.brief(store)


def test_a_changed_item_is_read_again_as_a_revision(tmp_path: Path) -> None:
    store, file = tmp_path / "news.db", tmp_path / "feed.xml"
    file.write_bytes(feed(ONE))
    look(store, str(file))
    file.write_bytes(feed((ONE[0], ONE[1].replace("recalled", "did not recall"))))
    assert [found.new for found in look(store, str(file))] == [1]


def test_what_is_known_of_feeds_may_be_lost_without_harm(tmp_path: Path) -> None:
    store, file = tmp_path / "news.db", tmp_path / "feed.xml"
    file.write_bytes(feed(ONE, TWO))
    look(store, str(file))
    beside = tmp_path / "news.db.feeds.json"
    assert len(json.loads(beside.read_text())[str(file)]["seen"]) == 2
    beside.unlink()
    assert look(store, str(file)) == [Watched(str(file), 0, 2)]
    beside.write_text("{")
    with pytest.raises(StoreError, match="Delete it to begin anew"):
        look(store, str(file))


def test_a_feed_that_fails_keeps_no_other_from_being_read(tmp_path: Path) -> None:
    heard: list[ReportError | Problem] = []
    (tmp_path / "good.xml").write_bytes(feed(ONE))
    (tmp_path / "bad.xml").write_text("<html><body>No feed</body></html>")
    files = [str(tmp_path / name) for name in ("bad.xml", "none.xml", "good.xml")]
    assert look(tmp_path / "news.db", *files, on_problem=heard.append) == [Watched(files[2], 1, 0)]
    assert ["no feed" in str(heard[0]), "No such file" in str(heard[1])] == [True, True]


def test_pages_behind_items_are_read_where_robots_may(tmp_path: Path) -> None:
    heard: list[ReportError | Problem] = []
    store = tmp_path / "news.db"
    with serving(Web({"/robots.txt": b"User-agent: communique\nDisallow: /1\n"})) as web:
        web.files["/feed"] = feed(ONE, TWO, link=web.url("/{0}"))
        web.files["/0"] = PAGE.format(ONE[0]).encode()
        assert look(store, web.url("/feed"), pages=True, on_problem=heard.append) == [Watched(web.url("/feed"), 2, 0)]
    with Store(store, readonly=True) as opened:
        texts = {a.report.title: a.report.text for a in opened.annotations()}
    assert "fishing rights" in texts[ONE[0]]
    assert texts[TWO[0]] == TWO[1]
    assert ["robots.txt" in str(problem) for problem in heard] == [True]


def test_it_looks_again_after_some_minutes(tmp_path: Path) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 2:
            raise KeyboardInterrupt

    file = tmp_path / "feed.xml"
    file.write_bytes(feed(ONE))
    looks = watch(tmp_path / "news.db", str(file), model=MODEL, every=15, sleep=sleep)
    assert [next(looks).new, next(looks).new] == [1, 0]
    with pytest.raises(KeyboardInterrupt):
        next(looks)
    assert slept == [900, 900]


def test_the_command_prints_a_line_a_feed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "feed.xml").write_bytes(feed(ONE))
    arguments = ["watch", str(tmp_path / "news.db"), str(tmp_path / "feed.xml"), "--model", MODEL]
    assert run(arguments) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'feed.xml'}: 1 new report, 0 known already\n"
    assert run([*arguments, str(tmp_path / "none.xml")]) == 1
    assert "none.xml: cannot be read" in capsys.readouterr().err
