"""What stands before the head of a phrase: countries, bodies, persons and roles that say whose it is.

Invariant: only known names and roles wholly inside the given tokens count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from communique.codebook.facts import Body, Country, Role
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import Topic, cue, topics
from communique.mentions.actors.index import Entry, Hit
from communique.mentions.actors.names import body_party
from communique.mentions.actors.people import Name
from communique.mentions.actors.resolving.home import home_country
from communique.mentions.actors.resolving.politics import party_told, settled
from communique.model.document import Token
from communique.model.party import Party


@dataclass(frozen=True, slots=True)
class Modifiers:
    """Whose or of which kind: in order of the text. `coordinated` where they are joined ("British and Japanese")."""

    countries: tuple[Country, ...] = ()
    bodies: tuple[Party, ...] = ()
    seats: tuple[Entry, ...] = ()
    persons: tuple[Name, ...] = ()
    roles: tuple[Role, ...] = ()
    topics: tuple[Topic, ...] = ()
    region: str | None = None
    politics: Body | None = None
    coordinated: bool = False
    former: bool = False
    then: bool = False  # in office when it was done ("then-President Sosa")

    @property
    def retired(self) -> bool:
        """Had the office ended when it was done, too?"""
        return self.former and not self.then


_NOTHING = Modifiers()


def modifiers(c: Context, first: int, stop: int, names_to: int | None = None) -> Modifiers:
    """All modifiers among tokens `first` to `stop` (exclusive); names among those to `names_to`, where it is further on."""
    names_to = names_to or stop
    if first >= names_to:
        return _NOTHING
    hits = [h for h in _inside(c.known.names, first, names_to) if not is_backer(c, h)]
    countries = dict.fromkeys(e.country for h in hits if (e := h.reading("country", "demonym")) and e.country)
    codes = tuple(x.iso3 for x in countries)
    found = [(h, b) for h in hits if not h.reading("country") and (b := body_party(h, (*codes, *c.countries), c.day))]
    bodies = [settled(c, h, b, codes) for h, b in found]
    seats = [e for h in hits if not h.reading("country", "demonym") and (e := h.reading("seat", "capital"))]
    persons = _inside(c.people.names, first, names_to)
    roles = [r for h in _inside(c.known.roles, first, stop) if (r := h.entries[0].role)]
    words = [t.lower for t in c.document.tokens[first:stop]]
    return Modifiers(
        tuple(countries), tuple(bodies), tuple(seats), tuple(persons), tuple(roles),
        tuple(t for w in words if (t := topics().get(w))),
        region=None if hits or persons else _region(c, first, names_to),
        politics=party_told(c, first, names_to),
        coordinated=any(w in ("and", "or", "&", ",", "-") for w in words),
        former=not cue("former").isdisjoint(words), then="then" in words,
    )  # fmt: skip


def _region(c: Context, first: int, stop: int) -> str | None:
    """The country of a region or town that is named ("Darfur rebels", "the Lahore police")."""
    tokens = c.document.tokens
    named = [t for t in tokens[first:stop] if t.i not in c.known.roles and not _backs(tokens[t.i + 1 : t.i + 3])]
    return home_country(named, c.countries)


def _backs(after: tuple[Token, ...]) -> bool:
    """Do these tokens make what stands before them a mere backer ("-backed")?"""
    return len(after) == 2 and after[0].text == "-" and after[1].lower in cue("backed")


def is_backer(c: Context, hit: Hit) -> bool:
    """Is the name only that of a backer, leader or enemy ("Moscow-backed", "US-led coalition", "anti-Syrian")?"""
    after = c.document.tokens[hit.last : hit.last + 5]
    if _backs(after[:2]):
        return True
    before = [t.lower for t in c.document.tokens[max(0, hit.first - 2) : hit.first]]
    if len(before) == 2 and before[1] == "-" and before[0] in ("anti", "pro"):
        return True
    if len(after) < 2 or after[0].text != "-":
        return False
    led = after[1].lower == "led" and hit.reading("country", "demonym") is not None
    return led and any(t.lower in cue("led") for t in after[2:])


_Named = TypeVar("_Named", Hit, Name)


def _inside(named: dict[int, _Named], first: int, stop: int) -> list[_Named]:
    """What is named wholly within some tokens, in order of the text."""
    found = dict.fromkeys(named[i] for i in range(first, stop) if i in named)
    return [n for n in found if first <= n.first and n.last <= stop]


def merged(near: Modifiers, far: Modifiers) -> Modifiers:
    """Modifiers of a core with those of its possessors; the nearer ones decide where both say something."""
    if near is far:  # nothing on either side
        return near
    return Modifiers(
        near.countries or far.countries, near.bodies or far.bodies, near.seats or far.seats,
        near.persons or far.persons, near.roles or far.roles, near.topics, near.region or far.region, near.politics,
        near.coordinated if near.countries else far.coordinated, near.former, near.then,
    )  # fmt: skip
