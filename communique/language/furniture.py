"""Which lines of a page are no sentence of the report by how they stand among its other lines: captions, links, labels.

Invariant: decided by the lines of one field alone; the first line of a field that holds its headline is always kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from communique.codebook.boilerplate import is_credit, is_link_heading

_AGAIN = 0.7
"""Share of the words of a line without a full stop that one paragraph must have for the line to be a caption of it."""

_LEAST = 5  # telling words: fewer are a label, which tells no event by itself

_STOPPED = 3  # paragraphs with a full stop, and ...
_SHARE = 0.6  # ... their share of the text, from which on a line without one is a caption

_LINK = 160  # characters: a longer line is no headline
_CAPTION = 250  # and a longer one no caption
_SENTENCE_WITHIN = re.compile(r"[a-z\d]{2}[\"'”’)]?[.!?][\"”’)]? +[\"“‘']?[A-Z]")

_POST = re.compile(r"\(@\w{2,30}\)")  # a post of a network, which ends with its date instead of a full stop
_ITEM = re.compile(r"\s*(?:[-*•●▪■–—]|\(?\w{1,2}[.)])\s")


def told(lines: Sequence[str], *, headed: bool) -> list[int]:
    """The numbers of the lines that tell something, in order. `headed`: the first line is the headline."""
    kept = _without_links([(n, line) for n, line in enumerate(lines) if line.strip()])
    told_again = _told_again([lines[n] for n in kept], headed=headed)
    kept = [n for at, n in enumerate(kept) if at not in told_again]
    captions = _captions([lines[n] for n in kept])
    return [n for at, n in enumerate(kept) if at not in captions]


def _is_sentence(line: str) -> bool:
    return line.rstrip().rstrip("\"'”’“‘»)]").endswith((".", "!", "?", "…", ":", ";", ",")) or line.rstrip().endswith(
        ('"', "”", "’")
    )


def _without_links(lines: Sequence[tuple[int, str]]) -> list[int]:
    """Without credits, and without the headlines of other reports that stand under "Read more:". At the end of a report
    all short lines are such headlines.
    """
    kept: list[int] = []
    below = False
    for at, (n, line) in enumerate(lines):
        if is_link_heading(line):
            below = True
        elif not is_credit(line):
            below = below and (not _is_sentence(line) or all(len(rest) <= _LINK for _, rest in lines[at:]))
            if not below:
                kept.append(n)
    return kept


def _told_again(lines: Sequence[str], *, headed: bool) -> set[int]:
    open_ended = [n for n, line in enumerate(lines) if not (headed and n == 0) and not _is_sentence(line)]
    words = [_words(line) for line in lines] if open_ended else []
    return {n for n in open_ended if _is_told_again(words[n], words)}


def _is_told_again(words: frozenset[str], told: Iterable[frozenset[str]]) -> bool:
    """Does a longer paragraph say (nearly) all of it? Then the line is a caption, a heading or a pulled quote."""
    return len(words) >= _LEAST and any(len(words & other) >= _AGAIN * len(words) and len(other) > len(words) for other in told)


def _words(line: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", line.casefold()) if len(word) > 3)


def _captions(lines: Sequence[str]) -> set[int]:
    """Short lines without a full stop among paragraphs that have one: captions and headings. Above the first paragraph such
    a line is a headline or a summary; an item of a list, a post and a line that the next one goes on with are no caption.
    """
    stopped = [n for n, line in enumerate(lines) if _is_sentence(line)]
    if len(stopped) < _STOPPED or sum(len(lines[n]) for n in stopped) < _SHARE * sum(map(len, lines)):
        return set()
    return {n for n in range(stopped[0] + 1, len(lines)) if n not in stopped and _is_short(lines[n]) and not _goes_on(lines, n)}


def _is_short(line: str) -> bool:
    return len(line) <= _CAPTION and not _SENTENCE_WITHIN.search(line)


def _goes_on(lines: Sequence[str], n: int) -> bool:
    line, after = lines[n], lines[n + 1] if n + 1 < len(lines) else ""
    return bool(_ITEM.match(line) or _POST.search(line)) or after.lstrip()[:1].islower() or lines[n - 1].rstrip().endswith(":")
