"""A page as text for a terminal, with weight and slant where it shows them; without marks of any kind elsewhere.

Invariant: text from a report never becomes markup or a control sequence: it is cleaned, and rich is given it as it is.
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from communique.views.page import Line, Page
from communique.views.words import clean

_STYLES = {"strong": "bold", "words": "italic", "mark": "bold italic", "ref": "dim"}
_BULLETS = ("•", "–", "·")


def text(page: Page, *, width: int = 100, styled: bool = False) -> str:
    """The page in lines of `width` columns. `styled`: with escape sequences, for a terminal."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=styled, no_color=not styled, highlight=False, markup=False, emoji=False,
        color_system="standard" if styled else None, legacy_windows=False,
    )  # fmt: skip
    for block in _blocks(page):
        console.print(block, soft_wrap=False)
    return "\n".join(row.rstrip() for row in out.getvalue().splitlines()) + "\n"


def _blocks(page: Page) -> Iterator[Text | Padding]:
    yield Text(clean(page.title), style="bold underline")
    for line in page.lead:
        if line.parts:
            yield Text("")
            yield _words(line)
    for section in page.filled:
        yield Text("")
        yield Text(clean(section.title).upper(), style="bold cyan")
        if section.note:
            yield Text(clean(section.note), style="italic")
        for line in section.lines:
            yield from _item(line, 0)


def _item(line: Line, depth: int) -> Iterator[Padding]:
    """A bullet with a hanging indent, and what is under it."""
    bullet = _BULLETS[min(depth, len(_BULLETS) - 1)]
    yield _Hanging(_words(line), bullet, 2 * depth)
    for under in line.under:
        yield from _item(under, depth + 1)


class _Hanging(Padding):
    """Text behind a bullet: the first row begins with it, the others stand below the text."""

    def __init__(self, words: Text, bullet: str, indent: int) -> None:
        from rich.table import Table

        grid = Table.grid(padding=0)
        grid.add_column(width=2)
        grid.add_column(overflow="fold")
        grid.add_row(Text(bullet), words)
        super().__init__(grid, (0, 0, 0, indent))


def _words(line: Line) -> Text:
    """The parts with their styles, cleaned; spaces at their ends stay."""
    found = Text()
    for part in line.parts:
        core = clean(part.text)
        head, tail = " " * part.text[:1].isspace(), " " * part.text[-1:].isspace()
        found.append(f"{head}{core}{tail}" if core else head or tail, style=_STYLES.get(part.style, ""))
    return found
