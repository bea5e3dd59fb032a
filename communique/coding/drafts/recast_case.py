"""A draft with its sides, as the turns of `recast` ask about it.

Invariant: nothing is worked out here that the draft, its sides and the parse do not say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.sides.sides import Sides
from communique.model.document import Document
from communique.model.party import Party


@dataclass(frozen=True, slots=True)
class Case:
    """An act that somebody is known to have done, or that befell somebody."""

    desk: Desk
    draft: Draft
    sides: Sides

    @property
    def document(self) -> Document:
        return self.desk.document

    @property
    def lemma(self) -> str:
        """The word that heads the trigger."""
        return self.document.tokens[self.draft.at].lemma

    @property
    def actors(self) -> tuple[Party, ...]:
        return tuple(p.party for p in self.sides.actors)

    @property
    def recipients(self) -> tuple[Party, ...]:
        return tuple(p.party for p in self.sides.recipients)

    def by(self, holds: Callable[[Party], bool]) -> bool:
        """Are there actors, and does it hold of each?"""
        return bool(self.actors) and all(map(holds, self.actors))

    def meets(self, holds: Callable[[Party], bool]) -> bool:
        """Are there recipients, and does it hold of each?"""
        return bool(self.recipients) and all(map(holds, self.recipients))
