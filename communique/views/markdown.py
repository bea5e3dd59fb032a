"""A page as Markdown that also reads well in a terminal.

Invariant: text from a report never becomes markup: what Markdown could act on is escaped, also where wrapping puts it at
the start of a line.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from communique.views.page import Line, Page, Part
from communique.views.words import clean

_ACTIVE = re.compile(r"[*`~\\]|_(?!\w)|(?<!\w)_|<(?=[\w/!?])|\](?=[(\[:])|!(?=\[)|&(?=#?\w+;)")
_BLOCK = re.compile(r"(?:(#{1,6}|[-+>|])(?=\s|$)|(\d{1,9})([.)])(?=\s|$)|(=+|-{2,})\s*$)")

_BEFORE_BLOCK = re.compile(r" (?=(?:#{1,6}|[-+>|]|\d{1,9}[.)])(?: |$))")
_GLUE = "\u00a0"  # a space at which no line is broken, so that "2022." does not open a list; cleaned text has none


def markdown(page: Page, *, width: int = 100) -> str:
    """The page as Markdown, lines of at most `width` characters where words allow, with a line end at the end."""
    blocks = [f"# {_escape(page.title)}"]
    blocks += [_paragraph(line, width) for line in page.lead if line.parts]
    for section in page.filled:
        blocks.append(f"## {_escape(section.title)}")
        if section.note:
            blocks.append("\n".join(_wrap(_escape(section.note), "", "", width)))
        blocks.append("\n".join(text for line in section.lines for text in _item(line, width, "")))
    return "\n\n".join(blocks) + "\n"


def _paragraph(line: Line, width: int) -> str:
    own = "\n".join(_wrap(_inline(line), "", "", width))
    under = "\n".join(text for child in line.under for text in _item(child, width, ""))
    return own + ("\n\n" + under if under else "")


def _item(line: Line, width: int, indent: str) -> Iterator[str]:
    yield from _wrap(_inline(line), f"{indent}- ", f"{indent}  ", width)
    for child in line.under:
        yield from _item(child, width, indent + "  ")


def _wrap(text: str, first: str, rest: str, width: int) -> Iterator[str]:
    glued = _BEFORE_BLOCK.sub(_GLUE, text)
    lines = textwrap.wrap(glued, max(width - len(rest), 20), break_long_words=False, break_on_hyphens=False) or [""]
    for i, line in enumerate(lines):
        yield (rest if i else first) + _unblock(line.replace(_GLUE, " "))


def _unblock(text: str) -> str:
    """The line so that its start opens no heading, list, quote or rule."""
    if not (match := _BLOCK.match(text)):
        return text
    at = match.end(2) if match[2] else 0
    return text[:at] + "\\" + text[at:]


def _inline(line: Line) -> str:
    return "".join(_part(part) for part in line.parts)


def _part(part: Part) -> str:
    text = _spaced(part.text)
    if part.style == "ref":
        return "`" + text.replace("`", "'") + "`"
    if part.style in ("strong", "mark"):
        core = text.strip()
        return text.replace(core, f"**{_escape(core)}**", 1) if core else text
    return _escape(text)


def _escape(text: str) -> str:
    return _ACTIVE.sub(lambda match: "\\" + match[0], text)


def _spaced(text: str) -> str:
    """Cleaned, with the spaces at its ends kept: parts are put side by side."""
    head, tail = text[:1].isspace(), text[-1:].isspace()
    core = clean(text)
    return f"{' ' * head}{core}{' ' * tail}" if core else " " * (head or tail)
