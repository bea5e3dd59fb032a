"""Where an event happened: the most specific place that no better supported one rules out.

Invariant: two places clash only where neither contains the other, as far as is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.claim import Claim, Location
from communique.record.sources import Sources

_GRAIN = {"facility": 0, "city": 1, "area": 2, "region": 3, "water": 4, "country": 5}


def where_of(claims: Sequence[Claim], sources: Sources) -> Location | None:
    """The most specific place of the claims, among those that the best supported place does not rule out."""
    placed = [(c.where, c) for c in claims if c.where is not None]
    if not placed:
        return None
    support = {where.name: sources.count(c for w, c in placed if not places_clash(w, where)) for where, _ in placed}
    most = max(support.values())
    best = [where for where, _ in placed if support[where.name] == most]
    return min(best, key=lambda w: (_GRAIN.get(w.kind, 9), -len(w.within), -_told(w, placed), w.name))


def _told(where: Location, placed: Sequence[tuple[Location, Claim]]) -> int:
    return sum(w.name == where.name for w, _ in placed)


def places_clash(a: Location, b: Location) -> bool:
    """Does neither contain the other? Two seats of one city, or what is known only by country, do not clash."""
    if a.country and b.country and a.country != b.country:
        return True
    ours, theirs = _names(a), _names(b)
    if a.name.casefold() in theirs or b.name.casefold() in ours:
        return False
    if "country" in (a.kind, b.kind) or not (a.country and b.country):
        return False
    # how a facility, region or water lies to another place is only known where it is said
    return {a.kind, b.kind} == {"city"}


def _names(where: Location) -> set[str]:
    return {name.casefold() for name in (where.name, *where.within)}
