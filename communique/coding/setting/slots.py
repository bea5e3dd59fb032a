"""Whose state a report leaves open: its unnamed organs, crowds and people, its persons, and doers of whom nothing is told.

Invariant: a person is one slot throughout the report; no named body is one, nobody told as a foreigner or of several states, no
unknown gunmen, nobody whom two states meet together or who is spoken of by nobody told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from communique.codebook.act_groups import acts_in
from communique.coding.unnamed.native import is_native
from communique.model.claim import Claim, Participant
from communique.model.document import Document
from communique.model.mention import ActorMention, Mentions
from communique.model.party import Party

Side = Literal["actor", "recipient"]


@dataclass(frozen=True, slots=True)
class Use:
    """A side of a claim (by its place in the list) that somebody whose state is open takes; None where nobody is told."""

    n: int
    side: Side
    party: Participant | None


@dataclass(frozen=True, slots=True)
class Slot:
    """Somebody whose state is open: the token that tells of them, and all claims in which they stand."""

    at: int
    uses: tuple[Use, ...]
    name: str | None = None


def slots_of(document: Document, mentions: Mentions, claims: Sequence[Claim]) -> tuple[Slot, ...]:
    """The open slots of a report's claims."""
    by_span = {m.span: m for m in mentions.actors}
    uses: dict[tuple[int, str | None], list[Use]] = {}
    for use in _uses(claims):
        if (
            key := _key(document, mentions, by_span.get(use.party.at.span) if use.party else None, claims[use.n], use)
        ) is not None:
            uses.setdefault(key, []).append(use)
    return tuple(Slot(at, tuple(found), name) for (at, name), found in uses.items())


def _uses(claims: Sequence[Claim]) -> Iterator[Use]:
    for n, claim in enumerate(claims):
        yield from (Use(n, "actor", p) for p in claim.actors)
        if _meets_somebody(claim):
            yield from (Use(n, "recipient", p) for p in claim.recipients)
        if not claim.actors and claim.recipients and _is_by_a_state(claim):
            yield Use(n, "actor", None)


def _meets_somebody(claim: Claim) -> bool:
    """Is it not done by two states at once, which meet each other's people, nor a word by nobody told, which meets anybody?"""
    doers = {p.party.country for p in claim.actors if p.party.country}
    return len(doers) < _TWO and (bool(claim.actors) or claim.act not in acts_in("spoken"))


_TWO = 2


def _is_by_a_state(claim: Claim) -> bool:
    """Is it what only a state does, or a crowd of one ("was refused bail", "the march went on")?"""
    by_law = (acts_in("by the state") | acts_in("by law") | acts_in("as host") | acts_in("of powers")) - _BY_ANYBODY
    return claim.type is not None and not claim.reciprocal and claim.act in by_law | _BY_CROWDS


_BY_ANYBODY = frozenset(("abduct", "fight", "rescue", "disarm"))
_BY_CROWDS = frozenset(("demonstrate", "strike", "bar"))


def _key(
    document: Document, mentions: Mentions, mention: ActorMention | None, claim: Claim, use: Use
) -> tuple[int, str | None] | None:
    """The token that tells of somebody and, of a person, the name; None where their state is not open."""
    if use.party is None or use.party.assumed:
        at = next(iter(document.tokens_in(claim.trigger.span)), None)
        return (at, use.side) if at is not None else None
    if mention is None or not _is_open(mention):
        return None
    party = mention.parties[0]
    if (
        not is_native(claim, Participant(replace(party, country=None), use.party.at))
        or party.sector in _UNKNOWN
        or _is_named_body(party)
    ):
        return None
    told = [m for m in mentions.actors if _tells(m, party)]
    if party.own_name:
        first = next((m for m in told if m.why in _TITLED), told[0] if told else mention)
        return (first.head, party.name) if _is_open(first) else None
    before = [m for m in told if m.first <= mention.first]
    return (before[-1] if before and mention.why.startswith("pronoun") else mention).head, None


_UNKNOWN = frozenset(("UAF", "CRM"))  # gunmen and thieves may be anybody's
_TITLED = frozenset(("title and name", "apposition"))


def _is_named_body(party: Party) -> bool:
    """Is it a body by a name of its own ("the Atlantic Ports Council"), not by what it is ("the Foreign Ministry")?"""
    named = party.name[:1].isupper() and party.name.casefold() != (party.role or "")
    return party.kind == "body" or (party.kind == "organisation" and named)


def _is_open(mention: ActorMention) -> bool:
    return len(mention.parties) == 1 and (mention.loose or mention.parties[0].country is None)


def _tells(mention: ActorMention, party: Party) -> bool:
    """Does a mention name the party, rather than point back to it?"""
    same = mention.parties == (party,) or (party.own_name and [p.name for p in mention.parties] == [party.name])
    return bool(same) and not mention.why.startswith("pronoun")
