"""What stands before the head of a phrase: countries, bodies, persons and roles that say whose it is.

Invariant: only known names and roles wholly inside the given tokens count.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.codebook.facts import Body, Country, Role
from communique.mentions.actors.context import Context
from communique.mentions.actors.gazetteer import Entry, Hit
from communique.mentions.actors.people import Name

_FORMER = frozenset(["former", "ex", "late", "retired", "ousted", "deposed", "onetime", "one-time", "sometime", "erstwhile"])


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Whose or of which kind: in order of the text. `coordinated` where they are joined ("British and Japanese")."""

    countries: tuple[Country, ...] = ()
    bodies: tuple[Body, ...] = ()
    seats: tuple[Entry, ...] = ()
    persons: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()
    coordinated: bool = False
    former: bool = False


def modifiers(c: Context, first: int, stop: int) -> Modifiers:
    """All modifiers among tokens `first` to `stop` (exclusive)."""
    hits = _inside(c.known.names, first, stop)
    countries = [e.country for h in hits if (e := h.reading("country", "demonym")) and e.country]
    bodies = [e.body for h in hits if (e := h.reading("body")) and e.body and not h.reading("country")]
    seats = [e for h in hits if not h.reading("country", "demonym") and (e := h.reading("seat"))]
    persons = [n for n in dict.fromkeys(c.people.names.values()) if first <= n.first and n.last <= stop]
    roles = [r for h in _inside(c.known.roles, first, stop) if (r := h.entries[0].role)]
    words = [t.lower for t in c.document.tokens[first:stop]]
    return Modifiers(
        tuple(dict.fromkeys(countries)), tuple(bodies), tuple(seats), tuple(persons), tuple(roles),
        coordinated=any(w in ("and", "or", "&", ",", "-") for w in words),
        former=not _FORMER.isdisjoint(words),
    )  # fmt: skip


def _inside(hits: dict[int, Hit], first: int, stop: int) -> list[Hit]:
    found = dict.fromkeys(hits[i] for i in range(first, stop) if i in hits)
    return [h for h in found if first <= h.first and h.last <= stop]
