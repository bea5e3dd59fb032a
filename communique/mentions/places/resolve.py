"""Which of its senses a name has in a document: what stands beside it, what else is named, how well known each is.

Invariant: one name has one sense in a document, save where the words beside a mention say otherwise. Each name's mass is
spread over its senses by how well known they are; a sense gains from the mass of other names around it, in its division
and in its country. Two rounds; no order of names matters.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.mentions.places.senses import Sense

_CELL = 1.5  # degrees
_SHARP = 1.2  # how strongly the best known sense takes a name's mass
_NEAR, _DIVISION, _COUNTRY, _MOST = 1.4, 1.3, 0.8, 2.5
_SAID = 6.0  # for a sense in the container that some mention of the name has
Cell = tuple[int, int]


@dataclass(slots=True)
class Name:
    """A name of the document: its senses, those that a container beside one of its mentions leaves, and their shares."""

    senses: tuple[Sense, ...]
    contained: frozenset[Sense]
    shares: list[float] = field(default_factory=list)


@dataclass(slots=True)
class _Mass:
    cells: dict[Cell, float] = field(default_factory=lambda: defaultdict(float))
    divisions: dict[tuple[str | None, str], float] = field(default_factory=lambda: defaultdict(float))
    countries: dict[str, float] = field(default_factory=lambda: defaultdict(float))


def settle(names: Sequence[Name]) -> list[Sense]:
    """The sense of each name."""
    for name in names:
        name.shares = _shares([_prior(name, s) for s in name.senses])
    scores: list[list[float]] = []
    for _ in range(2):
        mass = _Mass()
        for name in names:
            _spread(mass, name, 1.0)
        scores = [_scores(mass, name) for name in names]
        for name, values in zip(names, scores, strict=True):
            name.shares = _shares(values)
    return [name.senses[max(range(len(v)), key=v.__getitem__)] for name, v in zip(names, scores, strict=True)]


def _prior(name: Name, sense: Sense) -> float:
    return sense.weight + (_SAID if sense in name.contained else 0.0)


def _shares(scores: list[float]) -> list[float]:
    top = max(scores)
    raw = [math.exp(_SHARP * (s - top)) for s in scores]
    total = sum(raw)
    return [r / total for r in raw]


def _spread(mass: _Mass, name: Name, sign: float) -> None:
    for sense, share in zip(name.senses, name.shares, strict=True):
        amount = sign * share
        if abs(amount) < 0.01:
            continue
        if sense.country is not None:
            mass.countries[sense.country] += amount
            if sense.division is not None:
                mass.divisions[sense.country, sense.division] += amount
        if (cell := _cell(sense)) is not None and sense.kind not in ("country", "area") and sense.name != sense.division:
            mass.cells[cell] += amount


def _scores(mass: _Mass, name: Name) -> list[float]:
    """The score of each sense, from the mass of the other names."""
    _spread(mass, name, -1.0)
    found = [_prior(name, s) + _company(mass, s) for s in name.senses]
    _spread(mass, name, 1.0)
    return found


def _company(mass: _Mass, sense: Sense) -> float:
    total = 0.0
    if sense.country is not None:
        total += _COUNTRY * min(_MOST, mass.countries.get(sense.country, 0.0))
        if sense.division is not None:
            total += _DIVISION * min(_MOST, mass.divisions.get((sense.country, sense.division), 0.0))
    cell = _cell(sense)
    if cell is not None and sense.kind not in ("country", "area") and sense.name != sense.division:
        around = sum(mass.cells.get((cell[0] + x, cell[1] + y), 0.0) for x in (-1, 0, 1) for y in (-1, 0, 1))
        total += _NEAR * min(_MOST, around)
    return total


def _cell(sense: Sense) -> Cell | None:
    if sense.latitude is None or sense.longitude is None:
        return None
    return math.floor(sense.latitude / _CELL), math.floor(sense.longitude / _CELL)
