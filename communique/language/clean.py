"""Cleaning for the parser, with a way back: every character of the clean text knows where it stands in the text as given.

Invariant: `offsets[i]` is the index in the given text of clean character i, rising with i; the given text never changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from communique.codebook.boilerplate import is_credit

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
    lines = [match for match in _PARAGRAPH.finditer(text) if match[0].strip() and not is_credit(match[0])]
    open_ended = [n for n, match in enumerate(lines) if not (headed and n == 0) and not _is_sentence(match[0])]
    told = [_words(match[0]) for match in lines] if open_ended else []
    again = {n for n in open_ended if _is_told_again(told[n], told)}
    found = [_clean(match[0], match.start()) for n, match in enumerate(lines) if n not in again]
    return [p for p in found if p.text.strip()]


_AGAIN = 0.7
"""Share of the words of a line without a full stop that one paragraph must have for the line to be a caption of it."""


def _is_sentence(line: str) -> bool:
    return line.rstrip().rstrip("\"'”’»)]").endswith((".", "!", "?", "…", ":", ";", ",")) or line.rstrip().endswith(
        ('"', "”", "’")
    )


def _is_told_again(words: frozenset[str], told: Iterable[frozenset[str]]) -> bool:
    """Does a longer paragraph say (nearly) all of it? Then the line is a caption, a heading or a pulled quote."""
    return len(words) >= _LEAST and any(len(words & other) >= _AGAIN * len(words) and len(other) > len(words) for other in told)


_LEAST = 5  # telling words: fewer are a label, which tells no event by itself


def _words(line: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", line.casefold()) if len(word) > 3)


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
