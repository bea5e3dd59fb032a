"""Which event an id leads to: an event's own, that of any of its claims, or the unmistakable start of one.

Invariant: an id leads to one event or to an error that names what is near.
"""

from __future__ import annotations

from communique.model.errors import TooShort, UnknownName
from communique.model.event import Event
from communique.model.record import Record

_LEAST = 5
SHORT = 9
"""Characters of an id that a brief prints; `event_of` takes any start that is long enough to be unmistakable."""


def event_of(record: Record, id: str) -> Event:
    """The event that an id leads to. Raises UnknownName, with the nearest ids; TooShort below five characters."""
    found = events_by_id(record)
    if id in found:
        return found[id]
    starts = {event.id: event for known, event in found.items() if len(id) >= _LEAST and known.startswith(id)}
    if len(starts) == 1:
        return next(iter(starts.values()))
    if len(id) < _LEAST:
        raise TooShort("event or claim", id, _LEAST)
    raise UnknownName("event or claim", id, starts or found)


def events_by_id(record: Record) -> dict[str, Event]:
    """All events by their own ids and by those of their claims."""
    events = (*record.events, *record.held)
    found = {claim.id: event for event in events for claim in event.claims}
    return found | {event.id: event for event in events}
