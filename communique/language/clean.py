"""Cleaning for the parser, with a way back: every character of the clean text knows where it stands in the text as given.

Invariant: `offsets[i]` is the index in the given text of clean character i, rising with i; the given text never changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped

_CHARACTERS = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\t": " ",
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‘": "'", "’": "'", "‚": "'", "`": "'",
        "–": "-", "—": "-", "‑": "-", "…": ".",
    }
)  # fmt: skip
"""One character for one, so that offsets hold. Dashes between clauses keep their spaces and so still separate."""

_DROP = re.compile(
    r"[\u200b\u200c\u200d\u2060\ufeff\u00ad]"  # zero-width marks and soft hyphens
    r"|\s*\[(?:pictured|left|right|above|below|cent(?:re|er)|file photo|photo|image|not pictured|seen|top)\b[^\]\n]{0,60}\]"
    r"|\s*\((?:pictured|file photo|photo|image credit|above|below)\b[^)\n]{0,60}\)"
    r"|(?<=\bco)-(?=op(?:erat|t)|ordinat|sign|host|sponsor|author|found|chair|exist|develop|produc)"
    r"|(?<=\bre)-(?=elect|open|enter|establish|impos|join|start|negotiat|deploy|arm|export|engag)",
    re.IGNORECASE,
)

_SHOUT = re.compile(r"\b[A-Z]{3,}\b(?:[ '’-]+[A-Z]{2,}\b)+")
_SHOUTS = 3  # so many runs of capitals in a paragraph are the headlines of a list of links

_PARAGRAPH = re.compile(r"[^\n\r]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Clean text of one paragraph and, for each of its characters, the index in the field as given."""

    text: str
    offsets: tuple[int, ...]

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Clean characters start..end as offsets into the text as given."""
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True)
class _Pattern:
    where: str
    most: int
    pattern: re.Pattern[str]

    def fits(self, line: str) -> bool:
        if len(line) > self.most:
            return False
        if self.where == "any":
            return self.pattern.search(line) is not None
        found = self.pattern.match(line)
        return found is not None and (self.where == "start" or found.end() == len(line))


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    rows = read_shipped("words/boilerplate.tsv", ["where", "most", "pattern"])
    return tuple(
        _Pattern(r.one_of("where", ("start", "any", "line")), int(r["most"]), re.compile(r["pattern"], re.IGNORECASE))
        for r in rows
    )


def is_credit(line: str) -> bool:
    """Is this line no sentence of the report: a credit, a link, a list of headlines, an appeal to the reader?"""
    line = line.strip()
    return len(_SHOUT.findall(line)) >= _SHOUTS or any(p.fits(line) for p in _patterns())


def plain(text: str) -> str:
    """The same number of characters, with straight quotation marks, hyphens for dashes and plain spaces."""
    return text.translate(_CHARACTERS)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a field that are to be parsed, in order; credit lines are left out."""
    found = []
    for match in _PARAGRAPH.finditer(text):
        if match[0].strip() and not is_credit(match[0]):
            found.append(_clean(match[0], match.start()))
    return [p for p in found if p.text.strip()]


def _clean(line: str, start: int) -> Paragraph:
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in (*_DROP.finditer(line), None):
        stop = match.start() if match else len(line)
        pieces.append(plain(line[at:stop]))
        offsets.extend(range(start + at, start + stop))
        at = match.end() if match else stop
    return Paragraph("".join(pieces), tuple(offsets))
