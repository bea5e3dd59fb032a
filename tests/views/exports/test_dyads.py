"""Dyads: every party in at least one, mutual acts both ways; numbers that stay."""

from __future__ import annotations

from dataclasses import replace

import communique
from communique.model.event import Event, EventParty
from communique.model.party import Party
from communique.views.exports.dyads import dyads
from communique.views.exports.number import number_of
from tests.views.builders import the_record

_STATES = (("Chad", "TCD"), ("Mali", "MLI"), ("Niger", "NER"))
CHAD, MALI, NIGER = (EventParty(Party(name, "state", code, "GOV"), ()) for name, code in _STATES)


def told(event: Event) -> list[tuple[str, str]]:
    return [(a.party.name if a else "", b.party.name if b else "") for a, b in dyads(event)]


def with_parties(actors: tuple[EventParty, ...], recipients: tuple[EventParty, ...], *, reciprocal: bool) -> Event:
    return replace(the_record().events[0], actors=actors, recipients=recipients, reciprocal=reciprocal)


def test_each_to_each() -> None:
    assert told(with_parties((CHAD, MALI), (NIGER,), reciprocal=False)) == [("Chad", "Niger"), ("Mali", "Niger")]
    assert told(with_parties((), (NIGER,), reciprocal=False)) == [("", "Niger")]
    assert told(with_parties((CHAD,), (), reciprocal=True)) == [("Chad", "")]
    assert told(with_parties((CHAD, MALI), (), reciprocal=False)) == [("Chad", ""), ("Mali", "")]
    assert told(with_parties((), (), reciprocal=False)) == []


def test_what_is_done_together_goes_both_ways() -> None:
    assert told(with_parties((CHAD, MALI), (), reciprocal=True)) == [("Chad", "Mali"), ("Mali", "Chad")]
    assert len(told(with_parties((CHAD, MALI, NIGER), (), reciprocal=True))) == 6


def test_no_party_is_lost_and_every_number_is_once(examples: communique.Record) -> None:
    numbers = []
    for event in examples.events:
        pairs = dyads(event)
        assert {p.party.name for pair in pairs for p in pair if p} == {p.party.name for p in (*event.actors, *event.recipients)}
        numbers += [number_of(event, pair) for pair in pairs]
    assert len(set(numbers)) == len(numbers)
    assert all(0 < number < 2**63 for number in numbers)
