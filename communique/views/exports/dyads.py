"""An event as dyads: who to whom, one by one, as tables with a source and a target have it.

Invariant: every party of the event stands in at least one dyad; a mutual act goes both ways.
"""

from __future__ import annotations

from itertools import permutations, product
from typing import NamedTuple

from communique.model.event import Event, EventParty


class Dyad(NamedTuple):
    """Who (source) and whom (target); either is None where no report names it."""

    source: EventParty | None
    target: EventParty | None


def dyads(event: Event) -> list[Dyad]:
    """The dyads of an event: each actor to each recipient; among actors who do it together, each to each of the others."""
    if event.recipients:
        return [Dyad(a, r) for a, r in product(event.actors or (None,), event.recipients)]
    if event.reciprocal and len(event.actors) > 1:
        return [Dyad(a, b) for a, b in permutations(event.actors, 2)]
    return [Dyad(a, None) for a in event.actors]
