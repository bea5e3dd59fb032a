"""A page in a terminal: wrapped, with a hanging indent, styled only where asked, and never at a report's command."""

from __future__ import annotations

from communique.views.page import Page, Part, Section, line, ref, strong
from communique.views.terminal import text

PAGE = Page(
    "A title",
    (line("Two reports."),),
    (
        Section(
            "News", (line(strong("Peru"), " said ", Part("much " * 12, "words"), ref("c1"), under=[line("below")]),), "Note."
        ),
        Section("Empty", ()),
    ),
)


def test_plain_text_has_bullets_and_a_hanging_indent() -> None:
    told = text(PAGE, width=40)
    assert told.startswith("A title\n\nTwo reports.\n\nNEWS\nNote.\n• Peru said much")
    rows = told.splitlines()
    assert all(len(row) <= 40 for row in rows) and rows[-1] == "  – below"
    assert rows[7].startswith("  much") and "EMPTY" not in told and "\x1b" not in told


def test_styled_text_has_the_escape_sequences_of_a_terminal() -> None:
    assert "\x1b[1mPeru\x1b[0m" in text(PAGE, styled=True)


def test_a_report_cannot_act_on_the_terminal() -> None:
    hostile = "[bold]\x1b[31mred\x1b]8;;http://x\x07\u202eevil :smile: \r\n# not a heading"
    told = text(Page(hostile, (), (Section(hostile, (line(strong(hostile)),)),)), styled=False)
    assert "\x1b" not in told and "\x07" not in told and "\u202e" not in told and "\r" not in told
    assert "[bold]" in told and ":smile:" in told
