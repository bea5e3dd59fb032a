"""The day of what is counted from another deed that the report dates elsewhere: "recalled its envoy two days after the
verdict", "protested hours after the launch", "on the day of the raid".

Invariant: only an undated act that has happened takes such a day, and only where all that the noun may mean is of one day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from communique.codebook.lexicon import lexicon
from communique.coding.syntax import objects, prepositional
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.mention import Mentions
from communique.model.status import group_of
from communique.model.when import Dating, When

_SIGNS = {"after": 1, "before": -1, "following": 1}
_LENGTH = re.compile(r"P(\d{1,4})([DW])")  # a longer one leads out of the calendar
_HOURS = re.compile(r"PT(\d{1,4}|X)([HM])")
_DAY = {"H": 24, "M": 24 * 60}
_STEM = 4  # letters that a noun and the verb of its deed share ("launch", "launched")


def with_days_from_deeds(document: Document, mentions: Mentions, claims: list[Claim]) -> list[Claim]:
    """The claims, those counted from another deed with their day."""
    lengths = {t.head: t.value or "" for t in mentions.times}
    return [_counted(document, lengths, claim, claims) for claim in claims]


def _counted(document: Document, lengths: dict[int, str], claim: Claim, claims: Sequence[Claim]) -> Claim:
    verb = next(iter(document.tokens_in(claim.trigger.span)), None)
    if verb is None or claim.when.when is not None or group_of(claim.status) != "happened":
        return claim
    for at in (verb, *objects(document, verb)):
        for days, noun in _counts(document, lengths, at):
            if (day := _day_of(document, noun, claim, claims)) is not None:
                told = f"counted from {document.tokens[noun].text!r}"
                return replace(claim, when=Dating(When.day(day + timedelta(days=days)), "relative", told))
    return claim


def _counts(document: Document, lengths: dict[int, str], at: int) -> list[tuple[int, int]]:
    """How many days lie between an act and the deeds that it is counted from, with the nouns for these."""
    found = []
    for preposition in document.kids(at, "prep"):
        nouns = [k.i for k in document.kids(preposition.i, "pobj")]
        if preposition.lower == "on":  # "on the day of the launch"
            found += [(0, i) for n in nouns if document.tokens[n].lower == "day" for i in prepositional(document, n, "of")]
        sign = _SIGNS.get(preposition.lower, 0)
        told = (days(lengths.get(k.i, "")) for k in document.kids(preposition.i, "npadvmod"))
        far = next((n for n in told if n is not None), None)
        found += [(sign * far, i) for i in nouns if sign and far is not None]
    return found


def days(length: str) -> int | None:
    """A length of time in days; hours of less than one are none, and 36 hours say not on which day."""
    if hours := _HOURS.fullmatch(length):
        far, rest = divmod(int(hours[1]) if hours[1] != "X" else 0, _DAY[hours[2]])
        return far if not (far and rest) else None
    whole = _LENGTH.fullmatch(length)
    return int(whole[1]) * (7 if whole[2] == "W" else 1) if whole else None


def away(when: When, length: str, sign: int) -> When | None:
    """What lies a length of time before (-1) or after a date: a day from a day, a month from a month or a day; of several
    years nobody counts the months ("six years after she was freed").
    """
    if (far := days(length)) is not None:
        return When.day(when.low + timedelta(days=sign * far)) if when.low is not None and when.days == 1 else None
    if (long := _LONG.fullmatch(length)) is None or when.low is None or when.days > _MONTH:
        return None
    if long[2] == "Y" and int(long[1]) >= _SEVERAL:
        year = when.low.year + sign * int(long[1])
        return When.year(year) if MINYEAR <= year <= MAXYEAR else None
    months = when.low.year * 12 + when.low.month - 1 + sign * int(long[1]) * (12 if long[2] == "Y" else 1)
    return When.month(months // 12, months % 12 + 1) if MINYEAR <= months // 12 <= MAXYEAR else None


_LONG = re.compile(r"P(\d{1,3})([MY])")
_SEVERAL = 3  # years
_MONTH = 31  # days


def _day_of(document: Document, noun: int, claim: Claim, claims: Sequence[Claim]) -> date | None:
    """The one day on which the report tells the deed that a noun means."""
    word = document.tokens[noun].lemma.lower()
    acts = {entry.act for entry in lexicon().nouns.get(word, ()) if entry.act}
    meant = (
        c for c in claims if c is not claim and c.at.span.field == claim.at.span.field and group_of(c.status) == "happened"
    )
    told = {c.when.when.low for c in meant if (c.act in acts or _same_stem(c, word)) and c.when.when and c.when.when.days == 1}
    return next(iter(told)) if len(told) == 1 else None


def _same_stem(claim: Claim, word: str) -> bool:
    return claim.trigger.text.lower()[:_STEM] == word[:_STEM]
