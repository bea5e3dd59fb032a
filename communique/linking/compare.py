"""The comparisons of two claims: each gives one named level, which the table of weights turns into log2 odds.

This is splink's idea (comparisons with named levels and a weight for each), kept in the same shape so that it could be
moved onto splink: but RECORD.md wants a decision for each pair that depends on that pair alone, sets of parties in
parts, dates as intervals with assumed years, and a start-up within the time that parsing takes.
Invariant: a level depends on the two claims alone and does not change when they are swapped.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.codebook.counting import both_true, same_thing
from communique.codebook.stems import overlap
from communique.linking.traits import Traits
from communique.linking.weights import near_acts
from communique.model.clash import days_apart, parties_apart

NEAR_DAYS = 3  # publication days within which undated claims are taken to be of the same news
NEAR_LETTERS = 250  # about a sentence
_ALIKE, _SAME = 0.4, 0.75  # shares of common words


def act(a: Traits, b: Traits) -> str:
    if a.claim.act == b.claim.act:
        return "same"
    return "near" if b.claim.act in near_acts().get(a.claim.act, frozenset()) else "far"


def kind(a: Traits, b: Traits) -> str:
    if a.claim.of is None or b.claim.of is None:
        return "unknown"
    return "same" if a.claim.of == b.claim.of else "differ"


def parties(a: Traits, b: Traits) -> str:
    if parties_apart(a.claim, b.claim):
        return "apart"
    if not a.parties or not b.parties:
        return "unknown"
    if a.parties == b.parties:
        return "equal" if len(a.parties) > 1 else "one"
    if a.parties < b.parties or b.parties < a.parties:
        return "within"
    return "overlap" if a.parties & b.parties else "other-side"


def roles(a: Traits, b: Traits) -> str:
    if a.claim.reciprocal or b.claim.reciprocal or not (a.parties and b.parties):
        return "unknown"
    if a.actors and b.actors and not a.actors & b.actors:
        crossed = a.actors & b.recipients or a.recipients & b.actors
        return "swapped" if crossed else "actor"
    if a.recipients and b.recipients and not a.recipients & b.recipients:
        return "recipient"
    return "same" if a.actors & b.actors and a.recipients & b.recipients else "unknown"


def persons(a: Traits, b: Traits) -> str:
    if a.persons & b.persons:
        return "shared"
    countries = {label for _, label in a.persons} & {label for _, label in b.persons}
    return "differ" if countries else "unknown"


def time(a: Traits, b: Traits) -> str:
    if a.when and b.when:
        if days_apart(a.claim.when, b.claim.when):
            return "days-apart"
        if not a.when.overlaps(b.when):
            return "coarse-apart"
        return "day" if a.when.days == b.when.days == 1 else "within"
    if a.published is None or b.published is None:
        return "unstated"
    dated = a.when or b.when
    if dated and dated.high and (max(a.published, b.published) - dated.high).days > 31:
        return "old-and-new"
    return "unstated" if abs((a.published - b.published).days) <= NEAR_DAYS else "unstated-far"


def place(a: Traits, b: Traits) -> str:
    ours, theirs = a.claim.where, b.claim.where
    if ours is None or theirs is None:
        return "unknown"
    if ours.name.casefold() == theirs.name.casefold():
        return "same"
    if ours.name.casefold() in b.places or theirs.name.casefold() in a.places:
        return "within"
    if ours.country == theirs.country and "country" in (ours.kind, theirs.kind):
        return "within"
    return "apart"


def instrument(a: Traits, b: Traits) -> str:
    if not a.instrument or not b.instrument:
        return "unknown"
    if a.instrument == b.instrument or a.acronyms & b.acronyms:
        return "same"
    if overlap(a.instrument, b.instrument) >= _SAME:
        return "alike"
    return "differ" if a.named and b.named else "descriptive"


def scope(a: Traits, b: Traits) -> str:
    if not a.scope or not b.scope:
        return "unknown"
    common = overlap(a.scope, b.scope)
    return "same" if common >= _SAME else "alike" if common >= _ALIKE else "differ"


def figures(a: Traits, b: Traits) -> str:
    pairs = [(f, g) for f in a.claim.figures for g in b.claim.figures if same_thing(f, g)]
    if not pairs:
        return "unknown"
    if any(f.value == g.value for f, g in pairs):
        return "same"
    return "fit" if any(both_true(f, g) for f, g in pairs) else "apart"


def words(a: Traits, b: Traits) -> str:
    if min(len(a.words), len(b.words)) < 2:
        return "unknown"
    common = overlap(a.words, b.words)
    return "many" if common >= 0.5 and len(a.words & b.words) > 1 else "some" if common >= 0.2 else "few"


def background(a: Traits, b: Traits) -> str:
    return "same" if a.claim.background == b.claim.background else "differ"


def holder(a: Traits, b: Traits) -> str:
    """Whose office: two persons never hold it in one happening."""
    if not a.claim.person or not b.claim.person:
        return "unknown"
    last = [claim.person.casefold().split()[-1:] for claim in (a.claim, b.claim) if claim.person]
    return "same" if last[0] == last[1] else "apart"


def body(a: Traits, b: Traits) -> str:
    """Member of what."""
    if not a.body or not b.body:
        return "unknown"
    return "same" if overlap(a.body, b.body) >= _SAME else "apart"


def told(a: Traits, b: Traits) -> str:
    if a.claim.report_key != b.claim.report_key:
        return "reports"
    fields = {a.claim.at.span.field, b.claim.at.span.field}
    if len(fields) > 1:
        return "title"
    if max(a, b, key=lambda traits: traits.order).refers:
        return "back"
    return "neighbours" if abs(a.order - b.order) <= NEAR_LETTERS else "one-report"


COMPARISONS: tuple[tuple[str, Callable[[Traits, Traits], str]], ...] = (
    ("act", act), ("kind", kind), ("parties", parties), ("roles", roles), ("persons", persons), ("time", time),
    ("place", place), ("instrument", instrument), ("scope", scope), ("figures", figures), ("words", words),
    ("holder", holder), ("body", body), ("background", background), ("where-told", told),
)  # fmt: skip
