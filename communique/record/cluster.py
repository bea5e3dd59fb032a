"""Pairs to clusters: agglomerative, average link, with pairs that may never stand together.

Where a bond is asked for, two strands that have a character of their own are joined only if they are nearly as alike as
the members of each: two floods in one month are two stories, though every report of the one is much like every other.

Invariant: the result depends on the set of items and ties alone: the heaviest pair is joined first, equal weights by id,
so that each connected component comes out the same whatever else is there. A person's word comes before any weight or
rule.

Weights and rules make *strands* as if persons had joined nothing; a person's "same" binds the strands of the two items
into one cluster. So whoever joins two events joins them whole, and no rule about one pulls claims out of the other.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from communique.record.judged import Pair, Ties, Together

Apart = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Bond:
    """How like each other two strands must be, beside how alike each is in itself (all in log2 odds above `Linkage.untold`).

    `share`: of the likeness within the looser one. `least`: members from which a strand has a character of its own.
    `usual`, `pairs`: the likeness within is taken as though so many more pairs of usual likeness belonged to it.
    """

    share: float
    least: int
    usual: float
    pairs: int


@dataclass(frozen=True, slots=True)
class Linkage:
    """When two strands are one: `enough`: from this mean of log2 odds on; `untold`: those of a pair that the linker did not
    judge, as it saw too little that speaks for it; `bond`: what it takes besides.
    """

    enough: float
    untold: float
    bond: Bond | None = None


# A pair of claims that was not judged was found different, by however little: it weighs as one on the verge of unsure
EVENTS = Linkage(enough=0.2, untold=-1.5)


def clusters(items: Iterable[str], ties: Ties, apart: Apart, linkage: Linkage = EVENTS) -> list[tuple[str, ...]]:
    """Sets of ids that belong together, in order of ids. `apart(a, b)`: a rule keeps the two from standing together."""
    made = _Clusters(items, ties, apart, linkage)
    for left, right in ties.same:
        made.bind(left, right)
    made.settle(ties.weights)
    return [made.bound.members[first] for first in sorted(made.bound.members)]


class _Clusters:
    """Strands as they grow, and what binds them. `members` by the strand's least id; `near`: for each strand, its
    neighbours and the sum of (weight - `linkage.untold`) over the judged pairs between them; `within`: the same sum over
    the pairs inside a strand; `bound`: the clusters.
    """

    def __init__(self, items: Iterable[str], ties: Ties, apart: Apart, linkage: Linkage) -> None:
        self.members: dict[str, tuple[str, ...]] = {item: (item,) for item in items}
        self.home = {item: item for item in self.members}
        self.near: dict[str, dict[str, float]] = {}
        self.within: dict[str, float] = {}
        self.linkage = linkage
        self.bound = Together(self.members)
        self.different = ties.different
        self.ruled_out = ties.ruled_out
        self.apart = apart

    def bind(self, left: str, right: str) -> None:
        """A person said the same: bound, unless somebody also said different of two of their members."""
        if left in self.home and right in self.home and not self._parted(left, right):
            self.bound.unite(left, right)

    def settle(self, weights: Mapping[Pair, float]) -> None:
        """Join strands, the heaviest mean first, until no mean is enough."""
        self._connect(weights)
        heap = [self._entry(a, b) for a, others in self.near.items() for b in others if a < b]
        heapq.heapify(heap)
        while heap and -heap[0][0] >= self.linkage.enough:
            entry = heapq.heappop(heap)
            a, b = entry[1:]
            stale = b not in self.near.get(a, {}) or entry != self._entry(a, b)
            if stale or self._estranged(a, b) or self._parted(a, b) or self._ruled_out(a, b):
                continue
            first = self._join(a, b)
            for other in self.near.get(first, {}):
                heapq.heappush(heap, self._entry(*sorted((first, other))))

    def _connect(self, weights: Mapping[Pair, float]) -> None:
        for (left, right), weight in sorted(weights.items()):
            a, b = self.home.get(left), self.home.get(right)
            if a and b and a != b:
                self._add(a, b, weight - self.linkage.untold)

    def _add(self, a: str, b: str, amount: float) -> None:
        for one, other in ((a, b), (b, a)):
            near = self.near.setdefault(one, {})
            near[other] = round(near.get(other, 0.0) + amount, 6)

    def _entry(self, a: str, b: str) -> tuple[float, str, str]:
        mean = self.near[a][b] / (len(self.members[a]) * len(self.members[b])) + self.linkage.untold
        return -round(mean, 6), a, b

    def _join(self, a: str, b: str) -> str:
        """One strand of both, under the lesser id, with the neighbours of both."""
        first, last = min(a, b), max(a, b)
        self.within[first] = round(self.within.get(first, 0.0) + self.within.pop(last, 0.0) + self.near[a][b], 6)
        self.bound.unite(a, b)
        self.members[first] = tuple(sorted((*self.members.pop(a), *self.members.pop(b))))
        for item in self.members[first]:
            self.home[item] = first
        neighbours = [(other, total) for x in (a, b) for other, total in self.near.pop(x, {}).items()]
        neighbours = [(other, total) for other, total in neighbours if other not in (a, b)]
        for other, _ in neighbours:
            for gone in (a, b):
                self.near[other].pop(gone, None)
        for other, total in neighbours:
            self._add(first, other, total)
        return first

    def _estranged(self, a: str, b: str) -> bool:
        """Has each a character of its own, and are they less alike than the bond asks?"""
        sizes = len(self.members[a]), len(self.members[b])
        bond = self.linkage.bond
        if bond is None or min(sizes) < bond.least:
            return False
        between = self.near[a][b] / (sizes[0] * sizes[1])
        return between < bond.share * min(self._likeness(a, bond), self._likeness(b, bond))

    def _likeness(self, a: str, bond: Bond) -> float:
        """How alike the members of a strand are."""
        size = len(self.members[a])
        return (self.within.get(a, 0.0) + bond.usual * bond.pairs) / (size * (size - 1) / 2 + bond.pairs)

    def _parted(self, a: str, b: str) -> bool:
        """Did a person say different of two members of their clusters?"""
        return self.bound.parted(a, b, self.different)

    def _ruled_out(self, a: str, b: str) -> bool:
        pairs = [(x, y) for x in self.members[a] for y in self.members[b]]
        return any((min(p), max(p)) in self.ruled_out for p in pairs) or any(self.apart(*p) for p in pairs)
