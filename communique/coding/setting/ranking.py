"""Which state somebody is of, by the weights of all reasons for each of the states that the report names.

Invariant: None where the best state is not far enough ahead of all others together, or the report names but one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from communique.coding.setting.reasons import reasons_for
from communique.coding.setting.scene import Scene
from communique.coding.setting.slots import Slot
from communique.coding.setting.weights import weights
from communique.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Choice:
    """A state, how sure it is (0..1, of all states named) and the reasons that speak for it most, in words."""

    state: str
    sure: float
    why: str


def choice(scene: Scene, claims: Sequence[Claim], slot: Slot) -> Choice | None:
    """The likeliest state of a slot."""
    found = {state: reasons_for(scene, claims, slot, state) for state in scene.candidates}
    if len(found) < _TWO:
        return None
    odds = {state: exp(sum(weights()[r].weight for r in reasons if r in weights())) for state, reasons in found.items()}
    best = max(odds, key=lambda state: odds[state])
    return Choice(best, odds[best] / sum(odds.values()), _in_words(found[best]))


_TWO = 2
_TOLD = 3


def _in_words(reasons: Sequence[str]) -> str:
    """The weightiest reasons."""
    known = sorted((weights()[r] for r in reasons if r in weights()), key=lambda r: -r.weight)
    return "; ".join(r.words for r in known[:_TOLD] if r.weight > 0)
