"""The very words of a claim, cut to a readable length, with the words that decide marked where asked.

Invariant: what stands between the quotation marks stands so in the report, apart from white space; what was cut is shown
by an ellipsis.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from communique.model.claim import Claim
from communique.model.span import Span
from communique.views.outlets import Outlets
from communique.views.page import Part
from communique.views.words import clean

_STOP = re.compile(r"[.!?][”\"’)]*\s+|\n+")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_BEFORE = 60  # characters before an infinitive
_OUTER = "“”\"'‘’ "


@dataclass(frozen=True, slots=True)
class Window:
    """Characters `start` to `end` of `text`; `low` to `high` decides; the whole clause is `whole` (start, end). `of`: ids of
    the report and the claim.
    """

    text: str
    start: int
    end: int
    low: int
    high: int
    whole: tuple[int, int]
    of: tuple[str, str] | None = None


def excerpt(claim: Claim, outlets: Outlets, *, focus: Span | None = None, most: int = 100) -> tuple[Part, ...]:
    """A claim's words around `focus` (its trigger unless given), about `most` characters, in quotation marks."""
    return _parts(_fit(_window(claim, outlets, focus or claim.trigger.span), most), mark=False)


def in_context(claim: Claim, outlets: Outlets, *, around: int = 90) -> tuple[Part, ...]:
    """A claim's whole clause with the words before and after it, the trigger marked."""
    return _parts(context(claim, outlets, around=around), mark=True)


def context(claim: Claim, outlets: Outlets, *, around: int = 90) -> Window:
    """A claim's clause with about so many characters before and after it, within its paragraph."""
    window = _window(claim, outlets, claim.trigger.span)
    text, low, high = window.text, max(0, window.start - around), min(len(window.text), window.end + around)
    low = max((m.end() for m in _PARAGRAPH.finditer(text, low, window.start)), default=low)
    if stop := _PARAGRAPH.search(text, window.end, high):
        high = stop.start()
    start, end = _snap(text, low, high)
    return replace(window, start=min(start, window.start), end=max(end, window.end), whole=(0, len(text)))


def sentence(claim: Claim, outlets: Outlets, *, most: int = 200) -> tuple[Part, ...]:
    """The sentence in which a claim stands, about `most` characters around its trigger, in quotation marks."""
    window = _window(claim, outlets, claim.trigger.span)
    start = max((m.end() for m in _STOP.finditer(window.text, 0, window.start)), default=0)
    stop = _STOP.search(window.text, window.end)
    end = stop.start() + 1 if stop else len(window.text)
    return _parts(_fit(replace(window, start=start, end=end, whole=(start, end)), most), mark=False)


def said_words(text: str, most: int = 240) -> tuple[Part, ...]:
    """The words of a quote, in quotation marks of ours in place of its own."""
    bare = clean(text).strip(_OUTER)
    end = min(len(bare), most)
    return _parts(Window(bare, *_snap(bare, 0, end), 0, 0, (0, len(bare))), mark=False)


def _window(claim: Claim, outlets: Outlets, focus: Span) -> Window:
    """The clause within its report; within its own words where the report is not at hand or says otherwise."""
    clause, report = claim.at.span, outlets.reports.get(claim.report)
    text, shift = (report.field(clause.field), 0) if report else ("", 0)
    if text[clause.start : clause.end] != claim.at.text:
        text, shift = claim.at.text, clause.start
    start, end = clause.start - shift, min(clause.end - shift, len(text))
    low, high = focus.start - shift, focus.end - shift
    if focus.field != clause.field or not 0 <= low <= high <= len(text):
        return Window(text, start, end, start, start, (start, end), (claim.report, claim.id))
    start, end = min(start, low), max(end, high)
    if text[start:end].startswith("to "):  # how far it has come stands before an infinitive ("failed to sign")
        begun = max((m.end() for m in _STOP.finditer(text, 0, start)), default=0)
        start = _snap(text, max(begun, start - _BEFORE), end)[0]
        start += len(text[start:end]) - len(text[start:end].lstrip(" -–—"))
        return Window(text, start, end, low, high, (begun, end), (claim.report, claim.id))
    return Window(text, start, end, low, high, (start, end), (claim.report, claim.id))


def _fit(window: Window, most: int) -> Window:
    """The window cut at spaces to about `most` characters; it starts where the clause does, unless that is far away."""
    if window.end - window.start <= most:
        return window
    near = window.high - window.start <= most * 2 // 3
    start = window.start if near else max(window.start, window.low - most // 4)
    start, end = _snap(window.text, start, min(window.end, max(window.high, start + most)))
    first = window.start if near else min(start, window.low)
    return replace(window, start=first, end=max(end, window.high))


def _snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Both ends moved to the nearest ends of words inside the cut, where there are any within reach."""
    if start > 0 and not text[start - 1].isspace():
        start = next((i + 1 for i in range(start, min(start + 30, end)) if text[i].isspace()), start)
    if end < len(text) and not text[end].isspace():
        end = next((i for i in range(end, max(end - 30, start), -1) if text[i - 1].isspace()), end)
    return start, end


def _parts(window: Window, *, mark: bool) -> tuple[Part, ...]:
    """The window's words in quotation marks that do not occur in them."""
    text, start, end, low, high = window.text, window.start, window.end, window.low, window.high
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    opening, closing = ("“", "”") if '"' in text[start:end] else ('"', '"')
    marked = mark and start <= low < high <= end
    cuts = (text[start:low], text[low:high], text[high:end]) if marked else (text[start:end], "", "")
    of = window.of
    inner = (Part(cuts[0], "words", of), Part(cuts[1], "mark", of), Part(cuts[2], "words", of))
    before = "… " if start > window.whole[0] else ""
    after = " …" if end < window.whole[1] and text[end : window.whole[1]].strip(_OUTER + ".") else ""
    return (Part(opening + before), *(part for part in inner if part.text), Part(after + closing))
