"""Saved pages: the article, and what the page says of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from communique.sources.fields import Given
from communique.sources.html import looks_like_html, read_html

PAGE = (Path(__file__).parents[2] / "examples" / "reports" / "nordic-ledger.html").read_text("utf-8")


def test_the_article_and_nothing_around_it() -> None:
    report = read_html(PAGE, "f", Given())
    assert report.text.startswith("Norway and Canada have agreed in principle")
    assert report.text.rstrip().endswith("The Oslo stock exchange closed 0.4 per cent higher on Thursday.")
    for rest in ("cookies", "Subscribe", "North Sea cable", "newsletter", "Nordic Ledger archive"):
        assert rest not in report.text


def test_what_the_page_declares() -> None:
    report = read_html(PAGE, "f", Given(date(2000, 1, 1), "Somebody"))
    assert report.title == "Norway, Canada agree in principle on Arctic rescue accord"
    assert (report.outlet, report.published) == ("Nordic Ledger", date(2023, 6, 16))
    assert report.url == "https://nordic-ledger.example/politics/norway-canada-rescue-accord"


def test_a_day_is_not_guessed_from_the_words_of_the_article() -> None:
    body = "".join(f"<p>The two countries signed a pact in Ottawa on {n} March 2021, officials said.</p>" for n in range(1, 9))
    report = read_html(f"<html><head><title>T</title></head><body><article>{body}</article></body></html>", "f", Given())
    assert report.published is None


def test_what_looks_like_a_page() -> None:
    assert looks_like_html("\n<!DOCTYPE html><html>")
    assert looks_like_html("<HTML>")
    assert not looks_like_html("Oslo < Ottawa <html>")
