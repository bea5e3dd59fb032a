"""Templates to HTML.

Invariant: every value is escaped as it is put in; a report's words never become markup, wherever they stand.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from communique.desk.network import pair_of
from communique.model.report import Report
from communique.views.dates import date_words, day_words, when_words
from communique.views.page import Line
from communique.views.words import capital, clean, count_words, country_words, words_for

NAVIGATION: tuple[tuple[str, str], ...] = (
    ("/", "Today"),
    ("/events", "Events"),
    ("/differences", "Differences"),
    ("/standings", "What stands"),
    ("/between", "Between two"),
    ("/timeline", "Over time"),
    ("/network", "Network"),
    ("/map", "Map"),
    ("/matrix", "Who reported what"),
    ("/new", "New"),
    ("/reports", "Reports"),
    ("/judgements", "Judgements"),
    ("/events?blind=true", "Code blind"),
)
"""The addresses that every page leads to, in order of use."""

BLIND: tuple[tuple[str, str], ...] = (
    ("/events?blind=true", "Claims"),
    ("/reports?blind=true", "Reports"),
    ("/", "Leave the blind view"),
)
"""Those that a blind view leads to."""


def html(template: str, context: Mapping[str, object]) -> str:
    """A template filled in."""
    return environment().get_template(template).render(context)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates, with what pages say in words."""
    found = Environment(
        loader=PackageLoader("communique.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    words = {"country": country_words, "date": date_words, "day": day_words, "when": when_words, "count": count_words}
    found.filters.update(
        words
        | {
            "clean": clean,
            "spaced": spaced,
            "capital": capital,
            "words": words_for,
            "id": segment,
            "bare": bare,
            "titled": titled,
        }
    )
    found.filters.update({"titled": titled, "untitled": untitled})
    found.globals.update({"navigation": NAVIGATION, "blind_navigation": BLIND})
    found.filters["pair"] = pair_of
    return found


def prepare() -> None:
    """Compiles all templates, so that the first page is as quick as the next."""
    for name in environment().list_templates():
        environment().get_template(name)


def untitled(line: Line) -> Line:
    """A line without the strong part that it begins with, where a link says that."""
    return Line(line.parts[1:], line.under) if line.parts and line.parts[0].style == "strong" else line


def titled(report: Report, most: int = 90) -> str:
    """A report's title, else how it begins, else its id."""
    if report.title:
        return clean(report.title)
    text = clean(report.text[: 2 * most])
    return clean(report.id) if not text else text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"


def spaced(text: str) -> str:
    """A part of a line: cleaned, with the spaces at its ends."""
    core = clean(text)
    head, tail = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * head}{core}{' ' * tail}" if core else " " * (head or tail)


def bare(address: str) -> str:
    """The path of an address."""
    return address.partition("?")[0]


def segment(id: str) -> str:
    """An id as it stands in an address."""
    return quote(id, safe="")
