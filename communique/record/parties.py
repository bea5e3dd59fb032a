"""The parties of an event from those of its claims: each state, body or group once, with all persons who acted for it.

Invariant: a party stands in the part (actor, recipient) that most independent sources give it; ties go to the founding
claim. Where most sources tell the act as mutual, all parties are actors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.model.claim import Claim
from communique.model.event import EventParty
from communique.model.party import Party
from communique.record.names import country_name, same_person
from communique.record.sources import Sources

_STATE = frozenset((None, "GOV", "MIL", "LEG", "JUD", "COP", "SPY"))
Key = tuple[str, str]


@dataclass(slots=True)
class _Seen:
    """A party as the claims name it: in which claims as actor and as recipient, the parties named, in order."""

    actor: list[Claim] = field(default_factory=list)
    recipient: list[Claim] = field(default_factory=list)
    named: list[Party] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of an event."""

    actors: tuple[EventParty, ...]
    recipients: tuple[EventParty, ...]
    reciprocal: bool

    @property
    def count(self) -> int:
        """How many sides act."""
        return len(self.actors)


def parties_of(claims: Sequence[Claim], act: str, sources: Sources) -> Parties:
    """Actors and recipients of an event of an act, in order of first mention. `claims` in order of the record."""
    own = [c for c in claims if c.act == act] or claims
    mutual = _mutual(own, sources)
    seen = _seen(claims, mutual)
    parts = {key: "actor" if mutual else _part(found, sources) for key, found in seen.items()}
    told = [(parts[key], _party(key, found)) for key, found in seen.items()]
    return Parties(
        tuple(party for part, party in told if part in ("actor", "both")),
        tuple(party for part, party in told if part in ("recipient", "both")),
        mutual,
    )


def _seen(claims: Sequence[Claim], mutual: bool) -> dict[Key, _Seen]:
    """All parties named. Where the event is directed, claims that tell it as mutual settle nobody's part."""
    seen: dict[Key, _Seen] = {}
    for claim in claims:
        for part, participants in (("actor", claim.actors), ("recipient", claim.recipients)):
            for participant in participants:
                found = seen.setdefault(key_of(participant.party), _Seen())
                found.named.append(participant.party)
                if mutual or not claim.reciprocal:
                    (found.actor if part == "actor" else found.recipient).append(claim)
    return _with_homeless(seen)


def _with_homeless(seen: dict[Key, _Seen]) -> dict[Key, _Seen]:
    """Persons of whom one report tells no country join the country that another report gives them."""
    for key in [k for k in seen if not k[0]]:
        person = next((p.name for p in seen[key].named if p.kind == "person"), None)
        home = next((k for k in seen if k[0] and person and _has_person(seen[k], person)), None)
        if home:
            stray = seen.pop(key)
            seen[home].actor.extend(stray.actor)
            seen[home].recipient.extend(stray.recipient)
            seen[home].named.extend(stray.named)
    return seen


def _has_person(found: _Seen, person: str) -> bool:
    return any(p.kind == "person" and same_person(p.name, person) for p in found.named)


def key_of(party: Party) -> Key:
    """What makes two mentions one party: a state's organs and officials are one, others by name or sector."""
    if party.country and party.sector in _STATE and party.kind in ("state", "person"):
        return party.country, ""
    if party.country and party.kind in ("state", "person"):
        return party.country, party.sector or ""
    if party.country and party.sector in _STATE - {None}:
        return party.country, ""
    return party.country or "", party.name.casefold()


def _mutual(claims: Sequence[Claim], sources: Sources) -> bool:
    """Do at least as many sources tell it as mutual as tell who did it to whom?"""
    mutual = [c for c in claims if c.reciprocal and len(c.actors) + len(c.recipients) > 1]
    directed = [c for c in claims if not c.reciprocal and c.actors and c.recipients]
    return bool(mutual) and sources.count(mutual) >= sources.count(directed)


def _part(found: _Seen, sources: Sources) -> str:
    actor, recipient = sources.count(found.actor), sources.count(found.recipient)
    if {c.id for c in found.actor} & {c.id for c in found.recipient}:
        return "both"
    if (actor, len(found.actor)) == (recipient, len(found.recipient)):
        return "actor"
    return "actor" if (actor, len(found.actor)) > (recipient, len(found.recipient)) else "recipient"


def _party(key: Key, found: _Seen) -> EventParty:
    """The party under its plain name, with the persons named for it, full names before last names."""
    persons = _persons([p for p in found.named if p.kind == "person"])
    sector = next((p.sector for p in found.named if p.sector), None)
    others = [p for p in found.named if p.kind != "person"]
    country, name = key
    if country and not name and (full := country_name(country)):
        return EventParty(Party(full, "state", country, sector), persons)
    if others:
        first = max(others, key=lambda p: (len(p.name), p.name))
        return EventParty(Party(first.name, first.kind, first.country, first.sector or sector), persons)
    if len(persons) == 1 or not country:
        longest = max((p for p in found.named), key=lambda p: (len(p.name), p.name))
        return EventParty(Party(longest.name, "person", country or None, sector), persons)
    return EventParty(Party(country_name(country) or country, "state", country, sector), persons)


def _persons(named: Sequence[Party]) -> tuple[str, ...]:
    """Names of persons, each once: "Johnson" is the Boris Johnson named beside him."""
    kept: list[str] = []
    for name in sorted(dict.fromkeys(p.name for p in named), key=lambda n: -len(n.split())):
        if not any(same_person(name, other) for other in kept):
            kept.append(name)
    order = [p.name for p in named]
    return tuple(sorted(kept, key=lambda n: next(i for i, o in enumerate(order) if same_person(o, n))))
