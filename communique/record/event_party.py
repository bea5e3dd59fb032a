"""One party of an event from all mentions of it: plain name, sector, and the persons who acted for it.

Invariant: a state's organs and officials are one party; its rebels, parties and citizens are parties of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from communique.model.event import EventParty
from communique.model.party import Party
from communique.record.described import described
from communique.record.names import country_name, organ_name, same_person

_ORGANS = frozenset((None, "GOV", "MIL", "LEG", "JUD", "COP", "SPY"))
Key = tuple[str, str]


def key_of(party: Party) -> Key:
    """What makes two mentions one party: country, and for what is no organ of the state its sector or name."""
    if party.own:
        return party.country or "", party.name.casefold()
    if party.country and party.sector in _ORGANS and (party.sector or party.kind in ("state", "person")):
        return party.country, ""
    if party.country and party.kind in ("state", "person"):
        return party.country, party.sector or ""
    return party.country or "", party.name.casefold()


def party_of(key: Key, named: Sequence[Party]) -> EventParty:
    """The party that these mentions name, under its plain name, with its most told sector."""
    persons = persons_of([p for p in named if p.kind == "person"])
    sectors = Counter(p.sector for p in named if p.sector)
    sector = max(sectors, key=lambda s: (sectors[s], s), default=None)
    country, name = key
    if country and not name and (full := country_name(country)):
        return EventParty(Party(full, "state", country, sector), persons)
    if own := [p for p in named if p.own]:
        return EventParty(Party(own[0].name, own[0].kind, own[0].country, sector, own=True), persons)
    others = [p for p in named if p.kind not in ("person", "state")]
    if others:
        longest = max(others, key=lambda p: (len(p.name), p.name))
        return EventParty(Party(longest.name, longest.kind, longest.country, sector), persons)
    if len(persons) == 1 or (persons and not country):
        return EventParty(Party(persons[0], "person", country or None, sector), persons)
    plain = organ_name(country, sector) or country_name(country) or named[0].name
    return EventParty(Party(plain, "group", country or None, sector), persons)


def persons_of(named: Sequence[Party]) -> tuple[str, ...]:
    """Names of persons, each once, in order of mention: "Johnson" is the Boris Johnson named beside him."""
    told = list(dict.fromkeys(p.name for p in named))
    kept: list[str] = []
    for name in sorted(told, key=lambda n: -len(n.split())):
        if not any(same_person(name, other) or _described_alike(name, other, named) for other in kept):
            kept.append(name)
    return tuple(sorted(kept, key=lambda n: next(i for i, other in enumerate(told) if same_person(other, n))))


def _described_alike(name: str, other: str, named: Sequence[Party]) -> bool:
    """Are both told by what they are, and that the same ("the Chadian consul", "Chad's consul")?"""
    countries = tuple(sorted({p.country for p in named if p.country and p.name in (name, other)}))
    plain = [described(n, *countries) for n in (name, other)]
    return len(countries) == 1 and bool(plain[0]) and plain[0] == plain[1]
