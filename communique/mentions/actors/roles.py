"""Phrases that end in a role or a person's name: "Japanese premier Fumio Kishida", "Ukrainian forces", "the PM".

Invariant: the country comes from the phrase itself (adjective, possessor, body); what the phrase leaves open stays open
here and is resolved later, over the document.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.facts import Role
from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.gazetteer import Hit
from communique.mentions.actors.modifiers import Modifiers, modifiers
from communique.mentions.actors.names import body_party
from communique.mentions.actors.offices import holder, party_of, term_on
from communique.mentions.actors.people import Name
from communique.mentions.actors.phrases import Phrase
from communique.model.party import Party, PartyKind

GENERIC = 1.0  # roles up to this weight ("official", "spokesman") take the sector of what they belong to


def read_person(c: Context, whole: Phrase, core: Phrase, name: Name) -> Draft:
    """The draft of a phrase that ends in a person's name, with role and country as far as the phrase has them."""
    mods = merged(modifiers(c, core.first, name.first), _owners(c, whole, core))
    role = mods.roles[-1] if mods.roles else None
    found = term_on(name.terms, c.day)
    known = party_of(*found) if found else None
    country = _slots(mods)[0] if _slots(mods) else known.country if known else None
    party = replace(known or Party(name.full, "person"), country=country)
    if role and role.sector:
        party = replace(party, sector="ELI" if mods.former else role.sector, role=role.role, office=_office(role, mods))
    return Draft(
        whole.first, whole.last, whole.head, "person", (replace(party, name=name.full),),
        "title and name" if role else "office holder" if known else "name",
        role=role, name=name.full, countries=tuple(_slots(mods)), former=mods.former,
    )  # fmt: skip


def read_role(c: Context, whole: Phrase, core: Phrase, hit: Hit) -> Draft | None:
    """The draft of a phrase that ends in a role word."""
    entry = hit.entries[0]
    role = entry.role
    if role is None or hit.first < core.first:
        return None
    mods = merged(modifiers(c, core.first, hit.first), _owners(c, whole, core))
    first = c.document.tokens[whole.first]
    draft = Draft(
        whole.first, whole.last, whole.head, "role", role=role, why="role", countries=tuple(_slots(mods)),
        owner=whole.first if first.tag == "PRP$" else None, plural=entry.plural, former=mods.former,
        definite=first.lower in ("the", "this", "that", "these", "those"),
    )  # fmt: skip
    return replace(draft, parties=role_parties(c, draft, mods), why=_why(draft, mods))


def _why(draft: Draft, mods: Modifiers) -> str:
    if mods.countries:
        return "role + country"
    return "role + body" if mods.bodies or mods.seats else "role"


def role_parties(c: Context, draft: Draft, mods: Modifiers) -> tuple[Party, ...]:
    """The parties of a role: the office holder of the day, else one for each country of the phrase."""
    role = draft.role
    assert role is not None
    sector = "ELI" if draft.former else _sector(role, mods)
    slots = list(draft.countries) or [None]
    if not draft.plural and role.office and not draft.former and draft.countries:
        if term := holder(draft.countries[0], role.office, c.day):
            return (party_of(term, True),)
    name = phrase_name(c, draft)
    office = None if draft.former else role.office
    return tuple(Party(name, _kind(role, draft.plural), slot, sector, role.role, office) for slot in slots)


def phrase_name(c: Context, draft: Draft) -> str:
    """The words of a phrase without articles and numbers: "Ukrainian forces"."""
    skip = ("DT", "PDT", "PRP$", "CD")
    words = [t for t in c.document.tokens[draft.first : draft.last]]
    while len(words) > 1 and (words[0].tag in skip or words[0].lower in ("more", "some", "several", "many")):
        words.pop(0)
    return " ".join(c.document.quoted(words[0].i, draft.last).text.split())


def _kind(role: Role, plural: bool) -> PartyKind:
    if role.kind in ("organisation", "body", "group"):
        return "organisation" if role.kind == "organisation" else "group"
    return "group" if plural else "person"


def _sector(role: Role, mods: Modifiers) -> str | None:
    """The role's own sector; a generic role takes that of its body, seat or role modifier."""
    if role.weight > GENERIC:
        return role.sector
    for body in reversed(mods.bodies):
        if body.sector:
            return body.sector
    for seat in reversed(mods.seats):
        if seat.seat:
            return seat.seat.sector
    for other in reversed(mods.roles):
        if other.sector:
            return other.sector
    return role.sector


def _office(role: Role, mods: Modifiers) -> str | None:
    return None if mods.former else role.office


def _slots(mods: Modifiers) -> list[str]:
    """The country codes that modifiers give; all of them only where they are joined."""
    slots = [x.iso3 for x in mods.countries]
    slots += [s for b in mods.bodies if (s := body_party(b).country)]
    slots += [e.country.iso3 for e in mods.seats if e.country]
    slots = list(dict.fromkeys(slots))
    return slots if mods.coordinated and len(mods.countries) > 1 else slots[:1]


def _owners(c: Context, whole: Phrase, core: Phrase) -> Modifiers:
    return modifiers(c, whole.first, core.first) if whole.first < core.first else Modifiers()


def merged(near: Modifiers, far: Modifiers) -> Modifiers:
    """Modifiers of a core with those of its possessors; the nearer ones decide where both say something."""
    return Modifiers(
        near.countries or far.countries, near.bodies or far.bodies, near.seats or far.seats,
        near.persons or far.persons, near.roles or far.roles,
        near.coordinated if near.countries else far.coordinated, near.former,
    )  # fmt: skip
