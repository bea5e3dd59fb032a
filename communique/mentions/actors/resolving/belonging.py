"""Whose a role is and of which sector: what its modifiers and possessors decide.

Invariant: the nearer modifier wins over the possessor; several countries only where the phrase joins them.
"""

from __future__ import annotations

from communique.codebook.facts import Role
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.modifiers import Modifiers, merged, modifiers
from communique.mentions.actors.phrases import Phrase
from communique.mentions.actors.resolving.offices import term_on

_OF_BODY = frozenset(("GOV", "UNK", "MIL", "COP", "PTY"))  # sectors of roles that the armed body they serve decides
_ARMED = frozenset(("REB", "PRM", "UAF", "CRM", "SPY"))


def sector_of(role: Role, mods: Modifiers) -> str | None:
    """The role's own sector, unless what it serves decides: "a CIA official", "a Hamas commander", "an army spokesman"."""
    if role.role in cue("relational") and role.sector != "GOV":
        return None
    served = [b.sector for b in reversed(mods.bodies) if b.sector]
    served += [s.seat.sector for s in reversed(mods.seats) if s.seat]
    for sector in served:
        if sector in _ARMED and role.sector in _OF_BODY and role.kind != "organisation":
            return sector
        if role.sector == "UNK" or (role.sector == "GOV" and role.kind != "organisation" and not role.head):
            return sector
    if role.role in cue("staff") and not role.head:
        for other in reversed(mods.roles):
            if other.sector not in (None, "UNK") and other.role not in cue("rank"):
                return other.sector
    for topic in reversed(mods.topics):
        if role.sector in topic.over and (role.sector != "GOV" or role.role in cue("staff")):
            return topic.sector
    return "PTY" if role.sector == "UNK" and mods.politics else role.sector


OF_TOWNS = frozenset(("COP", "JUD", "CVL", "CRM", "EDU", "LAB", "AGR", "MED", "UAF"))
"""Sectors that a town has and a body with its seat there has not ("Brussels police")."""


def country_slots(c: Context, mods: Modifiers, sector: str | None = None) -> list[str]:
    """The country codes that modifiers give to somebody of a sector; all of them only where they are joined."""
    slots = [x.iso3 for x in mods.countries]
    bodies = [b.country for b in mods.bodies if b.country]
    seats = [e.country.iso3 for e in mods.seats if e.country]
    slots += [*seats, *bodies] if sector in OF_TOWNS else [*bodies, *seats]
    for name in mods.persons:
        found = term_on(name.terms, c.day)
        if found and found[0].country:
            slots.append(found[0].country)
    if mods.politics and mods.politics.country:
        slots.append(mods.politics.country)
    slots = list(dict.fromkeys(slots)) or ([mods.region] if mods.region else [])
    return slots if mods.coordinated and len(mods.countries) > 1 else slots[:1]


def owned(c: Context, whole: Phrase, core: Phrase, stop: int, names_to: int | None = None) -> Modifiers:
    """The modifiers of a core up to token `stop`, with those of its possessors."""
    return merged(modifiers(c, core.first, stop, names_to), modifiers(c, whole.first, core.first))
