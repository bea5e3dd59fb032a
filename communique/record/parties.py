"""The parties of an event from those of its claims: each state, body or group once, with all persons who acted for it.

Invariant: a party stands in the part (actor, recipient) that most independent sources give it; ties go to the actors.
Where most sources tell the act as mutual, all parties are actors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter

from communique.model.claim import Claim, Participant
from communique.model.clash import is_identified
from communique.model.event import EventParty
from communique.model.party import Party
from communique.record.described import described
from communique.record.event_party import Key, key_of, party_of
from communique.record.names import same_person
from communique.record.sources import Sources

Named = list[tuple[Claim, Party]]


@dataclass(slots=True)
class _Seen:
    """A party as the claims name it: as actor, as recipient, and where that is left open, in order."""

    actor: Named = field(default_factory=list)
    recipient: Named = field(default_factory=list)
    unsettled: Named = field(default_factory=list)

    @property
    def named(self) -> list[Party]:
        return [party for _, party in (*self.actor, *self.recipient, *self.unsettled)]

    @property
    def claims(self) -> set[str]:
        """Ids of the claims that name it."""
        return {claim.id for claim, _ in (*self.actor, *self.recipient, *self.unsettled)}

    def take(self, other: _Seen) -> None:
        self.actor += other.actor
        self.recipient += other.recipient
        self.unsettled += other.unsettled


@dataclass(frozen=True, slots=True)
class Parties:
    """The parties of an event."""

    actors: tuple[EventParty, ...]
    recipients: tuple[EventParty, ...]
    reciprocal: bool
    assumed: bool = False
    """No report names the recipients."""

    @property
    def count(self) -> int:
        """How many sides act."""
        return len(self.actors)


def parties_of(claims: Sequence[Claim], act: str, sources: Sources) -> Parties:
    """Actors and recipients of an event of an act, in order of first mention. `claims` in order of the record."""
    mutual = _mutual([c for c in claims if c.act == act] or claims, sources)
    named = any(not p.assumed for c in claims for p in c.recipients)
    seen = _seen(_sure(claims, sources), mutual)
    actors, recipients = [], []
    for key, found in seen.items():
        if not mutual and _is_both(found):
            actors.append(party_of(key, [party for _, party in found.actor]))
            recipients.append(party_of(key, [party for _, party in found.recipient]))
        elif mutual or _acts(found, sources):
            actors.append(party_of(key, found.named))
        else:
            recipients.append(party_of(key, found.named))
    return Parties(tuple(actors), tuple(recipients), mutual, assumed=not named)


def _sure(claims: Sequence[Claim], sources: Sources) -> list[Claim]:
    """The claims with those parties alone whom a report names in that part; where none does, with the likeliest assumed."""
    actor, recipient = (_likeliest([(c, side(c)) for c in claims], sources) for side in (_ACTORS, _RECIPIENTS))
    return [replace(c, actors=_kept(c.actors, actor), recipients=_kept(c.recipients, recipient)) for c in claims]


_ACTORS = attrgetter("actors")
_RECIPIENTS = attrgetter("recipients")


def _likeliest(told: Sequence[tuple[Claim, Sequence[Participant]]], sources: Sources) -> frozenset[str]:
    """Those assumed in a part by most sources, of equals the first; nobody where it is told who else."""
    if any(is_identified(p.party) and not p.assumed for _, side in told for p in side):
        return frozenset()
    assumed = [(c, frozenset(p.party.label for p in side if p.assumed)) for c, side in told]
    ranked = dict.fromkeys(labels for _, labels in assumed if labels)
    return max(ranked, key=lambda x: sources.count(c for c, labels in assumed if labels == x), default=frozenset())


def _kept(side: tuple[Participant, ...], assumed: frozenset[str]) -> tuple[Participant, ...]:
    return tuple(p for p in side if not p.assumed or p.party.label in assumed)


def _mutual(claims: Sequence[Claim], sources: Sources) -> bool:
    """Do at least as many sources tell it as mutual as tell who did it to whom?"""
    mutual = [c for c in claims if c.reciprocal and len(c.actors) + len(c.recipients) > 1]
    directed = [c for c in claims if not c.reciprocal and c.actors and c.recipients]
    return bool(mutual) and sources.count(mutual) >= sources.count(directed)


def _seen(claims: Sequence[Claim], mutual: bool) -> dict[Key, _Seen]:
    """All parties named. Where the event is directed, claims that tell it as mutual settle nobody's part."""
    seen: dict[Key, _Seen] = {}
    for claim in claims:
        for participants, as_actor in ((claim.actors, True), (claim.recipients, False)):
            for participant in participants:
                found = seen.setdefault(key_of(participant.party), _Seen())
                part = found.actor if as_actor else found.recipient
                settled = mutual or not claim.reciprocal
                (part if settled else found.unsettled).append((claim, participant.party))
    return _with_shorter(_with_homeless(seen))


def _with_shorter(seen: dict[Key, _Seen]) -> dict[Key, _Seen]:
    """Groups of one country told at more or less length ("Chad's state airline", "the airline") as the one that they are."""
    for key in sorted(seen, key=lambda k: len(described(k[1], k[0]))):
        fuller = [other for other in seen if other != key and _says_less(key, seen[key], other, seen[other])]
        whole = max(fuller, key=lambda k: len(described(k[1], k[0])), default=None)
        if whole and all(described(other[1], other[0]) <= described(whole[1], whole[0]) for other in fuller):
            seen[whole].take(seen.pop(key))
    return seen


def _says_less(key: Key, found: _Seen, other: Key, others: _Seen) -> bool:
    """Is every word of a group's description in another's of the same country and kind, and never both in one claim?"""
    if not key[0] or key[0] != other[0] or not (key[1] and other[1]) or any(p.own for p in (*found.named, *others.named)):
        return False
    less, more = described(key[1], key[0]), described(other[1], other[0])
    kinds = {p.kind for p in found.named} == {p.kind for p in others.named}
    return bool(less) and less <= more and kinds and not (found.claims & others.claims)


def _with_homeless(seen: dict[Key, _Seen]) -> dict[Key, _Seen]:
    """Persons and groups of whom one claim tells no country join the country that another gives them."""
    for key in [k for k in seen if not k[0]]:
        home = next((k for k in seen if k[0] and _is_home(k, seen[k], key, seen[key])), None)
        if home:
            seen[home].take(seen.pop(key))
    return seen


def _is_home(key: Key, found: _Seen, stray: Key, strays: _Seen) -> bool:
    """The same group by name, or the same person."""
    persons = [p.name for p in strays.named if p.kind == "person"]
    if not persons:
        return key[1] == stray[1]
    return any(same_person(p.name, person) for p in found.named if p.kind == "person" for person in persons)


def _is_both(found: _Seen) -> bool:
    """Does one claim tell it in both parts ("a court of the country sentenced its former president")?"""
    return bool({claim.id for claim, _ in found.actor} & {claim.id for claim, _ in found.recipient})


def _acts(found: _Seen, sources: Sources) -> bool:
    """Do at least as many sources, then claims, give it the part of the actor?"""
    actor, recipient = ([claim for claim, _ in named] for named in (found.actor, found.recipient))
    return (sources.count(actor), len(actor)) >= (sources.count(recipient), len(recipient))
