"""Whose people a report tells of that is clearly about one state: its own, where no words say of which state they are.

Invariant: nobody told as a foreigner, sent from abroad, of several states or acting together with others; of persons told by a
bare name only those who take part in politics; nothing that happens elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.occupied import of_state
from communique.coding.desk import Desk
from communique.coding.unnamed.assumed import assumed_state
from communique.coding.unnamed.homeland import stands_alone
from communique.coding.unnamed.native import is_native
from communique.model.claim import Claim, Participant


def with_people_at_home(desk: Desk, claim: Claim) -> Claim:
    """The claim, with the report's state for those of its parties of whom no country is told."""
    home = desk.home
    elsewhere = claim.where is not None and claim.where.country not in (None, home)
    together = claim.reciprocal or len(claim.actors) > 1
    if home is None or elsewhere or together or claim.type is None or not stands_alone(desk.named, home):
        return claim
    actors, recipients = _of(claim, claim.actors, home), _of(claim, claim.recipients, home)
    if not actors and recipients and _are_freed_by_state(claim, recipients) and {p.party.country for p in recipients} == {home}:
        actors = assumed_state(home, claim.trigger)
    if (actors, recipients) == (claim.actors, claim.recipients):
        return claim
    reason = "country of the one state that the report is about"
    return replace(claim, actors=actors, recipients=recipients, reasons=(*claim.reasons, reason))


def _are_freed_by_state(claim: Claim, freed: tuple[Participant, ...]) -> bool:
    """Are they pardoned, or politicians who are released? Others may have been held by anybody."""
    politicians = all(p.party.sector in _POLITICAL for p in freed)
    return claim.act == "pardon" or (claim.act == "release" and politicians and claim.status == "done")


_POLITICAL = frozenset(("GOV", "ELI", "OPP", "PTY", "LEG"))


def _of(claim: Claim, side: tuple[Participant, ...], home: str) -> tuple[Participant, ...]:
    if any(p.party.country not in (None, home) for p in side):  # beside others they may be of those
        return side
    return tuple(replace(p, party=of_state(p.party, home)) if is_native(claim, p) else p for p in side)
