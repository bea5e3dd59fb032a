"""What a list has of what is asked for: differences, standings, reports; events are found by the filters themselves.

Invariant: all that is asked for must hold; the order is that of the list.
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.desk.filters import Filters
from communique.desk.held import Difference, Held
from communique.model.report import Report
from communique.model.standing import Standing


def differing(held: Held, asked: Filters) -> list[Difference]:
    """The differences of the events asked for; with `field`, those alone. The most important first, unless by date."""
    events = asked.events(held)
    if asked.sort != "weight":
        found = [Difference(event, conflict) for event in events for conflict in event.conflicts]
        return [d for d in found if asked.field in (None, d.conflict.field)]
    taken = {event.id for event in events}
    return [d for d in held.differences if d.event.id in taken and asked.field in (None, d.conflict.field)]


def standing(held: Held, asked: Filters) -> list[Standing]:
    """Standings by country, agreement, outlet and words, and by what else is asked of the events that moved them.

    Who holds which office comes last.
    """
    moved = _by_events(held, asked, ("type", "status", "field", "since", "until"))
    wanted = {code for code in (asked.country, asked.other) if code}
    found = [
        s
        for s in held.record.standings
        if wanted <= set(s.parties)
        and (moved is None or any(_present(held, step.event) in moved for step in s.history))
        and asked.agreement in (None, s.agreement)
        and _all_in(asked.q, (s.name, s.person, s.office, s.kind, s.state, s.body))
        and _by(asked.outlet, (c.report for c in s.claims), held)
    ]
    return sorted(found, key=lambda s: (s.kind == "office", s.agreement != "conflicting", -s.sources))


def reported(held: Held, asked: Filters) -> list[Report]:
    """Reports by outlet, day of publication and words, and by what else is asked of the events that they tell of.

    The newest come first.
    """
    telling = _by_events(held, asked, ("country", "other", "type", "status", "agreement", "field"))
    return [
        r
        for r in held.record.reports[::-1]
        if _by(asked.outlet, (r.id,), held)
        and (telling is None or any(event.id in telling for event in held.by_report.get(r.id, ())))
        and (asked.since is None or (r.published is not None and r.published >= asked.since))
        and (asked.until is None or (r.published is not None and r.published <= asked.until))
        and _all_in(asked.q, (r.id, r.title, r.outlet, r.text))
    ]


def _by_events(held: Held, asked: Filters, names: tuple[str, ...]) -> set[str] | None:
    """The ids of the events that fit these filters alone; None where none of them is set."""
    told = {name: value for name in names if (value := getattr(asked, name)) is not None}
    if not told:
        return None
    alone = Filters.model_validate(told)
    return {event.id for event in (*held.ranked, *held.record.held) if alone.takes(event, held)}


def _present(held: Held, id: str) -> str:
    return held.events[id].id if id in held.events else id


def _all_in(words: str | None, texts: Iterable[str | None]) -> bool:
    told = " ".join(text for text in texts if text).casefold() if words else ""
    return all(word in told for word in (words or "").casefold().split())


def _by(outlet: str | None, reports: Iterable[str], held: Held) -> bool:
    """Is one of the reports by the outlet, where one is asked for?"""
    if outlet is None:
        return True
    known = (held.outlets.reports.get(id) for id in reports)
    return any((r.outlet or r.id).casefold() == outlet.casefold() for r in known if r)
