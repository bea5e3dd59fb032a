"""Cleaning for the parser, with a way back: every character of the clean text knows where it stands in the text as given.

Invariant: `offsets[i]` is the index in the given text of clean character i, never falling; the given text never changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.language.furniture import told
from communique.language.slides import slides

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
    r"|\s*\bhide caption(?: \d+ of \d+)?(?=\s|$)"
    r"|\s*\((?:pictured|file photo|photo|image credit|above|below)\b[^)\n]{0,60}\)"
    r"|(?<=\bco)-(?=op(?:erat|t)|ordinat|sign|host|sponsor|author|found|chair|exist|develop|produc)"
    r"|(?<=\bre)-(?=elect|open|enter|establish|impos|join|start|negotiat|deploy|arm|export|engag)",
    re.IGNORECASE,
)

_FRAGMENT = re.compile(
    r"""(?<=\w\s) (?P<mark>["']) (?P<words> [^\s"'.,;:!?]+ (?:\s[^\s"'.,;:!?]+){0,4} ) (?P<stop>[.,]) (?P=mark) (?=\s|$)""",
    re.VERBOSE,
)
"""A few words quoted within a sentence whose stop stands before the closing mark ('called it "absurd."')."""

_PARAGRAPH = re.compile(r"[^\n\r]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Clean text of one paragraph and, for each of its characters, the index in the field as given."""

    text: str
    offsets: tuple[int, ...]

    def given(self, start: int, end: int) -> tuple[int, int]:
        """Clean characters start..end as offsets into the text as given."""
        return self.offsets[start], self.offsets[end - 1] + 1


def plain(text: str) -> str:
    """The same number of characters, with straight quotation marks, hyphens for dashes and plain spaces."""
    return text.translate(_CHARACTERS)


def paragraphs(text: str, *, headed: bool = False) -> list[Paragraph]:
    """The paragraphs of a field that are to be parsed, in order; credit lines, captions and pulled quotes are left out.

    `headed`: the first line is the report's headline, which is kept.
    """
    lines = list(_PARAGRAPH.finditer(text))
    found = [_clean(lines[n][0][at:], lines[n].start() + at) for n, at in _kept([match[0] for match in lines], headed)]
    return [p for p in found if p.text.strip()]


def _kept(lines: Sequence[str], headed: bool) -> list[tuple[int, int]]:
    """The lines to be parsed, each with where its text begins. A gallery's slides are read where nothing else is told."""
    kept = told(lines, headed=headed)
    alone = slides(lines) if not kept[headed:] else {}
    return sorted({**dict.fromkeys(kept, 0), **alone}.items())


def _clean(line: str, start: int) -> Paragraph:
    pieces: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in (*_DROP.finditer(line), None):
        stop = match.start() if match else len(line)
        pieces.append(plain(line[at:stop]))
        offsets.extend(range(start + at, start + stop))
        at = match.end() if match else stop
    return _closed("".join(pieces), offsets)


def _closed(text: str, offsets: list[int]) -> Paragraph:
    """The paragraph with the sentence's stops behind the marks of its quoted words, where the parser expects them; both lead
    back to the mark, so that a quotation ends with it.
    """
    for match in _FRAGMENT.finditer(text):
        offsets[match.start("stop")] = offsets[match.end("stop")]
    return Paragraph(_FRAGMENT.sub(r"\g<mark>\g<words>\g<mark>\g<stop>", text), tuple(offsets))
