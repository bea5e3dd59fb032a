"""Phrases that end in a known name: a state, a people, a seat of government, a body, a person.

Invariant: the reading of a name depends on its phrase and its place in the sentence, never on another report.
"""

from __future__ import annotations

from communique.codebook.facts import Body, Country
from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.gazetteer import Entry, Hit
from communique.mentions.actors.phrases import Phrase
from communique.mentions.actors.seats import use_of
from communique.model.party import Party, PartyKind


def state_party(country: Country, sector: str = "GOV") -> Party:
    """The state (or breakaway region) as a party."""
    return Party(country.name, "state", country.iso3, country.sector or sector)


def people_party(name: str, iso3: str) -> Party:
    """Members of a people as a party: civilians of that state."""
    return Party(name, "group", iso3, "CVL")


def body_party(body: Body, country: str | None = None) -> Party:
    """An organisation as a party; without a country of its own it takes that of its phrase."""
    slot = body.country or country
    kind: PartyKind = "organisation"
    if slot in ("IGO", "UNO", "EUR") or body.members:
        kind = "body"
    elif slot in ("ISM", "IMG"):
        kind = "group"
    return Party(body.name, kind, slot, body.sector)


def read_name(c: Context, whole: Phrase, core: Phrase, hit: Hit) -> Draft | None:
    """The draft of a phrase whose core ends with a known name; None where the name is a mere place."""
    entry = hit.entries[0]
    if entry.country and hit.reading("country", "seat", "capital"):
        return _read_state(c, whole, hit)
    if entry.kind == "demonym":
        return _read_people(c, whole, core, entry)
    if entry.body:
        return Draft(whole.first, whole.last, whole.head, "body", (body_party(entry.body),), "name of a body")
    return None


def _read_state(c: Context, whole: Phrase, hit: Hit) -> Draft | None:
    country, seat = hit.reading("country"), hit.reading("seat")
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


def seat_party(entry: Entry) -> Party:
    """The government, or the part of it that sits there, as a party."""
    assert entry.country and entry.seat
    if entry.seat.sector == "GOV":
        return state_party(entry.country)
    return Party(entry.seat.name, "organisation", entry.country.iso3, entry.seat.sector)


def _state(whole: Phrase, party: Party, why: str, countries: tuple[str, ...]) -> Draft:
    return Draft(whole.first, whole.last, whole.head, "state", (party,), why, countries=countries)


def _read_people(c: Context, whole: Phrase, core: Phrase, entry: Entry) -> Draft | None:
    """ "Russians", "the Japanese", "a Syrian"; a bare adjective ("is Japanese") names nobody."""
    assert entry.country
    head = c.document.tokens[core.head]
    if head.pos == "ADJ" and head.dep in ("amod", "acomp", "compound", "attr"):
        return None
    name = " ".join(t.text for t in c.document.tokens[core.first : core.last] if t.tag not in ("DT", "PDT"))
    party = people_party(name, entry.country.iso3)
    return Draft(
        whole.first, whole.last, whole.head, "people", (party,), "people", countries=(party.country or "",),
        plural=entry.plural or head.tag in ("NNS", "NNPS"),
    )  # fmt: skip
