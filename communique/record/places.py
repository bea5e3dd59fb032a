"""Where an event happened: the most specific place that no better supported one rules out.

Invariant: two places clash only where neither contains the other, as far as is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.claim import Claim, Location
from communique.model.clash import places_clash
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
