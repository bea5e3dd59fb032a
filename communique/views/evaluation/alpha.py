"""Krippendorff's alpha: how far coders agree beyond what chance would give.

Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011): alpha = 1 - observed / expected disagreement,
from the coincidences of values within units. Invariant: a unit that fewer than two coders judged counts for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import permutations
from typing import TypeVar

V = TypeVar("V", bound=Hashable)


def nominal(a: object, b: object) -> float:
    """Names: alike or not."""
    return float(a != b)


def interval(a: float, b: float) -> float:
    """Numbers: the square of what lies between."""
    return float((a - b) ** 2)


def alpha(units: Iterable[Sequence[V]], distance: Callable[[V, V], float] = nominal) -> float | None:
    """Alpha of units, each with the values that its coders gave it. 1 is perfect, 0 what chance gives, below 0 worse.

    None where it is not defined: nothing was judged twice, or all values are one and the same.
    """
    shares: dict[tuple[V, V], float] = {}
    for values in units:
        if len(values) > 1:
            for pair in permutations(values, 2):
                shares[pair] = shares.get(pair, 0.0) + 1 / (len(values) - 1)
    totals: dict[V, float] = {}
    for (value, _), share in shares.items():
        totals[value] = totals.get(value, 0.0) + share
    n = sum(totals.values())
    observed = sum(share * distance(*pair) for pair, share in shares.items())
    expected = sum(totals[a] * totals[b] * distance(a, b) for a in totals for b in totals)
    return 1 - (n - 1) * observed / expected if expected else None
