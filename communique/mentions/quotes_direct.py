"""Who says the words between quotation marks: the cue before, after or around them, else the speaker before.

Invariant: a cue is never taken from inside the quoted words.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.mentions.quotes_cues import Cue
from communique.mentions.quotes_layout import Layout, Placed, is_quote_mark, is_stop
from communique.mentions.quotes_subject import Phrase, subject_of
from communique.model.document import Document

_GOES_ON = frozenset(",?!-–—…")
_SUBJECT_START = frozenset(("PRON", "PROPN", "NOUN", "DET", "ADJ", "VERB", "ADV", "NUM", "AUX"))
_FAR = 24  # tokens between quoted words and their cue
_LONG = 4  # tokens from which words on their own are somebody's sentence rather than a name


@dataclass(frozen=True, slots=True)
class Voice:
    """The cue of quoted words, if any, and their speaker."""

    cue: Cue | None
    speaker: Phrase | None


def voices(document: Document, layout: Layout, cues: list[Cue]) -> list[Voice | None]:
    """For each mark of the layout its voice, or None."""
    heads = {cue.head: cue for cue in cues if layout.outside(cue.head)}
    found: list[Voice | None] = []
    for n, placed in enumerate(layout.marks):
        cue = _own_cue(document, layout, heads, placed) if placed.mark.depth == 0 else None
        if cue is not None:
            found.append(Voice(cue, cue.speaker))
        elif placed.mark.depth == 0 and _stands_alone(document, layout, placed):
            found.append(_before_voice(document, layout, heads, found, n))
        else:
            found.append(None)
    return _share(layout, found)


def _own_cue(document: Document, layout: Layout, heads: dict[int, Cue], placed: Placed) -> Cue | None:
    last_character = document.report.field(placed.field)[placed.mark.end - 1]
    before = _before(document, layout, heads, placed)
    if before is not None and _leads_in(document, before, placed):
        return before
    after = _after(document, layout, heads, placed) if last_character != "." else None
    if after is not None and last_character in _GOES_ON:
        return after
    return before or after


def _before(document: Document, layout: Layout, heads: dict[int, Cue], placed: Placed) -> Cue | None:
    low = max(layout.paragraphs[placed.paragraph][0], placed.first - _FAR)
    for i in range(placed.first - 1, low - 1, -1):
        if layout.outside(i):
            if i in heads:
                return heads[i]
            if is_stop(document, i):
                return None
        elif is_stop(document, i) and layout.owner[i] != layout.owner[i + 1]:
            return None
    return None


def _leads_in(document: Document, cue: Cue, placed: Placed) -> bool:
    """Do only a few words without a verb stand between the cue and the words ("said on Monday: ...")?"""
    between = [t for t in document.tokens[cue.last : placed.first] if not is_quote_mark(document, t.i)]
    if not between or between[-1].text in (":", "that"):
        return True
    return between[-1].text == "," and len(between) <= 12 and not any(t.pos == "VERB" for t in between)


def _after(document: Document, layout: Layout, heads: dict[int, Cue], placed: Placed) -> Cue | None:
    high = min(layout.paragraphs[placed.paragraph][1], placed.last + _FAR)
    i = placed.last
    while i < high and (is_quote_mark(document, i) or document.tokens[i].text in (",", "-", "--")):
        i += 1
    if i >= high or document.tokens[i].pos not in _SUBJECT_START:
        return None
    for j in range(i, high):
        if not layout.outside(j) or is_stop(document, j):
            return None
        if j in heads:
            return heads[j]
    return None


def _stands_alone(document: Document, layout: Layout, placed: Placed) -> bool:
    """Do the words begin a sentence of their own?"""
    i = placed.first - 1
    low = layout.paragraphs[placed.paragraph][0]
    while i >= low and is_quote_mark(document, i):
        i -= 1
    starts = i < low or is_stop(document, i) or document.tokens[i].text in (":", ",")
    return starts and placed.last - placed.first >= _LONG


def _before_voice(document: Document, layout: Layout, heads: dict[int, Cue], found: list[Voice | None], n: int) -> Voice | None:
    """The speaker of the words before in this paragraph, of the sentence before, or of the paragraph before."""
    placed = layout.marks[n]
    low = layout.paragraphs[placed.paragraph][0]
    outside = [i for i in range(low, placed.first) if layout.outside(i)]
    for k in range(n - 1, -1, -1):
        earlier = layout.marks[k]
        if earlier.paragraph != placed.paragraph or earlier.field != placed.field:
            break
        if (voice := found[k]) is not None:
            return Voice(None, voice.speaker)
    if cue := next((heads[i] for i in reversed(outside) if i in heads and heads[i].speaker), None):
        return Voice(None, cue.speaker)
    if outside and not all(is_quote_mark(document, i) for i in outside):
        return _subject_before(document, outside[-1])
    return _paragraph_before(document, layout, heads, found, n)


def _subject_before(document: Document, i: int) -> Voice | None:
    sentence = document.sentences[document.tokens[i].sentence]
    subject = subject_of(document, sentence.root)
    return Voice(None, subject) if subject else None


def _paragraph_before(
    document: Document, layout: Layout, heads: dict[int, Cue], found: list[Voice | None], n: int
) -> Voice | None:
    """The last who spoke in the paragraph before, in quoted words or by a cue."""
    placed = layout.marks[n]
    previous = layout.paragraphs.get(placed.paragraph - 1)
    if previous is None or document.field_of(previous[0]) != placed.field:
        return None
    first, last = previous
    for k in range(n - 1, -1, -1):
        if layout.marks[k].paragraph != placed.paragraph - 1:
            break
        if (voice := found[k]) is not None:
            return Voice(None, voice.speaker)
    cue = next((heads[i] for i in range(last - 1, first - 1, -1) if i in heads and heads[i].speaker), None)
    if cue is not None:
        return Voice(None, cue.speaker)
    return _subject_before(document, last - 1) if document.tokens[last - 1].text == ":" else None


def _share(layout: Layout, found: list[Voice | None]) -> list[Voice | None]:
    """The pieces of one quotation over several paragraphs have one voice: the first that has a cue."""
    best: dict[tuple[str, int], Voice] = {}
    for placed, voice in zip(layout.marks, found, strict=True):
        key = (placed.field, placed.mark.group)
        if voice is not None and (key not in best or (best[key].cue is None and voice.cue is not None)):
            best[key] = voice
    return [
        best.get((placed.field, placed.mark.group)) if placed.mark.depth == 0 else voice
        for placed, voice in zip(layout.marks, found, strict=True)
    ]
