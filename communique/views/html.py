"""A page as HTML: one self-contained page, or a fragment for a notebook. No scripts, no links, nothing fetched.

Invariant: every part is escaped here and nowhere else; a report's text can never become markup.
"""

from __future__ import annotations

from datetime import date
from html import escape

from communique.model.event import Event
from communique.model.record import Record
from communique.model.report import Report
from communique.model.selection import Selection
from communique.views.brief import brief_page
from communique.views.page import Line, Page, Part, Section
from communique.views.show import event_page
from communique.views.words import clean

_STYLE = (
    ".communique{--ink:#1b1f24;--soft:#57606a;--paper:#fff;--line:#d0d7de;--mark:#ffe9a8;--card:#f6f8fa;"
    "color-scheme:light dark;"
    "font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif;max-width:62em;margin:0 auto;padding:1em 1.2em;"
    "color:var(--ink);background:var(--paper);overflow-wrap:anywhere}"
    "@media (prefers-color-scheme:dark){.communique{--ink:#e6edf3;--soft:#9aa4af;--paper:#0d1117;--line:#30363d;--mark:#5a4500;"
    "--card:#161b22}body.page{background:#0d1117}}"
    "body.page{margin:0}.communique h1{font-size:1.6em;line-height:1.2;margin:.2em 0 .4em}"
    ".communique h2{font-size:1.1em;margin:1.6em 0 .5em;padding-bottom:.2em;border-bottom:1px solid var(--line)}"
    ".communique ul{padding-left:1.2em;margin:.3em 0}.communique li{margin:.35em 0}.communique li li{color:var(--soft)}"
    ".communique li li strong,.communique li li q{color:var(--ink)}.communique q{quotes:none;font-style:italic}"
    ".communique mark{background:var(--mark);color:inherit;font-style:italic}"
    ".communique code{color:var(--soft);font-size:.78em;background:var(--card);padding:.1em .35em;border-radius:.3em}"
    ".communique .note{color:var(--soft);margin:.2em 0}"
    "@media print{.communique{--ink:#000;--soft:#333;--paper:#fff;--line:#999;--mark:#eee;--card:#fff;font-size:10.5pt;"
    "max-width:none;padding:0}body.page{background:#fff}.communique h2{break-after:avoid}.communique li{break-inside:avoid}}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_TAGS = {"strong": "strong", "words": "q", "mark": "mark", "ref": "code"}


def brief_html(record: Record, chosen: Selection | None = None) -> str:
    """The brief as one self-contained HTML page, light or dark as the reader has it, fit to be printed."""
    return page_html(brief_page(record, chosen))


def record_html(record: Record) -> str:
    """The brief as an HTML fragment, for `_repr_html_` of a record."""
    return fragment_html(brief_page(record))


def event_html(record: Record, event: Event) -> str:
    """An event's claims side by side, each in its context, as an HTML fragment."""
    return fragment_html(event_page(record, event))


def event_alone_html(event: Event) -> str:
    """The same without its record, for `_repr_html_` of an event: the claims know their outlets and days, not their context."""
    told = {claim.report: claim for claim in event.claims}
    reports = [Report(id, "", outlet=c.outlet, published=_day(c.published)) for id, c in told.items()]
    return event_html(Record(tuple(reports), (), (event,), (), (), ()), event)


def page_html(page: Page) -> str:
    """A page as a whole document."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(page.title)}</title>\n</head>\n<body class=page>\n{fragment_html(page)}</body>\n</html>\n"
    )


def fragment_html(page: Page) -> str:
    """A page as an element that can stand within another document."""
    lead = "".join(f"<p>{_inline(line)}</p>\n{_list(line.under)}" for line in page.lead if line.parts)
    sections = "".join(_section(section) for section in page.filled)
    return f'<div class="communique">\n<style>{_STYLE}</style>\n<h1>{_text(page.title)}</h1>\n{lead}{sections}</div>\n'


def _section(section: Section) -> str:
    note = f'<p class="note">{_text(section.note)}</p>\n' if section.note else ""
    return f"<section>\n<h2>{_text(section.title)}</h2>\n{note}{_list(section.lines)}</section>\n"


def _list(lines: tuple[Line, ...]) -> str:
    items = "".join(f"<li>{_inline(line)}{_list(line.under)}</li>\n" for line in lines)
    return f"<ul>\n{items}</ul>\n" if items else ""


def _inline(line: Line) -> str:
    return "".join(_part(part) for part in line.parts)


def _part(part: Part) -> str:
    text = _spaced(part.text)
    tag = _TAGS.get(part.style)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _text(text: str) -> str:
    return escape(clean(text))


def _spaced(text: str) -> str:
    core = _text(text)
    head, tail = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * head}{core}{' ' * tail}" if core else " " * (head or tail)
