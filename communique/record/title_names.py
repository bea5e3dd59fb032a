"""How a title names the parties of an event: few, plain, and apart from each other.

Invariant: a country that stands on both sides is told by its organ or person on each.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from communique.codebook.facts import states
from communique.codebook.tables import read_shipped
from communique.model.clash import is_identified
from communique.model.event import EventParty
from communique.model.party import Party
from communique.record.names import country_name, listed, organ_name, with_article

_MANY = frozenset(("police", "people", "forces", "troops", "men", "women", "children", "others", "media", "two", "both"))
_MOST = 4  # names on one side


def names_of(parties: Sequence[EventParty], others: Sequence[EventParty]) -> list[str]:
    """The names of one side: those of whom it is told which they are, or where there are none, the others."""
    known = _distinct([p for p in parties if is_identified(p.party)]) or list(parties)[:2]
    across = {p.party.country for p in others if p.party.country}
    names = dict.fromkeys(_name(p, p.party.country in across) for p in known)
    return [*list(names)[:_MOST], *(["others"] if len(names) > _MOST else [])]


def people_of(parties: Sequence[EventParty], others: Sequence[EventParty]) -> list[str]:
    """The same for an act that befalls persons, or that a person does: for a state, its persons or its officials."""
    return names_of([_as_people(told) for told in parties], others)


def _as_people(told: EventParty) -> EventParty:
    party = told.party
    if party.kind != "state" or party.name != country_name(party.country or ""):
        return told
    name = listed(told.persons[:2]) if told.persons else f"officials of {with_article(party.country, party.name)}"
    return replace(told, party=replace(party, name=name, kind="person" if told.persons else "group"))


def body_name(name: str) -> str:
    """A body's name as it stands in a sentence ("the European Union", "Amnesty International")."""
    head = name.split(" of ")[0].split()[-1:]
    return f"the {name}" if head and head[0] in _with_article() and not name.casefold().startswith("the ") else name


def is_many(parties: Sequence[EventParty], names: Sequence[str]) -> bool:
    """Does the verb stand in the plural: several names, or one that means many ("Norwegians", "Egyptian police")?"""
    if len(names) != 1:
        return len(names) > 1
    states = {country_name(p.party.country or "") for p in parties}
    return names[0].removeprefix("the ") not in states and is_plural(names[0], group=any(_is_group(p) for p in parties))


def is_plural(name: str, *, group: bool = True) -> bool:
    """Does a name mean many? Its last word, or that before "of", tells; not that of a body or a person ("Johnson & Sons")."""
    last = next(iter(name.split(" of ")[0].split()[-1:]), "")
    if last.casefold() in _MANY:
        return True
    return group and last.endswith("s") and not last.endswith(("ss", "us", "is"))


def _distinct(parties: Sequence[EventParty]) -> list[EventParty]:
    """Without the plain name of a people ("Angolans") beside some of that people ("Angolan fishermen")."""
    peoples = [p for p in parties if p.party.kind == "group"]
    return [
        p for p in parties
        if not (_is_people(p.party) and any(q is not p and q.party.country == p.party.country for q in peoples))
    ]  # fmt: skip


def _is_people(party: Party) -> bool:
    state = states().get(party.country or "")
    return state is not None and party.kind == "group" and party.name in state.demonyms


def _is_group(told: EventParty) -> bool:
    """People of a kind, or those of a state that are told by its organ ("Egyptian forces")."""
    return told.party.kind in ("group", "state")


def _name(told: EventParty, twice: bool) -> str:
    """The party's name; of a country on both sides, its persons or its organ."""
    party = told.party
    if party.kind in ("body", "organisation"):
        return body_name(party.name)
    if not twice or party.name != country_name(party.country or ""):
        return with_article(party.country, party.name)
    if told.persons and party.sector not in ("JUD", "COP", "LEG"):
        return listed(told.persons[:2])
    return with_article(party.country, organ_name(party.country, party.sector) or party.name)


@lru_cache(maxsize=1)
def _with_article() -> frozenset[str]:
    return frozenset(word for row in read_shipped("words/articles_bodies.tsv", ["word"]) for word in row.list("word"))
