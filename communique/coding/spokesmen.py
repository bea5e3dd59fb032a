"""Who speaks for a state in what the state does by words: "Cairo will go to court, minister Hoda Sallam warned".

Invariant: a speaker joins only a state that acts alone; one of whom no country is told, only in what the state will do.
"""

from __future__ import annotations

from dataclasses import replace

from communique.coding.sides import Sides
from communique.model.claim import Attribution, Participant


def with_speaker(sides: Sides, attribution: Attribution | None, type_: str | None) -> Sides:
    """The sides of a spoken act, with the official who speaks for the one state that acts."""
    speaker = attribution.party if attribution else None
    if attribution is None or speaker is None or speaker.kind != "person" or speaker.sector not in ("GOV", "MIL"):
        return sides
    countries = {p.party.country for p in sides.actors if p.party.kind == "state"}
    if sides.reciprocal or len(sides.actors) != 1 or len(countries) != 1 or type_ not in _BY_WORDS:
        return sides
    country = countries.pop()
    if speaker.country != country and (speaker.country or type_ not in _TO_COME):
        return sides
    return replace(sides, actors=(*sides.actors, Participant(replace(speaker, country=country), attribution.at)))


_BY_WORDS = frozenset(("AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
"""PLOVER types that are done by speaking."""

_TO_COME = frozenset(("AGREE", "THREATEN"))
