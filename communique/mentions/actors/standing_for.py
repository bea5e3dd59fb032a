"""Roles and nouns that stand for somebody named before: "the prime minister", "his counterpart", "the island state".

Invariant: a role is linked to a person only where one alone in the document fits; what the phrase or its possessor says
of the country comes first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook import facts
from communique.mentions.actors.context import Context
from communique.mentions.actors.discourse import Discourse, candidates
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import state_party
from communique.mentions.actors.offices import holder, party_of
from communique.mentions.actors.pairs import resolve_pair
from communique.mentions.actors.pronouns import resolve_pronoun
from communique.mentions.actors.quotation import Quotation
from communique.mentions.actors.syntax import clauses, subject
from communique.model.party import Party


def resolve_nation(d: Discourse, draft: Draft) -> Draft:
    """ "the island state", "the country": the most prominent state before it that the region after it fits."""
    region = _region_after(d, draft)
    for candidate in candidates(d, draft):
        parties = [p for x in candidate.drafts if x.kind == "state" for p in x.parties if _in_region(p, region)]
        if len({p.label for p in parties}) == 1 and not d.draft_at(draft.head - 1):
            return replace(draft, parties=(parties[0],), why=f"the state: {candidate.why}")
    return replace(draft, why="the state: none before it")


def _region_after(d: Discourse, draft: Draft) -> str | None:
    """The region named right after ("the island state in East Asia")."""
    tokens = d.document.tokens[draft.last : draft.last + 4]
    words = " ".join(t.text for t in tokens[1:]) if tokens and tokens[0].lower in ("in", "of") else ""
    regions = {c.region for c in facts.countries() if c.region}
    return next((r for r in sorted(regions, key=len, reverse=True) if words.removeprefix("the ").startswith(r)), None)


def _in_region(party: Party, region: str | None) -> bool:
    state = facts.states().get(party.country or "")
    return region is None or (state is not None and state.region == region)


def resolve_role(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """A role with the person, or at least the country, that the report gives it."""
    if draft.plural and _is_pair(d, draft):
        return resolve_pair(d, draft)
    if draft.owner is not None:
        return _owned(c, d, quotes, draft)
    if draft.countries or draft.plural or not draft.definite:
        return draft
    persons = _holders_before(d, draft)
    if len(persons) == 1:
        return replace(draft, parties=(persons[0],), why="role: the one named before")
    return draft


def _is_pair(d: Discourse, draft: Draft) -> bool:
    words = [t.lower for t in d.document.tokens[draft.first : draft.last]]
    return not draft.countries and (("two" in words and words[0] == "the") or words[0] == "both")


def _holders_before(d: Discourse, draft: Draft) -> list[Party]:
    """Persons named before whose office or role is that of the phrase; not the subject of its own clause."""
    verbs = clauses(d.document, draft.head)
    who = subject(d.document, verbs[0]) if verbs else None
    own = {p.name for x in (d.joined(who) if who is not None else []) if x is not draft for p in x.parties}
    found: dict[str, Party] = {}
    for other in d.before(draft, reach=1000):
        for party in other.parties:
            if party.kind == "person" and other.name and party.name not in own and _same_role(draft, party):
                found.setdefault(party.name, party)
    return list(found.values())


def _same_role(draft: Draft, party: Party) -> bool:
    role = draft.role
    if role is None or party.role is None:
        return False
    if role.office and role.office == party.office:
        return True
    return party.role == role.role or party.role.endswith(" " + role.role)


def _owned(c: Context, d: Discourse, quotes: Iterable[Quotation], draft: Draft) -> Draft:
    """ "his Japanese counterpart", "its forces": the possessor's office or country."""
    assert draft.owner is not None and draft.role is not None
    pronoun = Draft(draft.owner, draft.owner + 1, draft.owner, "pronoun")
    d.drafts.insert(d.drafts.index(draft), pronoun)
    owner = resolve_pronoun(d, quotes, pronoun)
    d.drafts.remove(pronoun)
    if len(owner.parties) != 1:
        return replace(draft, why=f"role of somebody: {owner.why}")
    party = owner.parties[0]
    if draft.role.role == "counterpart":
        return _counterpart(c, draft, party)
    if draft.countries or not draft.parties:
        return draft
    own = tuple(replace(p, country=p.country or party.country) for p in draft.parties)
    return replace(draft, parties=own, why=f"role of {party.name}: {owner.why}")


def _counterpart(c: Context, draft: Draft, party: Party) -> Draft:
    """The holder of the same office for the country of the phrase."""
    if not draft.countries:
        return replace(draft, why="counterpart: of no named country")
    country = draft.countries[0]
    term = holder(country, party.office, c.day) if party.office else None
    if term:
        return replace(draft, parties=(party_of(term, True),), why=f"counterpart of {party.name}")
    name = (
        f"{facts.states()[country].name} {party.office or 'counterpart'}"
        if country in facts.states()
        else draft.parties[0].name
    )
    found = Party(name, "person", country, party.sector, party.role, party.office)
    return replace(draft, parties=(found,), why=f"counterpart of {party.name}")


__all__ = ["resolve_nation", "resolve_role", "state_party"]
