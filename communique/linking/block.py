"""Which pairs of claims are compared at all: those that share a block.

Invariant: a claim's blocks depend on that claim and its report alone, and two claims whose acts have nothing to do with
each other, or that can never be joined, are never compared. The work grows with the news, not with its square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from communique.codebook.rarity import rarity
from communique.linking.traits import Traits
from communique.linking.weights import near_acts
from communique.model.clash import never_joined
from communique.model.when import When

WINDOW = 8  # days; windows overlap by half, so that news of 4 days always meets
_RAREST = 4  # words of a clause under which it is looked up
_LONGEST = 12  # months of a date that is looked up month by month
Key = tuple[str, ...]


def pairs(claims: Sequence[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Pairs to compare, each once, in the order of the claims."""
    blocks: dict[Key, list[int]] = {}
    for n, traits in enumerate(claims):
        for key in keys(traits):
            blocks.setdefault(key, []).append(n)
    met: set[tuple[int, int]] = set()
    for members in blocks.values():
        for pair in combinations(members, 2):
            if pair not in met and comparable(claims[pair[0]], claims[pair[1]]):
                met.add(pair)
    for left, right in sorted(met):
        yield claims[left], claims[right]


def comparable(a: Traits, b: Traits) -> bool:
    """May both tell of one happening, as far as acts, days and parties go?"""
    near = a.claim.act == b.claim.act or b.claim.act in near_acts().get(a.claim.act, frozenset())
    return near and not never_joined(a.claim, b.claim)


def keys(traits: Traits) -> set[Key]:
    """The blocks of a claim: by report; by party and time; by what is named, where no party or no time is."""
    acts = {traits.claim.act, *near_acts().get(traits.claim.act, ())}
    families = {min(traits.claim.act, near) + "+" + max(traits.claim.act, near) for near in acts}
    return {(family, *key) for family in families for key in _keys(traits)}


def _keys(traits: Traits) -> Iterator[Key]:
    yield ("report", traits.claim.report_key)
    times = (*windows(traits.published), *_months(traits.when))
    for time in times:
        for label in traits.parties:
            yield ("party", label, time)
        for word in traits.scope | traits.places | _persons(traits) | _rarest(traits):
            yield ("word", word, time)
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
