"""Phrases joined over a preposition: "prime minister of Japan", "a group of tourists", "trade unions in Denmark".

Invariant: the joined draft runs from the first phrase to the end of the second; what the first phrase says of country
and sector stands, the second fills what is open.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.facts import Role
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.modifiers import Modifiers
from communique.mentions.actors.resolving.belonging import OF_TOWNS, sector_of
from communique.mentions.actors.resolving.home import home_country
from communique.mentions.actors.resolving.offices import holder, party_of
from communique.mentions.actors.roles import name_of
from communique.model.party import Party

_SERVING = frozenset(("UNK", "GOV", "EDU"))
_NAMED = frozenset(("state", "body", "people", "person", "role"))


def extended(c: Context, drafts: list[Draft]) -> list[Draft]:
    """The drafts, the later phrase first, so that chains join from their end ("head of the army of Chad")."""
    done: list[Draft] = []
    for draft in reversed(drafts):
        done.insert(0, draft)
        while (joined := _joined(c, done)) is not None:
            done = joined
    return done


def _joined(c: Context, drafts: list[Draft]) -> list[Draft] | None:
    """The drafts with the first one joined to what hangs on it by a preposition, or None."""
    one = drafts[0]
    if len(drafts) > 1 and (named := _named_behind(one, drafts[1])):
        return [named, *drafts[2:]]
    if one.last >= len(c.document.tokens) or one.kind not in ("role", "thing", "body"):
        return None
    preposition = c.document.tokens[one.last]
    of_seat = preposition.lower == "for" and one.role is not None and one.role.sector == "LEG"  # often parsed astray
    hung = of_seat or one.first <= preposition.head < one.last
    if preposition.pos != "ADP" or not (hung or _may_sit(one, preposition.lower)):
        return None
    objects = c.document.kids(preposition.i, "pobj")
    n = next((n for n, d in enumerate(drafts[1:6], 1) if objects and d.head == objects[0].i and d.kind != "pronoun"), None)
    if n is None:
        return None
    if made := _in_place(c, one, preposition.lower, drafts[n]):
        return [made, *drafts[n + 1 :]]
    if not hung:
        return None
    end, two = _with_conjuncts(c, drafts, n)
    made = _join(c, one, preposition.lower, two, [d for d in drafts[1:n] if d.kind in _NAMED and d.parties])
    return [made, *drafts[end:]] if made else None


def _named_behind(one: Draft, two: Draft) -> Draft | None:
    """A person whom the phrase right before tells, which the parser took for another ("the Spanish citizen Ana Sosa")."""
    told = one.kind == "role" and one.role is not None and one.role.kind == "person" and not one.plural
    if not told or two.kind != "person" or two.first != one.last or two.role is not None or not one.countries:
        return None
    if one.role is None or two.parties[0].country is not None:
        return None
    party = replace(two.parties[0], country=one.countries[0], role=one.role.role)
    return replace(two, first=one.first, parties=(party,), role=one.role, countries=one.countries, why="title and name")


def _may_sit(one: Draft, word: str) -> bool:
    """May "in" tell where it sits, though the parser hung it on the verb ("accused the authorities in Minsk of spying")?"""
    return word == "in" and one.role is not None and one.role.kind == "organisation" and one.role.sector == "GOV"


def _with_conjuncts(c: Context, drafts: list[Draft], n: int) -> tuple[int, Draft]:
    """Draft n with the states that are joined to it ("of Japan and Britain"), and where the rest begins."""
    two, end = drafts[n], n + 1
    while two.kind == "state" and end < len(drafts) and drafts[end].kind == "state":
        more = drafts[end]
        between = c.document.tokens[two.last : more.first]
        if not between or any(t.tag not in ("CC", ",") for t in between) or c.document.tokens[more.head].dep != "conj":
            break
        two = replace(two, last=more.last, parties=(*two.parties, *more.parties))
        end += 1
    return end, two


def _in_place(c: Context, one: Draft, word: str, two: Draft) -> Draft | None:
    """ "Police in Nairobi", "officials in Beijing", "the governor of Texas": of the state that has the capital or region."""
    if one.countries or one.owner is not None or not one.parties or word not in ("in", "of"):
        return None
    role = one.role
    of_state = role is not None and role.sector == "GOV" and (word == "of" or _is_of_capital(c, one, role))
    code = _country_of_place(c, one.last + 1, two) if of_state or _belongs_where_it_is(one) else None
    if code is None:
        return None
    named = word == "of" and _is_proper(c, one, two)
    parties = tuple(replace(p, country=code, name=name_of(c, one.first, two.last) if named else p.name) for p in one.parties)
    return replace(one, last=two.last, parties=parties, countries=(code,), why=f"{one.why} + place")


def _is_of_capital(c: Context, one: Draft, role: Role) -> bool:
    """Is it a ministry, officials or who speaks for them ("the foreign ministry in Oslo")? Embassies sit abroad."""
    if role.role in cue("sent") - cue("speaking for") or role.role.split()[-1] in cue("sent house"):
        return False
    town = " ".join(t.lower for t in c.document.tokens[one.last + 1 : one.last + 3])
    if any(town.startswith(place) for place in cue("meeting place")):
        return False
    speaks = role.role.split()[-1] in cue("speaking for")
    return one.plural or role.kind == "organisation" or speaks or role.role == "official"


def _country_of_place(c: Context, first: int, two: Draft) -> str | None:
    """The state of a capital, region or town that fills a phrase."""
    if two.kind != "thing" or two.first != first:
        return None
    hit = c.known.name_ending(two.last)
    entry = hit.reading("capital", "seat") if hit and hit.first == first else None
    return entry.country.iso3 if entry and entry.country else home_country(c.document.tokens[first : two.last], c.countries)


def _join(c: Context, one: Draft, word: str, two: Draft, inner: list[Draft]) -> Draft | None:
    """The two as one, if `word` joins phrases of their kinds; `inner` are actors named inside the second."""
    if one.kind == "thing":
        counted = word == "of" and two.plural and two.kind in _NAMED and _counts(c, one)
        return replace(two, first=_after_names(c, one), head=one.head) if counted else None
    if two.kind == "thing":
        return _join_thing(c, one, word, two, inner)
    if two.kind not in _NAMED or not two.parties:
        return None
    two = _as_town(c, one, two)
    if word == "of":
        return _join_of(c, one, two)
    serves = one.role is not None and one.role.sector in _SERVING
    if word in ("for", "to") and serves and two.kind == "person" and two.role and two.parties[0].country:
        return _filled(c, one, two)  # "a spokesman for Chadian President Ana Sosa"
    if word in ("for", "at", "with") and serves and two.kind in ("body", "role"):
        return _filled(c, one, two)
    if word in ("in", "at", "from") and two.kind in ("state", "body") and _belongs_where_it_is(one):
        return _placed(one, two)
    if word == "from" and two.kind == "state" and _comes_from(one):
        return _placed(one, two)
    return None


def _as_town(c: Context, one: Draft, two: Draft) -> Draft:
    """A body told by the city of its seat, as the state of that city to those of towns ("police in Brussels")."""
    if two.kind != "body" or one.role is None or one.role.sector not in OF_TOWNS:
        return two
    hit = c.known.name_ending(two.last)
    entry = hit.reading("capital") if hit and hit.first == two.first else None
    if entry is None or entry.country is None:
        return two
    code = entry.country.iso3
    return replace(two, parties=tuple(replace(p, country=code) for p in two.parties), countries=(code,))


def _join_thing(c: Context, one: Draft, word: str, two: Draft, inner: list[Draft]) -> Draft | None:
    """A role or organisation with a phrase that is itself no actor ("chairman of the company's board")."""
    if one.role and one.role.sector == "UNK" and word == "of" and inner:
        return _filled(c, one, replace(inner[-1], last=two.last))
    if one.role and one.role.sector == "LEG" and word == "for" and not inner:
        return replace(one, last=two.last)  # "MP for Tunbridge Wells"
    if word == "of" and _is_proper(c, one, two):
        name = name_of(c, one.first, two.last)
        return replace(one, last=two.last, parties=tuple(replace(p, name=name) for p in one.parties))
    return None


def _join_of(c: Context, one: Draft, two: Draft) -> Draft | None:
    """ "Head of the committee Ana Sosa", "members of rebel groups", "prime minister of Japan", "the Bank of Chad"."""
    role = one.role
    if role and role.role in cue("apart"):
        return None  # "allies of Russia" are not Russia
    if role and role.kind == "person" and two.kind == "person" and two.role is None and two.last - two.first > 2:
        return _led(one, two)
    if role and role.sector == "UNK" and two.plural and _counts(c, one):
        return replace(two, first=one.first, head=one.head)
    return _filled(c, one, two) if one.kind == "role" else _placed(one, two)


def _is_proper(c: Context, one: Draft, two: Draft) -> bool:
    """ "Ministry of Mines", "University of Leeds": one proper name over "of"."""
    heads = (c.document.tokens[one.head], c.document.tokens[two.head])
    organisation = one.kind == "body" or (one.role is not None and one.role.kind == "organisation")
    return organisation and all(t.text[:1].isupper() and t.pos == "PROPN" for t in heads)


def _after_names(c: Context, one: Draft) -> int:
    """The first token of a counting phrase that comes after what it names itself ("Chad's group of experts")."""
    named = [i for i in range(one.first, one.head) if i in c.known.names or i in c.people.names]
    first = named[-1] + 1 if named else one.first
    return first + 1 if c.document.tokens[first].tag == "POS" else first


def _counts(c: Context, one: Draft) -> bool:
    """Does the phrase only count ("several of", "a group of", "120 members of")?"""
    head = c.document.tokens[one.head]
    return head.lower in cue("quantity") or head.pos == "NUM"


def _belongs_where_it_is(one: Draft) -> bool:
    """Organisations and crowds are of the country they are in; troops, reporters and embassies need not be."""
    if one.countries or (one.parties and one.parties[0].country):
        return False
    role = one.role
    if role is None or one.kind == "body":
        return one.kind == "body"
    if role.sector == "GOV":
        return role.kind == "organisation" and role.role.split()[-1] not in cue("sent house")
    return (role.kind == "organisation" or one.plural) and role.sector not in ("JRN", "MIL")


def _comes_from(one: Draft) -> bool:
    """Is it one person or more, in no state's service ("a man from Belarus", "reporters from Togo")? Forces only leave it."""
    role = one.role
    return role is not None and role.kind != "organisation" and role.sector not in ("MIL", "GOV") and not one.countries


def _placed(one: Draft, two: Draft) -> Draft | None:
    """The first phrase with the country of the second."""
    countries = tuple(dict.fromkeys(p.country for p in two.parties if p.country))
    if not countries or (one.parties and one.parties[0].country):
        return None
    parties = tuple(replace(p, country=country) for country in countries for p in one.parties)
    return replace(one, last=two.last, parties=parties, countries=countries, why=f"{one.why} + place")


def _filled(c: Context, one: Draft, two: Draft) -> Draft:
    """A role with the country, and where it is a general one the sector, of what it belongs to."""
    role = one.role
    assert role is not None and two.parties
    countries = one.countries or tuple(dict.fromkeys(p.country for p in two.parties if p.country))
    whole = replace(one, last=two.last, countries=countries, why=_why(one, two))
    if role.office and not one.former and two.parties[0].kind == "state" and one.plural == (len(countries) > 1):
        terms = [t for code in countries if (t := holder(code, role.office, c.day, c.known.actors))]
        if len(terms) == len(countries):
            return replace(whole, parties=tuple(party_of(t, True) for t in terms))
    sector = one.parties[0].sector if one.former else _sector(role, one, two)
    name = name_of(c, one.first, two.last)
    slots: tuple[str | None, ...] = countries or (None,)
    parties = tuple(replace(one.parties[0], name=name, country=slot, sector=sector) for slot in slots)
    return replace(whole, parties=parties)


def _sector(role: Role, one: Draft, two: Draft) -> str | None:
    own, theirs = one.parties[0].sector, two.parties[0].sector
    if role.role in cue("staff") and theirs in _UNIFORMED:  # "officers of the Criminal Investigation Department"
        return theirs
    if two.parties[0].kind != "state":
        served = Modifiers(bodies=(two.parties[0],))
        return sector_of(replace(role, head=False, sector=own), served)
    return own


_UNIFORMED = frozenset(("COP", "SPY"))


def _led(one: Draft, two: Draft) -> Draft:
    """ "head of the Foreign Affairs Committee Ana Sosa": the person, with the role."""
    assert one.role is not None
    party = two.parties[0]
    own = one.role.sector if one.role.sector != "UNK" else None
    party = replace(party, role=one.role.role, sector=party.sector or own, office=party.office or one.role.office)
    return replace(two, first=one.first, head=one.head, parties=(party,), role=one.role, why="title and name")


def _why(one: Draft, two: Draft) -> str:
    if one.countries:
        return one.why
    return {"state": "role + country", "people": "role + country", "body": "role + body"}.get(two.kind, "role + group")


__all__ = ["Party", "extended"]
