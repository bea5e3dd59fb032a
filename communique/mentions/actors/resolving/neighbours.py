"""The one other state that is meant: "its neighbour", "the country's southern neighbour", "her counterpart".

Invariant: only a state that the report names; where the phrase says on which side, one that lies there and not far off.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import cos, hypot, radians

from communique.codebook import facts
from communique.codebook.tables import read_shipped
from communique.codebook.toponyms import country_name, degrees
from communique.mentions.actors.context import Context
from communique.mentions.actors.draft import Draft
from communique.mentions.actors.names import state_party
from communique.model.party import Party

_SIDES = {"northern": (1, 0), "southern": (-1, 0), "eastern": (0, 1), "western": (0, -1)}
_FAR_MORE = 3
_FARTHER = 2.0
_NEAR = 35.0  # degrees between the middles of two neighbours, where no one is as wide as Russia
_ALONG = 0.6  # how much of the way leads to that side at least


def other_state(c: Context, party: Party) -> Party | None:
    """Whose somebody's counterpart is, where the report names just one state beside their own, or one far more often."""
    return _clear(_others(c, party)) if party.country else None


def neighbour(c: Context, draft: Draft, party: Party) -> Party | None:
    """Who somebody's neighbour is: of the states that lie on the side that is told the only one, or one named far more."""
    side = next((_SIDES[t.lower] for t in c.document.tokens[draft.first : draft.last] if t.lower in _SIDES), None)
    if side is None or party.country is None:
        return other_state(c, party)
    counts = _others(c, party)
    there = {code: far for _, code in counts if (far := _away(party.country, code, side)) is not None}
    return _clear([(n, code) for n, code in counts if code in there]) or _nearest(there)


def _others(c: Context, party: Party) -> list[tuple[int, str]]:
    """How often the report names each state but the party's own, the most often named first."""
    return [(n, code) for code, n in c.named.most_common() if code in facts.states() and code != party.country]


def _clear(counts: list[tuple[int, str]]) -> Party | None:
    clear = len(counts) == 1 or (len(counts) > 1 and counts[0][0] >= _FAR_MORE * counts[1][0])
    return state_party(facts.states()[counts[0][1]]) if clear else None


def _nearest(far: Mapping[str, float]) -> Party | None:
    """The state that lies far nearer than any other."""
    ranked = sorted(far, key=lambda code: far[code])
    clear = len(ranked) > 1 and far[ranked[1]] >= _FARTHER * far[ranked[0]]
    return state_party(facts.states()[ranked[0]]) if clear else None


def _away(home: str, other: str, side: tuple[int, int]) -> float | None:
    """How many degrees off a state lies on a side of another; None where it does not, or is too far off."""
    here, there = (_points().get(country_name(code) or "") for code in (home, other))
    if here is None or there is None:
        return None
    north, east = there[0] - here[0], (there[1] - here[1]) * cos(radians(here[0]))
    far = hypot(north, east)
    return far if 0 < far <= _NEAR and (north * side[0] + east * side[1]) / far >= _ALONG else None


@lru_cache(maxsize=1)
def _points() -> Mapping[str, tuple[float, float]]:
    """The middle of each country, north and east."""
    rows = read_shipped("places/country_points.tsv", ("name", "latitude", "longitude"))
    told = ((row["name"], degrees(row, "latitude"), degrees(row, "longitude")) for row in rows)
    return {name: (north, east) for name, north, east in told if north is not None and east is not None}
