"""The day of what is told of the report's news and no day of its own: that of the lead, as long as no other day is told.

Invariant: such a date is `inherited`, which neither joins two claims nor sets them apart. The lead is of the day of the
report or the one before; once the report has turned to another day, or to other states, nothing more is taken to be of it.
The years of what is told in passing ("convicted in 2013") do not turn it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from communique.coding.syntax import auxiliaries
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.mention import Mentions, TimeMention
from communique.model.status import group_of

_NEWS = timedelta(days=1)  # how old the lead's day may be


def with_days_of_lead(document: Document, mentions: Mentions, claims: list[Claim]) -> list[Claim]:
    """The claims, those that go on with the report's news on the day of its lead."""
    timed = {n for t in mentions.times if _is_a_time(document, t) for n in _told_by(document, t)}
    days = list(_days_told(document, mentions))
    made = list(claims)
    lead: Claim | None = None  # the first that has a day, and the last so far
    last: Claim | None = None
    for n in sorted(range(len(made)), key=lambda n: made[n].trigger.span.start):
        claim = made[n]
        if claim.at.span.field != "text" or group_of(claim.status) != "happened":
            continue
        if claim.when.one_day is not None and claim.when.basis != "inherited":
            lead, last = lead or (None if claim.background else claim), claim
        elif lead and last and claim.when.when is None and _goes_on(document, timed, claim, last):
            day = _of_the_day(document, lead)
            if day and {day} == {last.when.one_day, _last_before(days, claim) or day}:
                made[n] = replace(claim, when=lead.when.taken_over(_WHY))
    return made


_WHY = "the day of the report's news: no other is told in between"


def _goes_on(document: Document, timed: set[int], claim: Claim, last: Claim) -> bool:
    """Is the claim news without a time, told by a verb, of states of the claim before it? A noun may look back ("after the
    protests").
    """
    tokens = document.tokens_in(claim.trigger.span)
    verb = document.tokens[tokens[0]] if tokens else None
    if verb is None or verb.pos != "VERB" or verb.sentence in timed or "had" in auxiliaries(document, verb.i):
        return False
    if claim.status != "done" or claim.background or last.background:
        return False
    ours, theirs = ({p.country for p in c.parties} - {None} for c in (claim, last))
    return not (ours and theirs and ours.isdisjoint(theirs))


def _is_a_time(document: Document, time: TimeMention) -> bool:
    """Does it say when something was done: a date, a habit, or what is counted from another deed ("three days after")? For
    how long a thing shall last ("for eight days") does not, save where it is longer than the news ("for years").
    """
    if time.type == "DATE":
        return time.dating.when is not None
    behind = document.tokens_in(time.span).stop
    counted = behind < len(document.tokens) and document.tokens[behind].lower in _COUNTED
    return time.type == "SET" or (time.type == "DURATION" and (counted or _LONG.search(time.value or "") is not None))


def _told_by(document: Document, time: TimeMention) -> Iterator[int]:
    """The sentence that a time tells of; and behind a month or a year those of its paragraph, which it has led elsewhere."""
    here = document.sentences[document.tokens[time.head].sentence]
    yield here.i
    if time.type == "DATE" and time.dating.one_day is None:
        for sentence in document.sentences[here.i + 1 :]:
            if (sentence.paragraph, sentence.field) != (here.paragraph, here.field):
                return
            yield sentence.i


_COUNTED = frozenset(("after", "before", "since", "following", "earlier", "later", "ago"))
_LONG = re.compile(r"^P[^T]*[YME]")  # months, years, decades


def _days_told(document: Document, mentions: Mentions) -> Iterator[tuple[int, date]]:
    """Where the text tells of a day up to that of the report, and of which."""
    published = document.day
    for time in mentions.times:
        day = time.dating.one_day if time.span.field == "text" else None
        if day is not None and published is not None and day <= published:
            yield time.span.start, day


def _last_before(days: list[tuple[int, date]], claim: Claim) -> date | None:
    return max(((at, day) for at, day in days if at < claim.trigger.span.start), default=(0, None))[1]


def _of_the_day(document: Document, lead: Claim) -> date | None:
    """The lead's day, if it is that of the report or the one before."""
    day, published = lead.when.one_day, document.day
    return day if day and published and timedelta() <= published - day <= _NEWS else None
