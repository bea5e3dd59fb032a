"""Whole numbers for tables whose ids are numbers.

Invariant: the same event and dyad have the same number in every record; 63 bits, so that it fits every database.
"""

from __future__ import annotations

from communique.model.event import Event
from communique.model.report import fingerprint
from communique.views.exports.dyads import Dyad


def number_of(event: Event, dyad: Dyad) -> int:
    """A number for a dyad of an event, by the event's id and the names of its parties."""
    names = [found.party.name if found else "" for found in dyad]
    return int(fingerprint(event.id, *names), 16) >> 1
