"""The day that a report's words count from: that of publication, or the next where its lead tells of that day as come.

It is tomorrow already where the news is: what an outlet in New York puts out on Thursday evening tells what happened in
Tokyo "on Friday". No lead tells by its bare weekday what happened six days ago.

A lone sentence is no lead, unless it tells on whose clock it counts.

Invariant: never another day than that of publication or the next; only the first words that tell of a day speak for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from communique.codebook.coding_cues import cue
from communique.model.document import Document, Token

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAD = 2  # sentences that may tell the news and its day
_SOME = frozenset(("last", "past", "previous", "next", "this", "that", "a", "every", "each", "one", "coming"))
_PARTS = frozenset(("morning", "afternoon", "evening", "night", "early", "late"))
_TO_COME = frozenset(("will", "would", "shall", "should", "may", "might", "can", "could", "must", "to", "'ll", "’ll"))


def day_of_writing(document: Document) -> date | None:
    """The day from which "Friday", "yesterday" and "last month" count."""
    published = document.report.published
    if published is None or published == date.max:
        return published
    told = next((t for t in _lead(document) if _is_named(document, t)), None)
    lone = told is not None and told.sentence == len(document.sentences) - 1 and not _is_on_a_clock(document, told)
    come = (
        told is not None and not lone and _DAYS.index(told.lower) == (published.weekday() + 1) % 7 and _has_come(document, told)
    )
    return published + timedelta(days=1) if come else published


def _lead(document: Document) -> Iterator[Token]:
    """The words of the first sentences of the text that have a subject (a line of a picture or a place has none)."""
    whole = (s for s in document.sentences if s.field == "text" and _tells(document, s.first, s.last))
    for _, sentence in zip(range(_LEAD), whole, strict=False):
        yield from document.sentence_tokens(sentence)


def _tells(document: Document, first: int, last: int) -> bool:
    return any(t.dep in ("nsubj", "nsubjpass") for t in document.tokens[first:last])


def _is_named(document: Document, day: Token) -> bool:
    """Is it a bare weekday?"""
    left = document.tokens[day.i - 1].lower if day.i else ""
    return day.lower in cue("weekdays") and left not in _SOME


def _has_come(document: Document, day: Token) -> bool:
    """Is the day that of a deed told in the past: beside its verb, not as what was set for it ("called a vote for Friday")?"""
    verb = _verb_of(document, day)
    if verb is None or verb.tag not in ("VBD", "VBN") or verb.lemma in cue("setting-days"):
        return False
    return not any(k.lower in _TO_COME for k in document.kids(verb.i, "aux"))


def _verb_of(document: Document, day: Token) -> Token | None:
    """The verb beside which the day stands, if need be behind a place ("fired it into the sea Friday") or on the clock of
    one ("confirmed a test Friday local time").
    """
    clock = _is_on_a_clock(document, day)
    for above in document.ancestors(day.i):
        if above.pos in ("VERB", "AUX"):
            return above
        passed = above.lower in _PARTS or above.dep in _LOOSE or (above.dep == "prep" and above.lower in _AT)
        if not (passed or (clock and above.dep in ("dobj", "pobj", "prep"))):
            return None
    return None


def _is_on_a_clock(document: Document, day: Token) -> bool:
    return any(t.lower == "local" for t in document.tokens[day.i : day.i + _CLOCK])


_LOOSE = ("npadvmod", "compound", "nmod", "pobj")
_AT = frozenset(("on", "in", "into", "at", "over", "off", "near", "toward", "towards", "across"))
_CLOCK = 5  # words behind the day in which it is said on whose clock
