"""Front matter: a block of `key: value` lines between two lines `---` at the top of a text file.

Invariant: what follows the block is returned as it stands; a text that merely opens with a rule (`---`) is left whole.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<lines>(?:[^\n]*\n){0,100}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*?))?[ \t]*\r?$")


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the block and the line of the file it stands in."""

    value: str
    line: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries by key as written, and the text after the block."""

    entries: Mapping[str, Entry]
    text: str


def split(text: str) -> FrontMatter:
    """The front matter of a text; without one, no entries and the text as it is."""
    match = _BLOCK.match(text)
    if match is None:
        return FrontMatter({}, text)
    lines = match["lines"].split("\n")
    first = next((line for line in lines if line.strip()), "")
    if not _PAIR.match(first):
        return FrontMatter({}, text)
    entries = {}
    for number, line in enumerate(lines, 2):
        if pair := _PAIR.match(line):
            entries[pair["key"]] = Entry(_unquoted(pair["value"] or ""), number)
    return FrontMatter(entries, text[match.end() :])


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace('\\"', '"') if value[0] == '"' else inner.replace("''", "'")
    return value
