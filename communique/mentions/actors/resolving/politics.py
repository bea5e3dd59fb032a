"""Parties and bodies whose names several states have: "the Senate", "Labour", "a Republican senator".

Invariant: such a name is of the state that its phrase tells, else of the one that the report is about; never of one that the
report does not name, unless it names none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from communique.codebook import facts
from communique.codebook.facts import Body
from communique.codebook.tables import read_shipped
from communique.mentions.actors.context import Context
from communique.mentions.actors.cues import cue
from communique.mentions.actors.index import Hit
from communique.model.party import Party


@lru_cache(maxsize=1)
def _parties() -> Mapping[str, tuple[Body, ...]]:
    """The parties of each adjective (words/party_adjectives.tsv)."""
    known = {body.name: body for body in facts.bodies()}
    rows = read_shipped("words/party_adjectives.tsv", ("adjective", "parties"))
    return {row["adjective"]: tuple(known[name] for name in row.list("parties") if name in known) for row in rows}


def party_told(c: Context, first: int, stop: int) -> Body | None:
    """The political party that an adjective among some tokens tells of ("Republican senator")."""
    for token in c.document.tokens[first:stop]:
        parties = _parties().get(token.text, ()) if token.text[:1].isupper() else ()
        hit = c.known.roles.get(token.i)
        office = hit is not None and hit.entries[0].role is not None and hit.entries[0].role.sector == "GOV"  # of labour
        if parties and token.i not in c.known.names and not office:
            near = [p for code in c.countries for p in parties if p.country == code]
            return near[0] if near else None if c.countries else parties[0]
    return None


def settled(c: Context, hit: Hit, party: Party, countries: Sequence[str]) -> Party:
    """The party of a name that several states use, as that of the state that the report is about.

    `countries` are those that stand in its phrase: they, and names of one state alone, settle it already.
    """
    name = " ".join(c.document.quoted(hit.first, hit.last).text.split())
    if countries or name.lower() not in cue("shared") or party.country in (None, c.home):
        return party
    if (c.home is None and party.country in c.countries) or (c.foreign and not c.from_home):
        return party  # of two readings the usual one, where the state named most is not its own
    return replace(party, name=name, country=c.home)
