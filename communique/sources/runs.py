"""A report's text as runs of words, for comparing it with others.

Invariant: runs stay within a paragraph, letter case and punctuation do not count, and lines that are no sentence of the
report (credits, appeals to the reader) give none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from communique.codebook.boilerplate import is_credit

LENGTH = 5
"""Words in a run."""
WINDOW = 7
"""Of so many runs in a row at least one is a landmark: a passage of LENGTH + WINDOW - 1 words in two texts is found."""

_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\w)‘(?:[^’]|’(?=\w))*(?:’|$)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The runs of a paragraph in order, as hashes; `told` are those without a word that stands between quotation marks."""

    runs: tuple[int, ...]
    told: frozenset[int]


@dataclass(frozen=True)
class Runs:
    """The paragraphs of a text that have runs."""

    paragraphs: tuple[Paragraph, ...]

    @cached_property
    def all(self) -> frozenset[int]:
        """All runs."""
        return frozenset(run for p in self.paragraphs for run in p.runs)

    @cached_property
    def told(self) -> frozenset[int]:
        """The runs outside quotation marks: the reporter's own words."""
        return frozenset(run for p in self.paragraphs for run in p.told)

    def landmarks(self) -> frozenset[int]:
        """The least run of each window (Schleimer, Wilkerson and Aiken 2003, winnowing)."""
        return frozenset(min(p.runs[n : n + WINDOW]) for p in self.paragraphs for n in range(max(1, len(p.runs) - WINDOW + 1)))

    def without(self, other: Runs) -> Runs:
        """The text without the paragraphs that the other text holds as well."""
        theirs = {p.runs for p in other.paragraphs}
        return Runs(tuple(p for p in self.paragraphs if p.runs not in theirs))

    def without_end(self, other: Runs) -> Runs:
        """The text without the final paragraphs that are those of the other text as well."""
        same = 0
        for ours, theirs in zip(reversed(self.paragraphs), reversed(other.paragraphs), strict=False):
            if ours.runs != theirs.runs:
                break
            same += 1
        return Runs(self.paragraphs[: len(self.paragraphs) - same])


def runs_of(text: str) -> Runs:
    """The runs of a text, paragraph by paragraph (lines are paragraphs)."""
    return Runs(tuple(p for line in text.splitlines() if not is_credit(line) and (p := _paragraph(line)).runs))


def _paragraph(line: str) -> Paragraph:
    quoted = [match.span() for match in _QUOTED.finditer(line)]
    words = list(_WORD.finditer(line))
    said = [any(start <= word.start() < end for start, end in quoted) for word in words]
    runs = tuple(_hashes([word[0].casefold() for word in words]))
    return Paragraph(runs, frozenset(run for n, run in enumerate(runs) if not any(said[n : n + LENGTH])))


def _hashes(words: Sequence[str]) -> Iterator[int]:
    for n in range(len(words) - LENGTH + 1):
        run = " ".join(words[n : n + LENGTH]).encode("utf-8", "surrogatepass")
        yield int.from_bytes(blake2b(run, digest_size=8).digest())
