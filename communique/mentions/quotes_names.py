"""Words in quotation marks that nobody says: nicknames, titles of works, and words held at arm's length.

Invariant: only words without a cue of their own are ever taken for one of these, except nicknames and titles.
"""

from __future__ import annotations

from communique.mentions.quotes_direct import Voice
from communique.mentions.quotes_layout import Layout, Placed, is_quote_mark, is_stop
from communique.model.document import Document

_SCARE = 3  # words up to which a quotation without cue or speaker is a name, or a word held at arm's length
_WHERE = frozenset(("on", "in", "at", "for"))
_LINE = 8  # words up to which a line in capitals and quotation marks is a heading
_SMALL = frozenset(("a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "with", "by", "from", "as"))


def is_spoken(document: Document, layout: Layout, placed: Placed, voice: Voice | None) -> bool:
    """Are the words between these marks somebody's words?"""
    if _is_nickname(document, layout, placed) or _is_programme(document, layout, placed):
        return False
    governed = _is_governed(placed, voice) or _goes_on(document, layout, placed, voice)
    if voice is None or voice.speaker is None:
        return governed or placed.last - placed.first > _SCARE + 1
    return governed or not _is_title(document, layout, placed)


def _is_governed(placed: Placed, voice: Voice | None) -> bool:
    """Does a cue of speech stand right before the words?"""
    if voice is None or voice.cue is None or voice.cue.kind in ("think", "want", "find"):
        return False
    return placed.first - _SCARE <= voice.cue.last <= placed.first


def _goes_on(document: Document, layout: Layout, placed: Placed, voice: Voice | None) -> bool:
    """Do the words open a sentence, and does a comma lead on to the cue (“Money,” she said)?"""
    before = _beside(document, layout, placed, -1)
    if before is not None and not is_stop(document, before):
        return False
    comma = document.report.field(placed.field)[placed.mark.end - 1] == ","
    return comma and voice is not None and voice.cue is not None and voice.cue.first >= placed.last


def _beside(document: Document, layout: Layout, placed: Placed, step: int) -> int | None:
    """The nearest token before (-1) or after (+1) the marks that is no quotation mark, in the paragraph."""
    low, high = layout.paragraphs[placed.paragraph]
    i = placed.first - 1 if step < 0 else placed.last
    while low <= i < high and is_quote_mark(document, i):
        i += step
    return i if low <= i < high else None


def _is_nickname(document: Document, layout: Layout, placed: Placed) -> bool:
    """A name within a name: Robert "Bob" Smith."""
    before, after = _beside(document, layout, placed, -1), _beside(document, layout, placed, 1)
    if before is None or after is None or placed.last - placed.first > 2:
        return False
    tokens = document.tokens
    around = (tokens[before], tokens[after])
    named = any(t.pos == "PROPN" for t in around) and all(t.text[0].isupper() for t in around)
    return named and tokens[placed.first].text[0].isupper() and tokens[before].i > 0


def _is_programme(document: Document, layout: Layout, placed: Placed) -> bool:
    """A title that belongs to somebody ("the channel's "Morning Show""), is a place to speak at ("on "The Big Breakfast""),
    or stands as a line of its own."""
    before, after = _beside(document, layout, placed, -1), _beside(document, layout, placed, 1)
    if not _is_capital(document, placed):
        return False
    if before is not None and document.tokens[before].lower in _WHERE:
        return True
    if before is None and after is None:
        return placed.field == "text" and placed.last - placed.first <= _LINE
    return before is not None and document.tokens[before].tag == "POS"


def _is_capital(document: Document, placed: Placed) -> bool:
    """Does each word of weight begin with a capital?"""
    words = [t for t in document.tokens[placed.first : placed.last] if t.text[0].isalnum()]
    long = len(words) > 10 or not words
    return not long and all(t.text[0].isupper() or t.text[0].isdigit() or t.lower in _SMALL for t in words)


def _is_title(document: Document, layout: Layout, placed: Placed) -> bool:
    """Each word of weight begins with a capital, in a sentence where that is not the rule."""
    if not _is_capital(document, placed) or _beside(document, layout, placed, -1) is None:
        return False
    sentence = document.sentences[document.tokens[placed.first].sentence]
    others = [t for t in document.tokens[sentence.first : sentence.last] if layout.outside(t.i) and len(t.text) > 3]
    return sum(t.text[0].islower() for t in others) * 2 > len(others)
