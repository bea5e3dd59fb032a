"""Which of its senses a name has in a document: what stands beside it, what else is named, how well known each is.

Invariant: one name has one sense in a document, save where the words beside a mention say otherwise. Each name's mass is
spread over its senses by how well known they are; a sense gains from the mass of other names around it, in its division
and in its country, and from like senses of the names that it is listed with. Two rounds; no order of names matters.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.mentions.places.senses import Sense

_CELL = 1.5  # degrees
_SHARP = 1.2  # how strongly the best known sense takes a name's mass
_NEAR, _DIVISION, _COUNTRY, _LISTED = 1.4, 1.9, 1.2, 2.5
_MOST = 2.5  # names beyond which more of them add nothing
_SAID = 6.0  # for a sense in the container that some mention of the name has
_AS_STATE = 0.5  # a state is named where it acts, too, which may be anywhere
_FAME, _FADING = 4.5, 0.25  # the weight from which on a town tells less and less that others are near it
Cell = tuple[int, int]


@dataclass(slots=True)
class Name:
    """A name of the document: its senses, those in a container beside one of its mentions, the names it is listed with."""

    senses: tuple[Sense, ...]
    contained: set[Sense] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    scores: list[float] = field(default_factory=list)
    shares: list[float] = field(default_factory=list)

    @property
    def best(self) -> Sense:
        """The sense with the highest score."""
        return self.senses[max(range(len(self.senses)), key=self.scores.__getitem__)]

    def score(self, scores: list[float]) -> None:
        """Takes scores of its senses, and shares that grow with them."""
        top = max(scores)
        raw = [math.exp(_SHARP * (s - top)) for s in scores]
        total = sum(raw)
        self.scores, self.shares = scores, [r / total for r in raw]


@dataclass(slots=True)
class _Mass:
    cells: dict[Cell, float] = field(default_factory=lambda: defaultdict(float))
    divisions: dict[tuple[str | None, str], float] = field(default_factory=lambda: defaultdict(float))
    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))


def settle(names: Mapping[str, Name]) -> None:
    """Scores the senses of all names of a document, by the words of each name in lower case."""
    for name in names.values():
        name.score([_prior(name, s) for s in name.senses])
    for _ in range(2):
        mass = _Mass()
        for name in names.values():
            _spread(mass, name, 1.0)
        new = [_scores(mass, name, names) for name in names.values()]
        for name, scores in zip(names.values(), new, strict=True):
            name.score(scores)


def _prior(name: Name, sense: Sense) -> float:
    return sense.weight + (_SAID if sense in name.contained else 0.0)


def _spread(mass: _Mass, name: Name, sign: float) -> None:
    for sense, share in zip(name.senses, name.shares, strict=True):
        if share < 0.01:
            continue
        amount = sign * share * _telling(sense)
        if sense.country is not None:
            mass.countries[sense.country] += amount
            if sense.division is not None:
                mass.divisions[sense.country, sense.division] += amount
        if (cell := _cell(sense)) is not None:
            mass.cells[cell] += amount


def _telling(sense: Sense) -> float:
    """How much a place tells of where others are: a small town all, a metropolis, a palace or a state little."""
    if sense.kind == "city":
        return max(0.1, min(1.0, 1.0 - _FADING * (sense.weight - _FAME)))
    if sense.kind == "country":
        return _AS_STATE
    return 0.3 if sense.kind == "facility" else 1.0


def _scores(mass: _Mass, name: Name, names: Mapping[str, Name]) -> list[float]:
    """The score of each sense, from the mass of the other names."""
    _spread(mass, name, -1.0)
    listed = [names[other] for other in name.listed if other in names]
    found = [_prior(name, s) + _company(mass, s) + _like(s, listed) for s in name.senses]
    _spread(mass, name, 1.0)
    return found


def _company(mass: _Mass, sense: Sense) -> float:
    total = 0.0
    if sense.country is not None:
        total += _COUNTRY * min(_MOST, mass.countries.get(sense.country, 0.0))
        if sense.division is not None:
            total += _DIVISION * min(_MOST, mass.divisions.get((sense.country, sense.division), 0.0))
    if (cell := _cell(sense)) is not None:
        around = sum(mass.cells.get((cell[0] + x, cell[1] + y), 0.0) for x in (-1, 0, 1) for y in (-1, 0, 1))
        total += _NEAR * min(_MOST, around)
    return total


def _like(sense: Sense, listed: list[Name]) -> float:
    """What the names of its list give a sense: most where they are of its kind, states of one country, or countries."""
    if not listed or sense.kind not in ("region", "country"):
        return 0.0
    return _LISTED * max(
        sum(share for s, share in zip(name.senses, name.shares, strict=True) if _alike(s, sense)) for name in listed
    )


def _alike(a: Sense, b: Sense) -> bool:
    return a.kind == b.kind and a.county == b.county and (a.kind == "country" or a.country == b.country)


def _cell(sense: Sense) -> Cell | None:
    """The square of the globe of a small place; None for countries, divisions and other large ones."""
    if sense.latitude is None or sense.longitude is None or sense.kind in ("country", "area", "facility"):
        return None
    if sense.kind == "region" and not sense.county:
        return None
    return math.floor(sense.latitude / _CELL), math.floor(sense.longitude / _CELL)
