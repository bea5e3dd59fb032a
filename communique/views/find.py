"""What an id leads to: an event by its own or that of any of its claims, or by the start of one; a standing; a story.

Invariant: an id leads to one event or to an error that names what is near. An id that was once printed leads somewhere for
ever: to the event that now has its claim, or the claim that stands for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.model.errors import BadValue, TooShort, UnknownName
from communique.model.event import Event
from communique.model.record import Record, Story
from communique.model.standing import Standing

_LEAST = 5
SHORT = 9
"""Characters of an id that a brief prints; `event_of` takes any start that is long enough to be unmistakable."""


def event_of(record: Record, id: str, kind: str = "event or claim", also: Iterable[str] = ()) -> Event:
    """The event that an id leads to. Raises UnknownName, with the nearest ids; TooShort below five characters; BadValue for
    a claim that is told no longer and has nothing in its place. `kind` and `also`: what else could have been named.
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
    if standing := standing_of(record, id):
        steps = dict.fromkeys(step.event[:SHORT] for step in (*standing.history, *standing.unsure))
        raise BadValue(f"{id} is a standing, moved by {', '.join(steps)}: name one of these, or `communique explain` it.")
    if story_of(record, id):
        raise BadValue(f"{id} is a story: `communique explain` lists its reports and events.")
    raise UnknownName(kind, id, starts or (*found, *also))


def standing_of(record: Record, id: str) -> Standing | None:
    """The standing that an id ("t…"), or the start of it, leads to: its own, or the one that the event moves by which
    another had it; None where there is none.
    """
    if len(id) < _LEAST or not id.startswith("t"):
        return None
    own = [s for s in record.standings if s.id.startswith(id)]
    event = "c" + id[1:]
    moved = [s for s in record.standings if any(step.event.startswith(event) for step in (*s.history, *s.unsure))]
    return next(iter(own or moved), None)


def story_of(record: Record, id: str) -> Story | None:
    """The story that an id ("s…"), or the start of it, leads to: by any report in it, whichever was its first once."""
    if len(id) < _LEAST or not id.startswith("s"):
        return None
    keys = {report.id: report.key for report in record.reports}
    return next((s for s in record.stories if any(keys.get(r, "").startswith(id[1:]) for r in s.reports)), None)


def events_by_id(record: Record) -> dict[str, Event]:
    """All events by their own ids, by those of their claims, and by those that claims now gone had."""
    events = (*record.events, *record.held)
    found = {claim.id: event for event in events for claim in event.claims}
    found |= {event.id: event for event in events}
    return {old: found[heir] for old, heir in record.heirs if heir in found} | found
