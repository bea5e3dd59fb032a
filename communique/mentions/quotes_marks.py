"""Quotation marks: a small state machine over the text as given, because cleaning makes all marks straight.

Invariant: a mark's span holds the words between quotation marks, never a mark of its own level, and lies within one
paragraph. Words that run over several paragraphs (each opens with a mark, only the last closes) give one span for
each paragraph, all with the same `group`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

_MARK = re.compile(r"''|``|[“”„«»‘’\"'`]")
_BREAK = re.compile(r"\n[^\S\n]*\n\s*|(?<=[.!?:;”\"’'»])[^\S\n]*\n\s*|\n\s*(?=[“„«\"‘'])")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)
_DOUBLE = frozenset(("“", "”", "„", "«", "»", '"', "''", "``"))
_ONLY_CLOSE = frozenset(("”", "»", "’"))
_ONLY_OPEN = frozenset(("“", "„", "«", "‘", "``"))
_BEFORE_OPEN = frozenset(" \t\n\r\u00a0\u202f\u2009([{-–—/:,;.…\"'“‘„«?!&")
_LONGEST = 5000  # characters in which quotation marks that need a look ahead must close
_MOST = 40  # apostrophes that may stand between a single mark and its close
_SINGLE = re.compile(r"[‘’']")
_END = frozenset(".,!?…-–—")
_AFTER = frozenset('.,;:!?)]”"»…\n')


@dataclass(frozen=True, slots=True)
class Mark:
    """Words between quotation marks: `start` to `end` of the field, `depth` 0 unless within others, and the group."""

    start: int
    end: int
    depth: int
    group: int
    closed: bool = True


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    closes: int = -1  # where a single quotation mark will close (found by looking ahead)


def find_marks(text: str) -> list[Mark]:
    """All quoted words of a field, in order of their start; those within others have depth 1."""
    if _MARK.search(text) is None:
        return []
    found: list[Mark] = []
    groups, going_on, carried = 0, 0, ""
    for start, end in _paragraphs(text):
        continues = carried != "" and text.startswith(carried, start)
        pieces, carried = _scan(text, start, end)
        for n, piece in enumerate(sorted(pieces)):
            groups += 1
            group = going_on if n == 0 and continues else groups
            if not piece[3]:
                going_on = group
            if (inner := _strip(text, piece[0], piece[1])) is not None:
                found.append(Mark(*inner, piece[2], group, piece[3]))
    return sorted(found, key=lambda m: (m.start, -m.end))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = len(text) - len(text.lstrip())
    for match in _BREAK.finditer(text):
        if match.start() > at:
            yield at, match.start()
        at = max(at, match.end())
    if at < len(text):
        yield at, len(text)


def _scan(text: str, start: int, end: int) -> tuple[list[tuple[int, int, int, bool]], str]:
    """(start, end, depth, closed) of the quoted words of one paragraph, and the mark that it leaves open, if any."""
    found: list[tuple[int, int, int, bool]] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        before = text[at - 1] if at > start else "\n"
        after = text[match.end()] if match.end() < end else "\n"
        if mark in _DOUBLE:
            level = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].mark in _DOUBLE), None)
            if level is not None and _closes(mark, stack[level].mark, before, after):
                found.append((stack[level].start, at, level, True))
                del stack[level:]
            elif _opens(mark, before, after):
                if level is not None and not _nests(text, match.end(), end):  # the earlier one was never closed
                    del stack[level:]
                stack.append(_Open(mark, match.end()))
        else:
            _single(text, match.start(), end, before, after, stack, found)
    left = stack[0] if stack and (stack[0].mark in _DOUBLE or stack[0].closes < 0) else None
    if left is not None:
        found.append((left.start, end, 0, False))
    return found, left.mark if left else ""


def _nests(text: str, at: int, end: int) -> bool:
    """Are there closing marks for two levels of the same kind ("“I say “no” to it,” he said")?"""
    rest = text[at : min(end, at + _LONGEST)]
    return rest.count("”") - rest.count("“") >= 2


def _single(
    text: str, at: int, end: int, before: str, after: str, stack: list[_Open], found: list[tuple[int, int, int, bool]]
) -> None:
    """One single mark: closes where that was foreseen, opens where a close is in sight, else it is an apostrophe."""
    mark = text[at]
    level = next((n for n, o in enumerate(stack) if o.mark not in _DOUBLE), None)
    if level is not None:
        if at == stack[level].closes:
            found.append((stack[level].start, at, level, True))
            del stack[level:]
        return
    if mark == "’" or before not in _BEFORE_OPEN or not (after.isalnum() or after in '“"[£$€'):
        return
    if _ELIDED.match(text, at + 1) and mark != "‘":
        return
    closes = _single_end(text, at + 1, end)
    if closes >= 0:
        stack.append(_Open(mark, at + 1, closes))
    elif mark == "‘" and before == "\n" and not stack:
        stack.append(_Open(mark, at + 1))


def _single_end(text: str, at: int, end: int) -> int:
    """Where the single mark that opened before `at` closes: the first sure place, else the first possible; -1 if none."""
    possible = -1
    for match in islice(_SINGLE.finditer(text, at, min(end, at + _LONGEST)), _MOST):
        place = match.start()
        before, after = text[place - 1], text[place + 1] if place + 1 < end else "\n"
        if match[0] == "‘" or (before in " \n\u00a0" and after.isalnum()):
            if possible >= 0:
                return possible
            continue
        if after.isalnum() or before.isspace():
            continue
        if before in _END or after in _AFTER or before not in "sSzZn":
            return place
        if possible < 0:
            possible = place
    return possible


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in _ONLY_OPEN:
        return True
    if mark in _ONLY_CLOSE:
        return before.isspace() and after.isalnum()
    return before in _BEFORE_OPEN and not after.isspace()


def _closes(mark: str, opened: str, before: str, after: str) -> bool:
    if mark in _ONLY_CLOSE:
        return True
    if mark in _ONLY_OPEN:
        return (opened == "„" and mark == "“") or (not before.isspace() and not after.isalnum())
    return not (before.isspace() and after.isalnum())


def _strip(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    if not any(c.isalnum() for c in words):
        return None
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
