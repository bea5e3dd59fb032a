"""The record of a store as pages need it: built once for each state of the store, with what is looked up in it.

Invariant: what is held is a function of one version of the store; it is never changed, only replaced as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from communique.desk.likeness import Example, example_of
from communique.model.event import Agreement, Conflict, Event
from communique.model.judgement import Judgement
from communique.model.record import Record
from communique.model.status import STATUSES
from communique.views.brief import in_order, is_told
from communique.views.differences import value_words
from communique.views.find import events_by_id
from communique.views.outlets import Outlets, outlets_of
from communique.views.words import country_words


@dataclass(frozen=True, slots=True)
class Difference:
    """A conflict with the event that it is in."""

    event: Event
    conflict: Conflict


@dataclass(frozen=True, slots=True)
class Held:
    """A record and its indexes.

    `events` by their own ids and by those of their claims; `ranked` all events, the most important first; `words` what
    search looks through, `countries` who takes part and where it was, `examples` what likeness looks at, each by event;
    `choices` what each filter can be set to; `judgements` those of persons, as they were made; `seconds` what building took.
    """

    version: str
    record: Record
    judgements: tuple[Judgement, ...]
    outlets: Outlets
    events: Mapping[str, Event]
    ranked: tuple[Event, ...]
    differences: tuple[Difference, ...]
    by_report: Mapping[str, tuple[Event, ...]]
    words: Mapping[str, str]
    countries: Mapping[str, frozenset[str]]
    examples: Mapping[str, Example]
    choices: Mapping[str, tuple[str, ...]]
    seconds: float = 0.0

    @classmethod
    def of(cls, version: str, record: Record, judgements: tuple[Judgement, ...] = (), seconds: float = 0.0) -> Held:
        outlets = outlets_of(record)
        ranked = _ranked(record)
        by_report: dict[str, list[Event]] = {}
        for event in (*ranked, *record.held):
            for report in event.reports:
                by_report.setdefault(report, []).append(event)
        countries = {event.id: _countries(event) for event in (*ranked, *record.held)}
        return cls(
            version=version,
            record=record,
            judgements=judgements,
            outlets=outlets,
            events=events_by_id(record),
            ranked=ranked,
            differences=_differences(ranked),
            by_report={report: tuple(events) for report, events in by_report.items()},
            words={event.id: _words(event, outlets) for event in (*ranked, *record.held)},
            countries=countries,
            examples={event.id: example_of(event) for event in (*ranked, *record.held)},
            choices=_choices(record, ranked, countries),
            seconds=seconds,
        )

    def of_events(self, events: Sequence[Event]) -> Record:
        """The record with some of its events alone."""
        return replace(self.record, events=tuple(events), held=())


def _countries(event: Event) -> frozenset[str]:
    """The codes of all its parties, and of the place."""
    parties = (p.party.country for p in (*event.actors, *event.recipients))
    where = event.where.country if event.where else None
    return frozenset(code for code in (*parties, where) if code)


def _ranked(record: Record) -> tuple[Event, ...]:
    """News that is a line of its own, then history, then what is told elsewhere; each by weight."""
    return tuple(sorted(in_order(record.events), key=lambda e: (not is_told(e), e.background)))


def _differences(events: tuple[Event, ...]) -> tuple[Difference, ...]:
    """Between reports before within one, how far it has come before the rest, then by the weight of the event."""
    found = [Difference(event, conflict) for event in events for conflict in event.conflicts]
    return tuple(sorted(found, key=lambda d: (d.conflict.scope == "within", d.conflict.field not in ("stage", "status"))))


def _words(event: Event, outlets: Outlets) -> str:
    """Title, parties, places, outlets, values in dispute and the very words, in one case."""
    parties = [p.party.country for p in (*event.actors, *event.recipients) if p.party.country]
    told = [event.title, event.act, event.type or "", event.instrument or "", event.scope or ""]
    told += [country_words(code) for code in parties] + parties
    told += [event.where.name, *event.where.within] if event.where else []
    told += [value_words(c, v) for c in event.conflicts for v in c.values]
    told += [text for c in event.claims for text in (outlets.name(c.report), c.at.text)]
    return " ".join(told).casefold()


def _choices(record: Record, events: tuple[Event, ...], countries: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    statuses = {event.status for event in events}
    return {
        "type": tuple(sorted({type for event in events for type in event.types})),
        "status": tuple(status for status in STATUSES if status in statuses),
        "outlet": tuple(sorted({report.outlet or report.id for report in record.reports}, key=str.casefold)),
        "country": tuple(sorted({code for codes in countries.values() for code in codes}, key=country_words)),
        "agreement": get_args(Agreement),
        "field": tuple(sorted({conflict.field for event in events for conflict in event.conflicts})),
    }
