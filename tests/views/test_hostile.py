"""Whatever a report says, it stays text: in Markdown, in HTML, in a terminal and in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from communique.model.record import Problem, Record
from communique.views.brief import brief
from communique.views.explain import explain
from communique.views.html import brief_html, event_html
from communique.views.markdown import markdown
from communique.views.page import Page, Section, line, strong
from communique.views.show import show
from communique.views.tables import TABLES, csv_text, jsonl_lines
from tests.views.builders import a_claim, a_figure, a_quote, a_record, a_report, an_event

PAYLOADS = (
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</title><svg onload=x>", "[a](javascript:x)", "![a](http://x)",
    "\x1b[31mred\x1b[0m", "\u202eesrever", "`code`", "**bold**", "# head", "- item", "1. item", "=HYPERLINK(1)", "a\n\n## fake",
    "&lt;b&gt;", "\ud800", "\x00", '" onmouseover="x', "| a | b |", "> quote", "---",
)  # fmt: skip
joined_payloads = st.lists(st.sampled_from(PAYLOADS), min_size=1).map("".join)
any_text = st.text(st.characters(codec=None), min_size=1, max_size=40)
hostile = st.one_of(st.sampled_from(PAYLOADS), any_text, joined_payloads)
OURS = {"html", "head", "meta", "title", "body", "div", "style", "h1", "h2", "p", "section", "ul", "li"}
ALLOWED = OURS | {"strong", "q", "mark", "code"}


class Tags(HTMLParser):
    """Collects the tags and attributes of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)


def record_of(words: str) -> Record:
    """A record in which everything that comes from a report is these words."""
    report = replace(a_report(words, "2024-03-05", f"{words} x {words}", words), id=words, url=words, wire=words)
    claim = a_claim(report, words, words)
    claim = replace(claim, rule=words, reasons=(words,), precedence=True, instrument=words, scope=words)
    record = a_record([report], [replace(an_event(words, [claim]), instrument=words)])
    quote = a_quote(report, f"{words} x {words}", words, words)
    return replace(record, quotes=(quote,), figures=(a_figure(report, words, 1, words),), problems=(Problem(words, words),))


@given(hostile)
def test_html_has_our_tags_only(words: str) -> None:
    record = record_of(words)
    for page in (brief_html(record), event_html(record, record.events[0])):
        tags = Tags()
        tags.feed(page)
        assert tags.tags <= ALLOWED
        assert tags.attributes <= {"lang", "charset", "http-equiv", "content", "name", "class"}
        page.encode()


@given(hostile)
def test_nothing_acts_on_a_terminal(words: str) -> None:
    record = record_of(words)
    for text in (brief(record), show(record, record.events[0].id), explain(record, record.events[0].id)):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)


@given(hostile)
def test_a_report_opens_no_heading_list_or_section(words: str) -> None:
    ours = {"Sources", "Figures", "Who said what", "What happened", "Said to be a first", "Not read"}
    found = [text[3:] for text in brief(record_of(words)).splitlines() if re.match(r" {0,3}#{1,6}( |$)", text)][1:]
    assert set(found) <= ours
    assert len(found) == len(set(found))


@given(hostile, st.integers(20, 120))
def test_markup_characters_are_escaped_wherever_a_line_breaks(words: str, width: int) -> None:
    page = Page("T", (), (Section("S", (line(strong("x"), " ", words, " ", words),)),))
    items = markdown(page, width=width).split("## S\n\n")[1].splitlines()
    assert sum(bool(re.match(r"\s*([-+*>]|#{1,6}|\d+[.)])(\s|$)", item)) for item in items) == 1
    text = re.sub(r"\\.", "", "\n".join(items))
    assert not re.search(r"`|<[\w/!?]|\]\(|!\[", text)


@given(hostile)
def test_tables_keep_their_shape(words: str) -> None:
    record = record_of(words)
    for name, table in TABLES.items():
        rows = list(csv.reader(io.StringIO(csv_text(record, name))))
        assert {len(row) for row in rows} == {len(table.columns)}
        assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for row in rows for cell in row)
        csv_text(record, name).encode()


@given(hostile)
def test_json_lines_keep_every_character(words: str) -> None:
    rows = [json.loads(text) for text in jsonl_lines(record_of(words))]
    assert next(row for row in rows if row["table"] == "claims")["words"] == words
    assert "\n".join(jsonl_lines(record_of(words))).encode()


def test_long_words_are_kept_whole() -> None:
    word = "Donaudampfschifffahrtsgesellschaft" * 5
    text = brief(record_of(word), width=60)
    assert word in text
    assert all(len(row) <= 60 or word in row for row in text.splitlines())
