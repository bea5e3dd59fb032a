"""An act that is told on somebody's word, for the questions whether who speaks is a party to it.

Invariant: somebody speaks whose party is known; what is told on no word, or on that of papers, is no speech.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.codebook.coding_cues import cue
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.sides.sides import Sides
from communique.coding.telling.status import Standing
from communique.coding.telling.told import Told
from communique.model.claim import Attribution, Participant
from communique.model.document import Document
from communique.model.party import Party


@dataclass(frozen=True, slots=True)
class Speech:
    """A draft with its sides so far, how far it has come, and who says so; `type` is its PLOVER type, once it is known."""

    desk: Desk
    draft: Draft
    sides: Sides
    standing: Standing
    said: Attribution
    speaker: Party
    type: str | None = None

    @property
    def document(self) -> Document:
        return self.desk.document

    @property
    def warned(self) -> bool:
        """Is it told by a word of warning ("warned that the ships would be seized")?"""
        return not cue("warned-of").isdisjoint(self.said.cue.lower().split())

    @property
    def others(self) -> tuple[Participant, ...]:
        """Whom the act meets, without who speaks ("the ministry said aid would be withheld")."""
        return tuple(p for p in self.sides.recipients if p.at.span != self.said.at.span)

    def as_party(self, *, assumed: bool = False) -> Participant:
        """Who speaks, as a party to the act."""
        return Participant(self.speaker, self.said.at, assumed=assumed)


def speech_of(desk: Desk, draft: Draft, sides: Sides, told: Told, type_: str | None = None) -> Speech | None:
    """The speech that a draft is told in, if somebody known speaks."""
    said = told.attribution
    if said is None or said.party is None:
        return None
    return Speech(desk, draft, sides, told.standing, said, said.party, type_)
