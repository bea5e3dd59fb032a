"""The judge's weights: plain arrays, read once; probabilities over the 16 types and "no event".

Invariant: the same features give the same probabilities on every machine; without weights there is no judge.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy
from numpy.typing import NDArray

from communique.coding.judge.features import Seen

NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Judge:
    """`labels` in order; `weights` one row for each feature of `rows`, one column for each label."""

    labels: tuple[str, ...]
    intercepts: NDArray[numpy.float64]
    rows: Mapping[str, int]
    weights: NDArray[numpy.float64]

    def probabilities(self, seen: Seen) -> dict[str, float]:
        """How likely each label is, by the features that the judge knows; they sum to 1."""
        scores = self.intercepts + self._sum(seen.words) + self._sum(seen.known)
        odds = numpy.exp(scores - scores.max())
        return dict(zip(self.labels, (odds / odds.sum()).tolist(), strict=True))

    def _sum(self, group: Collection[str]) -> NDArray[numpy.float64]:
        """The weights of a group of features together: a group counts alike, however many features it has."""
        rows = self.rows
        known = numpy.array(sorted([rows[f] for f in group if f in rows]), dtype=numpy.intp)
        total: NDArray[numpy.float64] = numpy.add.reduce(self.weights.take(known, axis=0), axis=0)
        total /= max(len(known), 1) ** 0.5
        return total

    def telling(self, seen: Seen, label: str, most: int = 4) -> tuple[str, ...]:
        """The features that speak most for a label."""
        k = self.labels.index(label)
        known = (f for f in seen.words | seen.known if f in self.rows)
        return tuple(sorted(known, key=lambda f: (-self.weights[self.rows[f]][k], f))[:most])


@lru_cache(maxsize=1)
def judge() -> Judge | None:
    """The judge that ships with communique, or None where its weights are not there."""
    path = files("communique.coding.judge") / "weights.npz"
    if not path.is_file():
        return None
    with path.open("rb") as stream, numpy.load(stream, allow_pickle=False) as arrays:
        features = str(arrays["features"].tobytes().decode("utf-8")).split("\n")
        return Judge(
            tuple(str(x) for x in arrays["labels"]),
            arrays["intercepts"].astype("float64"),
            {name: row for row, name in enumerate(features)},
            arrays["weights"].astype("float64") * float(arrays["scale"]),
        )
