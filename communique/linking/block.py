"""Which pairs of claims are compared at all: those that share a block.

Invariant: a claim's blocks depend on that claim and its report alone, and two claims whose acts have nothing to do with
each other, or that can never be joined, are never compared. The work grows with the news, not with its square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import combinations, product

from communique.codebook.rarity import rarity
from communique.linking.circumstances import bond
from communique.linking.traits import Traits
from communique.linking.weights import near_acts
from communique.linking.who import apart
from communique.model.clash import days_apart, told_of_two_days
from communique.model.when import Dating, When

WINDOW = 8  # days; windows overlap by half, so that news of 4 days always meets
_RAREST = 4  # words of a clause under which it is looked up
_SUBJECT = 6  # words of a report that tell what it is about
_LONGEST = 12  # months of a date that is looked up month by month
Key = tuple[str, ...]


def pairs(claims: Sequence[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Pairs to compare, each once, in the order of the claims."""
    blocks: dict[Key, dict[str, list[int]]] = {}
    for n, traits in enumerate(claims):
        for key in keys(traits):
            blocks.setdefault(key, {}).setdefault(traits.claim.act, []).append(n)
    met: set[int] = set()  # a pair as one number: no object a pair at scale
    many = len(claims)
    for block in blocks.values():
        met.update([left * many + right for left, right in _near_pairs(block)])
    for pair in sorted(met):
        left, right = divmod(pair, many)
        if comparable(claims, left, right):
            yield claims[left], claims[right]


def _near_pairs(block: Mapping[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Pairs (in order) within a block whose acts are the same or near."""
    for act, members in block.items():
        yield from combinations(members, 2)
        for near in near_acts().get(act, ()):
            if act < near and near in block:
                yield from ((min(a, b), max(a, b)) for a, b in product(members, block[near]))


def comparable(claims: Sequence[Traits], left: int, right: int) -> bool:
    """May both tell of one happening, as far as days and parties go? A mere noun goes with what it speaks of alone."""
    a, b = claims[left], claims[right]
    if a.again is not None or b.again is not None:
        return bond(a, b) == "again"
    if apart(a, b):
        return False
    return not _days_apart(a.claim.when, b.claim.when) or not told_of_two_days(a.claim, b.claim)


@lru_cache(maxsize=1 << 16)
def _days_apart(a: Dating, b: Dating) -> bool:
    """The same dates come again and again."""
    return days_apart(a, b)


def keys(traits: Traits) -> Iterator[Key]:
    """The blocks of a claim: its report; what it names, by time; an instrument at any time.

    A party alone is too common: it goes with another party or with the day. What the report is about is a block of its own:
    two outlets that tell of one happening may name neither its parties nor anything else alike.
    """
    yield ("report", traits.claim.report_key)
    named = traits.scope | traits.places | _persons(traits) | _rarest(traits) | traits.described[0] | traits.described[1]
    for time in (*windows(traits.published), *_months(traits.when)):
        for pair in combinations(sorted(traits.parties), 2):
            yield ("parties", *pair, time)
        for word in named:
            yield ("word", word, time)
        for word in traits.look.telling[:_SUBJECT]:
            yield ("story", word, time)
    for day in _day(traits.when):
        for label in traits.parties:
            yield ("party", label, day)
    for name in (*traits.acronyms, *([" ".join(sorted(traits.instrument))] if traits.named else [])):
        yield ("instrument", name)


def _persons(traits: Traits) -> frozenset[str]:
    return frozenset(last for last, _ in traits.persons)


def _rarest(traits: Traits) -> frozenset[str]:
    """The rarest words of the clause."""
    return frozenset(sorted(traits.words, key=lambda word: (-rarity(word), word))[:_RAREST])


def windows(published: date | None, length: int = WINDOW) -> Iterable[str]:
    """Two overlapping windows of publication days; one common window for reports without a day."""
    if published is None:
        return ("undated",)
    day = published.toordinal()
    return (f"a{day // length}", f"b{(day + length // 2) // length}")


def _months(when: When | None) -> Iterable[str]:
    """The months (or the years, of a longer span) in which it happened, under each year that it may mean."""
    if when is None or when.low is None or when.high is None:
        return ()
    first, last = when.low.year * 12 + when.low.month - 1, when.high.year * 12 + when.high.month - 1
    if last - first >= _LONGEST:
        return tuple(f"y{year}" for year in range(when.low.year, min(when.high.year, when.low.year + 10) + 1))
    months = range(first, last + 1)
    back = (0, 12) if when.year_assumed else (0,)
    return tuple(f"m{month - b}" for month in months for b in back)


def _day(when: When | None) -> Iterable[str]:
    return (when.edtf(),) if when and when.days == 1 else ()
