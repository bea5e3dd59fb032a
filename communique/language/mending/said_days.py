"""The day between a verb of saying and what is said is that of the saying: of "said on Monday it would send troops" the parser
hangs Monday on the sending. That before the comma is of what is said: of "fired on the port Monday, Chad said", on the saying.

Invariant: only the head of a weekday, or of its preposition, changes, and only where nothing else stands between the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_verb
from communique.language.mending.below import stands_below
from communique.model.document import Token

_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def with_said_days(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, such days on the verb of saying."""
    made = list(tokens)
    days = cue("weekdays") | {"yesterday"}
    for day in tokens:
        if day.lower not in days:
            continue
        led = tokens[day.head] if day.dep == "pobj" else day
        own = _said_before(tokens, led) or _told_before(tokens, led)
        if own is not None:
            made[led.i] = replace(made[led.i], head=own.i)
    return made


def _said_before(tokens: Sequence[Token], led: Token) -> Token | None:
    """The verb of saying right before the day, where the parser hung it on what is said, whose subject follows."""
    verb = tokens[led.head]
    said = tokens[verb.head]
    if verb.dep != "ccomp" or led.dep not in ("prep", "npadvmod") or not said.i < led.i < verb.i:
        return None
    own = next((t for t in tokens[led.i + 1 : verb.i] if t.head == verb.i and t.dep in _SUBJECTS), None)
    if own is None or speech_verb(said.lemma.lower(), said.lower) is None:
        return None
    between = (t for t in tokens[said.i + 1 : own.i] if t.i != led.i)
    return said if all(stands_below(tokens, t, led) or stands_below(tokens, t, own) for t in between) else None


def _told_before(tokens: Sequence[Token], led: Token) -> Token | None:
    """The verb of what is said, before the day that the parser hung on the saying behind a comma."""
    said = tokens[led.head]
    told = next((t for t in tokens[: led.i] if t.head == said.i and t.dep == "ccomp"), None)
    if told is None or led.dep not in ("prep", "npadvmod") or not led.i < said.i:
        return None
    last = max(t.i for t in tokens[led.i : said.i] if t.i == led.i or t.head == led.i)
    spoken = speech_verb(said.lemma.lower(), said.lower) is not None and tokens[last + 1].text == ","
    return told if spoken and any(t.head == said.i and t.dep in _SUBJECTS for t in tokens[last + 1 :]) else None
