"""Which event an id leads to: an event's own, that of any of its claims, or the unmistakable start of one.

Invariant: an id leads to one event or to an error that names what is near. An id that was once printed leads somewhere for
ever: to the event that now has its claim, or the claim that stands for it.
"""

from __future__ import annotations

from communique.model.errors import BadValue, TooShort, UnknownName
from communique.model.event import Event
from communique.model.record import Record

_LEAST = 5
SHORT = 9
"""Characters of an id that a brief prints; `event_of` takes any start that is long enough to be unmistakable."""


def event_of(record: Record, id: str) -> Event:
    """The event that an id leads to. Raises UnknownName, with the nearest ids; TooShort below five characters; BadValue for
    a claim that is told no longer and has nothing in its place.
    """
    found = events_by_id(record)
    if id in found:
        return found[id]
    gone = [old for old, heir in record.heirs if heir is None and len(id) >= _LEAST and old.startswith(id)]
    if gone and not any(known.startswith(id) for known in found):
        raise BadValue(f"{gone[0]} is told no longer: its text was corrected, or a person or a newer coder left it out.")
    starts = {event.id: event for known, event in found.items() if len(id) >= _LEAST and known.startswith(id)}
    if len(starts) == 1:
        return next(iter(starts.values()))
    if len(id) < _LEAST:
        raise TooShort("event or claim", id, _LEAST)
    raise UnknownName("event or claim", id, starts or found)


def events_by_id(record: Record) -> dict[str, Event]:
    """All events by their own ids, by those of their claims, and by those that claims now gone had."""
    events = (*record.events, *record.held)
    found = {claim.id: event for event in events for claim in event.claims}
    found |= {event.id: event for event in events}
    return {old: found[heir] for old, heir in record.heirs if heir in found} | found
