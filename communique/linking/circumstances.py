"""Levels of the comparisons of when, where, and where in the reports it is told.

Invariant: as in compare.py.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codebook.act_groups import acts_in
from communique.linking.looks import cosine
from communique.linking.traits import Traits
from communique.linking.weights import repeated_acts, talks
from communique.model.clash import days_apart, told_of_two_days
from communique.model.status import group_of
from communique.model.when import When

NEAR_DAYS = 3  # publication days within which undated claims are taken to be of the same news
NEAR_LETTERS = 250  # about a sentence
_ONE_STORY, _NEAR_STORY = 0.18, 0.1  # cosines of two reports' words
_SENTENCE_END = re.compile(r"[.!?;][”\"’']?\s")
_SEASON = 120  # days between two dates from which they are no two reports' dates of one happening
_MONTH = 30  # the same of acts that come again and again
_YEAR = 365
_OLD = 7  # days before publication from which a date is no longer that of today's news


def time(a: Traits, b: Traits) -> str:
    if a.when and b.when:
        if _overlap(a.when, b.when):
            return "day" if a.when.days == b.when.days == 1 else "within"
        if days_apart(a.claim.when, b.claim.when):
            return "days-apart" if told_of_two_days(a.claim, b.claim) else "days-differ"
        most = _MONTH if {a.claim.act, b.claim.act} <= repeated_acts() else _SEASON
        return "far-apart" if _gap(a.when, b.when) > most else "coarse-apart"
    if a.published is None or b.published is None:
        return "unstated"
    dated = a.when or b.when
    undated = a.claim if a.when is None else b.claim
    if dated and dated.high and not undated.background and (max(a.published, b.published) - dated.high).days > _OLD:
        return "old-and-new"
    return "unstated" if abs((a.published - b.published).days) <= NEAR_DAYS else "unstated-far"


@lru_cache(maxsize=1 << 16)
def _overlap(a: When, b: When) -> bool:
    """Can both dates be true? The same dates come again and again."""
    return a.overlaps(b)


def _gap(a: When, b: When) -> int:
    """Days between two dates that do not overlap, in whatever year where one is assumed; none that is sure of an open one."""
    if not (a.low and a.high and b.low and b.high):
        return 0
    before, after = (a.low - b.high).days, (b.low - a.high).days
    return min(before % _YEAR, after % _YEAR) if a.year_assumed or b.year_assumed else max(before, after)


def place(a: Traits, b: Traits) -> str:
    ours, theirs = a.claim.where, b.claim.where
    if ours is None or theirs is None:
        return "unknown"
    if ours.name.casefold() == theirs.name.casefold():
        return "same"
    if ours.name.casefold() in b.places or theirs.name.casefold() in a.places:
        return "within"
    if not (ours.country and theirs.country):
        return "unknown"
    if ours.country != theirs.country:
        return "apart"
    if "country" in (ours.kind, theirs.kind):
        return "within"
    return "apart" if {ours.kind, theirs.kind} == {"city"} else "unknown"


def story(a: Traits, b: Traits) -> str:
    """Are the two reports about the same, by their words? Crime: and both tell of one among private people; states do again
    what they did, but a story of a murder has one.
    """
    if a.claim.report_key == b.claim.report_key:
        return "one-report"
    a, b = sorted((a, b), key=lambda traits: traits.claim.report_key)
    alike = cosine(a.look, b.look)
    if alike >= _ONE_STORY:
        return "crime" if _is_private(a) and _is_private(b) else "same"
    return "near" if alike >= _NEAR_STORY else "other"


def _is_private(a: Traits) -> bool:
    return a.claim.scheme == "communique" and a.claim.act in acts_in("crimes")


def bond(a: Traits, b: Traits) -> str:
    """Does, in one body, one claim hang on the other by grammar: within it, what came of it, or "the attack"?"""
    if a.claim.report_key != b.claim.report_key or min(a.order, b.order) < 0 or told(a, b) in ("aspect", "another"):
        return "none"
    earlier, later = sorted((a, b), key=lambda traits: traits.order)
    if later.again is not None:
        return "again" if later.again == earlier.order else "none"
    if _inside(a, b) or _inside(b, a):
        return "inside"
    if later.outcome and _sentence(earlier, later):
        return "outcome"
    return "back" if later.refers and a.claim.act == b.claim.act else "none"


def number(a: Traits, b: Traits) -> str:
    """One act, or many of a kind."""
    return "differ" if {a.number, b.number} == {"one", "many"} else "unknown"


def _is_further(traits: Traits) -> bool:
    """Is it another than the report tells of before? Of "he also hit Minsk with sanctions", the only ones told, it is not."""
    return traits.another and traits.alone is not True


def told(a: Traits, b: Traits) -> str:
    aspect = a.aspect != b.aspect and {a.claim.act, b.claim.act} <= talks()
    if a.claim.report_key != b.claim.report_key:
        return "reports-aspect" if aspect else "reports-another" if _is_further(a) != _is_further(b) else "reports"
    fields = {a.claim.at.span.field, b.claim.at.span.field}
    if len(fields) > 1:
        return "title"
    if aspect:
        return "aspect"
    if a.another != b.another:
        return "another"
    later = max(a, b, key=lambda traits: traits.order)
    if later.refers and a.claim.act != b.claim.act:
        return "back"
    if "verbs.tsv" in later.claim.rule and a.claim.act == b.claim.act and a.claim.act in repeated_acts():
        return "anew"
    return "neighbours" if abs(a.order - b.order) <= NEAR_LETTERS else "one-report"


def kind_told(a: Traits, b: Traits) -> str:
    """Does each of two reports tell of one such act alone, by the same, and as equally far along?

    Once-untold: one of them names nobody who did it or met it, so that only the kind of act is alike.
    """
    if a.claim.report_key == b.claim.report_key or not (a.alone and b.alone):
        return "unknown"
    if a.claim.act != b.claim.act and time(a, b) != "day":  # near acts are of one kind where they are of one day
        return "unknown"
    same = a.actors == b.actors or not (a.actors and b.actors)
    if not same or group_of(a.claim.status) != group_of(b.claim.status):
        return "unknown"
    return "once" if a.parties and b.parties else "once-untold"


def _inside(a: Traits, b: Traits) -> bool:
    """Is the second a participle within the clause of the first ("received wheat donated by them"), of the same act?"""
    outer, inner = a.claim.at.span, b.claim.at.span
    within = outer.start < inner.start == b.claim.trigger.span.start and inner.end <= outer.end
    return within and a.claim.act == b.claim.act and "verbs.tsv" in b.claim.rule and " by " in b.claim.at.text


def _sentence(earlier: Traits, later: Traits) -> bool:
    """Do they stand in one sentence?"""
    text = later.look.report.field(later.claim.at.span.field)
    return _SENTENCE_END.search(text[earlier.claim.trigger.span.end : later.claim.trigger.span.start]) is None
