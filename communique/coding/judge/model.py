"""The judge's weights: plain arrays, read once; probabilities over the 16 types and "no event".

Invariant: the same features give the same probabilities on every machine; without weights there is no judge.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

NONE = "NONE"


@dataclass(frozen=True, slots=True)
class Judge:
    """`labels` in order; `weights` by feature, one for each label (already scaled by how telling the feature is)."""

    labels: tuple[str, ...]
    intercepts: tuple[float, ...]
    weights: Mapping[str, Sequence[float]]

    def probabilities(self, features: Collection[str]) -> dict[str, float]:
        """How likely each label is, by the features that the judge knows; they sum to 1."""
        known = [self.weights[f] for f in sorted(features) if f in self.weights]
        norm = math.sqrt(len(known)) or 1.0
        scores = [b + sum(row[k] for row in known) / norm for k, b in enumerate(self.intercepts)]
        top = max(scores)
        odds = [math.exp(s - top) for s in scores]
        total = sum(odds)
        return {label: odd / total for label, odd in zip(self.labels, odds, strict=True)}

    def telling(self, features: Collection[str], label: str, most: int = 4) -> tuple[str, ...]:
        """The features that speak most for a label."""
        k = self.labels.index(label)
        known = sorted((f for f in features if f in self.weights), key=lambda f: (-self.weights[f][k], f))
        return tuple(known[:most])


@lru_cache(maxsize=1)
def judge() -> Judge | None:
    """The judge that ships with communique, or None where its weights are not there."""
    path = files("communique.coding.judge") / "weights.npz"
    if not path.is_file():
        return None
    import numpy

    with path.open("rb") as stream, numpy.load(stream, allow_pickle=False) as arrays:
        labels = tuple(str(x) for x in arrays["labels"])
        features = str(arrays["features"].tobytes().decode("utf-8")).split("\n")
        rows = arrays["weights"].astype("float32") * float(arrays["scale"])
        return Judge(labels, tuple(float(x) for x in arrays["intercepts"]), dict(zip(features, rows.tolist(), strict=True)))
