"""Phrases that end in a known name: a state, a people, a seat of government, a body.

Invariant: the reading of a name depends on its phrase, its place in the sentence and the report's countries and day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from communique.codebook import facts
from communique.codebook.facts import Body, Country
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue, topics
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.index import Entry, Hit
from communique.mentions.actors.phrases import Phrase
from communique.mentions.actors.resolving.politics import settled
from communique.mentions.actors.seats import acts, use_of
from communique.model.document import Token
from communique.model.party import Party

_TAKES_PART = frozenset(("nsubj", "nsubjpass", "dobj", "ROOT"))


def state_party(country: Country, sector: str = "GOV") -> Party:
    """The state (or breakaway region) as a party."""
    return Party(country.name, "state", country.iso3, country.sector or sector)


def state_of(party: Party) -> Party | None:
    """The state for which a party acts: itself, or that of an official or organ of state."""
    state = facts.states().get(party.country or "")
    if party.kind == "state":
        return party
    return state_party(state) if state and party.sector in ("GOV", "MIL", "LEG", "JUD", "COP") else None


def seat_party(entry: Entry) -> Party:
    """The government, or the part of it that sits there, as a party."""
    assert entry.country and entry.seat
    if entry.seat.sector == "GOV":
        return state_party(entry.country)
    return Party(entry.seat.name, "organisation", entry.country.iso3, entry.seat.sector)


def body_party(hit: Hit, countries: Sequence[str], day: date | None) -> Party | None:
    """The body of a name as a party: of several bodies of that name the one of these countries on that day.

    Where they do not decide, only what all bodies of the name share is told.
    """
    bodies = [e.body for e in hit.entries if e.body and e.body.covers(day)] or [e.body for e in hit.entries if e.body]
    if day is None:  # of what is coded otherwise by now the last coding stands
        bodies = [b for b in bodies if b.end is None] or bodies
    if not bodies:
        return None
    for code in countries:
        if near := [b for b in bodies if b.country == code]:
            bodies = near
            break
    if len(bodies) > 1 and (telling := [b for b in bodies if b.sector]) and len({b.sector for b in telling}) == 1:
        bodies = telling
    first = bodies[0]
    country = first.country if len({b.country for b in bodies}) == 1 else None
    sector = first.sector if len({b.sector for b in bodies}) == 1 else None
    return Party(first.name, first.kind, country, sector)


def is_state(code: str) -> bool:
    """Is this country slot a state, not a group of bodies like IGO?"""
    return code in facts.states()


def is_region(body: Body) -> bool:
    """Is this a part of the world or a loose set of states rather than an organisation?"""
    return body.kind == "group" and body.country is None and body.sector is None


def read_name(c: Context, whole: Phrase, hit: Hit, countries: Sequence[str]) -> Draft | None:
    """The draft of a phrase that ends with a known name; None where the name is a mere place.

    `countries` are the codes that stand before the name in its phrase ("the Mexican National Guard").
    """
    entry = hit.entries[0]
    if entry.country and hit.reading("country", "seat", "capital"):
        return _read_state(c, whole, hit)
    if entry.kind == "demonym":
        return _read_people(c, whole, hit, entry)
    return _read_body(c, whole, hit, countries) if hit.reading("body") else None


def _read_body(c: Context, whole: Phrase, hit: Hit, countries: Sequence[str]) -> Draft | None:
    entry = hit.reading("body")
    party = body_party(hit, (*countries, *c.countries), c.day)
    if (
        not entry
        or not entry.body
        or not party
        or _is_medium(c, whole, party)
        or (is_region(entry.body) and not acts(c.document, whole.head))
    ):
        return None
    if union := _of_workers(c, whole, hit, countries):
        return Draft(whole.first, whole.last, whole.head, "body", (union,), "name of a union", countries=tuple(countries))
    if both := _both(c, hit, entry.body):
        return Draft(whole.first, whole.last, whole.head, "state", both, "two states", plural=True)
    party = settled(c, hit, party, countries)
    if is_region(entry.body) and c.document.tokens[hit.last - 1].lower in cue("of a region"):
        party = replace(party, sector="GOV")
    if countries and (party.country is None or (is_state(party.country) and party.country not in countries)):
        name = " ".join(c.document.quoted(hit.first, hit.last).text.split())
        party = Party(name, party.kind, countries[0], party.sector)  # "the Mexican National Guard" is not the American one
    elif countries and c.document.tokens[hit.first - 1].tag == "POS":  # "Malta's General Assembly" is not that of the world
        role = c.known.roles.get(hit.last - 1)
        sector = role.entries[0].role.sector if role and role.entries[0].role else party.sector
        name = " ".join(c.document.quoted(hit.first, hit.last).text.split())
        party = party if party.country in countries else Party(name, "organisation", countries[0], sector)
    return Draft(whole.first, whole.last, whole.head, "body", (party,), "name of a body", plural=is_region(entry.body))


def _of_workers(c: Context, whole: Phrase, hit: Hit, countries: Sequence[str]) -> Party | None:
    """A union that is called like a parliament ("the Kenya Labour Congress")."""
    entry = hit.reading("body")
    words = [t for t in c.document.tokens[whole.first : hit.first] if t.tag != "POS"]
    if entry is None or entry.body is None or entry.body.sector != "LEG" or hit.last - hit.first > 1 or not words:
        return None
    topic = topics().get(words[-1].lower) if words[-1].text[:1].isupper() else None
    if topic is None or topic.sector != "LAB":
        return None
    first = words[0].i + (words[0].lower in ("the", "a", "an"))
    name = " ".join(c.document.quoted(first, hit.last).text.split())
    return Party(name, "organisation", countries[0] if countries else None, "LAB")


def _both(c: Context, hit: Hit, body: Body) -> tuple[Party, ...]:
    """The two states that are told in one name ("the two Koreas", "North and South Korea"; not "the Korean peninsula")."""
    told = c.document.quoted(hit.first, hit.last).text.lower()
    if not is_region(body) or len(body.members) != 2 or not (told.endswith("s") or " and " in told):
        return ()
    return tuple(state_party(facts.states()[member]) for member in body.members)


def _read_state(c: Context, whole: Phrase, hit: Hit) -> Draft | None:
    country, seat = hit.reading("country"), hit.reading("seat")
    if country is None and _is_told_as_place(c, whole, hit):
        return None
    use = use_of(c.document, whole.head, capital=country is None)
    if country and country.country:
        why = "name" if use == "actor" else "place"
        return _state(whole, state_party(country.country), why, (country.country.iso3,))
    if use == "place" or not (seat or use == "visited"):
        return None
    if use == "visited":
        entry = seat or hit.entries[0]
        assert entry.country
        return _state(whole, state_party(entry.country), "place", (entry.country.iso3,))
    assert seat and seat.country and seat.seat
    why = "capital" if hit.reading("capital") else "seat of government"
    return _state(whole, seat_party(seat), why, (seat.country.iso3,))


def read_town(c: Context, whole: Phrase, country: str) -> Draft | None:
    """ "Aleppo was shelled", "they bombed Aleppo": its people; None where the town is a mere place."""
    head = c.document.tokens[whole.head]
    if use_of(c.document, whole.head, capital=True) != "actor" or not {head.dep, _dep_of_city(c, head)} & _TAKES_PART:
        return None
    name = " ".join(c.document.quoted(whole.first, whole.last).text.split())
    party = Party(name, "group", country, "CVL")
    return Draft(whole.first, whole.last, whole.head, "people", (party,), "town", countries=(country,))


def _dep_of_city(c: Context, name: Token) -> str:
    """Where "city" stands in "the city of Aleppo", by the parse; empty where the name does not stand behind it."""
    before = c.document.tokens[name.head]
    city = c.document.tokens[before.head]
    return city.dep if name.dep == "pobj" and before.lower == "of" and city.lower in cue("city") else ""


def _is_medium(c: Context, whole: Phrase, party: Party) -> bool:
    """ "wrote on Twitter", "told viewers on Al Jazeera": where it was said, not who."""
    head = c.document.tokens[whole.head]
    return party.sector in ("BUS", "JRN") and head.dep == "pobj" and c.document.tokens[head.head].lower in ("on", "via")


def _is_told_as_place(c: Context, whole: Phrase, hit: Hit) -> bool:
    """ "the capital Juba", "the capital, Abuja": named as a city."""
    before = [t.lower for t in c.document.tokens[whole.first : hit.first]]
    head = c.document.tokens[whole.head]
    if head.dep == "appos":
        before.append(c.document.tokens[head.head].lower)
    return not cue("city").isdisjoint(before)


def _state(whole: Phrase, party: Party, why: str, countries: tuple[str, ...]) -> Draft:
    return Draft(whole.first, whole.last, whole.head, "state", (party,), why, countries=countries)


def _read_people(c: Context, whole: Phrase, hit: Hit, entry: Entry) -> Draft | None:
    """ "Russians", "the Japanese", "a Syrian": civilians of that state. A bare adjective ("is Japanese") is nobody."""
    assert entry.country
    head = c.document.tokens[whole.head]
    if head.pos == "ADJ" and head.dep in ("amod", "acomp", "compound", "attr"):
        return None
    if _acts_as_state(c, whole, hit):
        return _state(whole, state_party(entry.country), "people for the state", (entry.country.iso3,))
    ethnic = hit.first > whole.first and c.document.tokens[hit.first - 1].lower == "ethnic"  # of whichever state they live in
    name = " ".join(c.document.quoted(hit.first - ethnic, hit.last).text.split())
    home = _lived_in(c, whole, ("of", "in") if ethnic else ("of",))
    country = home or (None if ethnic else entry.country.iso3)
    party = Party(name, "group", country, "SOC" if ethnic else "CVL")
    return Draft(
        whole.first, whole.last, whole.head, "people", (party,), "people", countries=(home or entry.country.iso3,),
        plural=entry.plural or head.tag in ("NNS", "NNPS"),
    )  # fmt: skip


def _acts_as_state(c: Context, whole: Phrase, hit: Hit) -> bool:
    """Do "the Danes", all of them, do what only a state does ("the Danes expelled two envoys")?"""
    tokens = c.document.tokens
    alone = hit.first == whole.first + 1 and tokens[whole.first].lower == "the" and hit.last == whole.last
    head = tokens[whole.head]
    many = head.tag in ("NNS", "NNPS") or head.text.endswith(("ese", "ish", "nch", "wiss", "utch"))
    return alone and many and head.dep == "nsubj" and tokens[head.head].lemma.lower() in cue("state's deed")


def _lived_in(c: Context, whole: Phrase, words: tuple[str, ...]) -> str | None:
    """The state that a people lives in, by its owner or one of `words` behind ("Latvia's Russians", "the Serbs of Kosovo")."""
    tokens = c.document.tokens
    possessor = c.document.kid(whole.head, "poss")
    behind = (
        tokens[whole.last + 1 : whole.last + 4] if any(t.lower in words for t in tokens[whole.last : whole.last + 1]) else ()
    )
    near = (t.i for t in behind if t.sentence == tokens[whole.head].sentence and t.i in c.known.names)
    at = possessor.i if possessor is not None else next(near, None)
    hit = c.known.names.get(at) if at is not None else None
    country = hit.reading("country") if hit else None
    return country.country.iso3 if country and country.country else None
