"""How a title names the parties of an event: few, plain, and apart from each other.

Invariant: a country that stands on both sides is told by its organ or person on each.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.clash import is_identified
from communique.model.event import EventParty
from communique.record.names import country_name, listed, organ_name, with_article

_MANY = frozenset(("police", "people", "forces", "troops", "men", "women", "children", "others", "media", "two", "both"))
_MOST = 4  # names on one side


def names_of(parties: Sequence[EventParty], others: Sequence[EventParty]) -> list[str]:
    """The names of one side: those of whom it is told which they are, or where there are none, the others."""
    known = [p for p in parties if is_identified(p.party)] or list(parties)[:2]
    across = {p.party.country for p in others if p.party.country}
    names = dict.fromkeys(_name(p, p.party.country in across) for p in known)
    return [*list(names)[:_MOST], *(["others"] if len(names) > _MOST else [])]


def is_many(parties: Sequence[EventParty], names: Sequence[str]) -> bool:
    """Does the verb stand in the plural: several names, or one that means many ("Norwegians", "Egyptian police")?"""
    if len(names) != 1:
        return len(names) > 1
    states = {country_name(p.party.country or "") for p in parties}
    return names[0].removeprefix("the ") not in states and is_plural(names[0], group=any(_is_group(p) for p in parties))


def is_plural(name: str, *, group: bool = True) -> bool:
    """Does a name mean many? Its last word tells; that of a body or a person ("Johnson & Sons", "Lewis") does not."""
    last = name.split()[-1].casefold() if name.split() else ""
    return last in _MANY or (group and last.endswith("s") and not last.endswith(("ss", "us", "is")) and not name[-1:].isupper())


def _is_group(told: EventParty) -> bool:
    """People of a kind, or those of a state that are told by its organ ("Egyptian forces")."""
    return told.party.kind in ("group", "state")


def _name(told: EventParty, twice: bool) -> str:
    """The party's name; of a country on both sides, its persons or its organ."""
    party = told.party
    if not twice or party.name != country_name(party.country or ""):
        return with_article(party.country, party.name)
    if told.persons and party.sector not in ("JUD", "COP", "LEG"):
        return listed(told.persons[:2])
    return with_article(party.country, organ_name(party.country, party.sector) or party.name)
