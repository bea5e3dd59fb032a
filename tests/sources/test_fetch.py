"""Fetching: conditional, slow enough, obedient to robots.txt; against a real server."""

from __future__ import annotations

import pytest

from communique.model.errors import ReportError
from communique.sources.fetch import Fetcher
from tests.sources.web import Web, serving


def fetcher(slept: list[float], pause: float = 5.0) -> Fetcher:
    return Fetcher("1.2.3", pause=pause, sleep=slept.append, clock=lambda: sum(slept))


def test_what_has_not_changed_is_not_sent_again() -> None:
    with serving(Web({"/feed": b"news"})) as web:
        first = fetcher([]).feed(web.url("/feed"))
        assert first.data == b"news"
        assert fetcher([]).feed(web.url("/feed"), first.etag, None).data is None
        assert fetcher([]).feed(web.url("/feed"), None, first.modified).data is None
        web.files["/feed"] = b"more"
        assert fetcher([]).feed(web.url("/feed"), first.etag).data == b"more"
        assert {agent.split(" ")[0] for agent in web.agents} == {"communique/1.2.3"}


def test_a_pause_between_two_requests_of_a_host() -> None:
    slept: list[float] = []
    with serving(Web({"/a": b"a", "/b": b"b"})) as web:
        visitor = fetcher(slept)
        for path in ("/a", "/b", "/a"):
            visitor.feed(web.url(path))
    assert slept == [5.0, 5.0]


def test_robots_txt_is_obeyed_for_pages_with_its_delay() -> None:
    slept: list[float] = []
    rules = b"User-agent: *\nDisallow: /private\nCrawl-delay: 9\n"
    with serving(Web({"/robots.txt": rules, "/open": b"page", "/private/x": b"page"})) as web:
        visitor = fetcher(slept)
        assert visitor.page(web.url("/open"), of=web.url("/feed")).data == b"page"
        with pytest.raises(ReportError, match=r"robots\.txt asks robots to stay away"):
            visitor.page(web.url("/private/x"), of=web.url("/feed"))
        assert "/private/x" not in web.asked
        assert web.asked.count("/robots.txt") == 1
    assert slept == [9.0]


def test_a_feed_of_elsewhere_cannot_lead_into_the_own_network() -> None:
    with serving(Web({"/inside": b"secret"})) as web:
        with pytest.raises(ReportError, match="inside your own network"):
            fetcher([]).page(web.url("/inside"), of="https://news.example/feed")
        assert web.asked == []


def test_patience_is_given_and_other_answers_are_errors() -> None:
    slept: list[float] = []
    with serving(Web({"/a": b"a"}, busy={"/busy": "30"}, gone={"/gone"})) as web:
        visitor = fetcher(slept)
        with pytest.raises(ReportError, match="asks for patience for 30 seconds"):
            visitor.feed(web.url("/busy"))
        visitor.feed(web.url("/a"))
        assert slept == [30.0]
        with pytest.raises(ReportError, match=r"410 Gone.*Take it off your list"):
            visitor.feed(web.url("/gone"))
        with pytest.raises(ReportError, match="404"):
            visitor.feed(web.url("/none"))
    with pytest.raises(ReportError, match="cannot be fetched"):
        visitor.feed(web.url("/a"))
    with pytest.raises(ReportError, match="no address of the web"):
        visitor.feed("file:///etc/passwd")
