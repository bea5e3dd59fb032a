"""Who does what to whom, as pairs of countries with their cooperation and conflict, and as a picture.

Invariant: an event counts once for each pair of its parties; cooperation and conflict are PLOVER's quad classes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, pi, sin

from communique.codebook.facts import states
from communique.model.event import Event
from communique.views.words import country_words

SIZE = 640
TIE = ("one", "two", "cooperation", "conflict", "other")
"""What is told of a pair."""
_NODES = 24
_EDGES = 80


@dataclass(frozen=True, slots=True)
class Tie:
    """Two countries with how many events of theirs are cooperation, conflict, or neither."""

    one: str
    two: str
    cooperation: int
    conflict: int
    other: int

    @property
    def total(self) -> int:
        return self.cooperation + self.conflict + self.other


@dataclass(frozen=True, slots=True)
class Node:
    """A country on the circle; `anchor` is how its name is set."""

    code: str
    name: str
    x: float
    y: float
    radius: float
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie drawn as a curve, as wide as it has events."""

    tie: Tie
    path: str
    width: float
    kind: str


@dataclass(frozen=True, slots=True)
class Network:
    """The picture; `left_out` counts countries that have no room."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def pair_of(parties: Iterable[str | None]) -> tuple[str, ...]:
    """The two countries, in order of the alphabet, where these parties are of just two; else nothing."""
    codes = sorted({code for code in parties if code and code in states()})
    return tuple(codes) if len(codes) == 2 else ()


def pairs_of(events: Iterable[Event]) -> list[Tie]:
    """All pairs, those with the most events first."""
    cooperation: Counter[tuple[str, str]] = Counter()
    conflict: Counter[tuple[str, str]] = Counter()
    other: Counter[tuple[str, str]] = Counter()
    for event in events:
        codes = sorted({c for p in (*event.actors, *event.recipients) if (c := p.party.country)})
        quad = event.quad or ""
        count = cooperation if "cooperation" in quad else conflict if "conflict" in quad else other
        count.update(combinations(codes, 2))
    ties = [Tie(*pair, cooperation[pair], conflict[pair], other[pair]) for pair in {**cooperation, **conflict, **other}]
    return sorted(ties, key=lambda t: (-t.total, t.one, t.two))


def tie_row(tie: Tie) -> tuple[str | int, ...]:
    """A pair as a row with the columns TIE."""
    return (tie.one, tie.two, tie.cooperation, tie.conflict, tie.other)


def network_of(ties: Sequence[Tie]) -> Network:
    """The countries with the most events on a circle, like-minded ones near one another, and the ties between them."""
    weight: Counter[str] = Counter()
    for tie in ties:
        weight.update({tie.one: tie.total, tie.two: tie.total})
    shown = _ordered([code for code, _ in weight.most_common(_NODES)], ties)
    most = max(weight.values(), default=1)
    nodes = {code: _node(code, i, len(shown), weight[code] / most) for i, code in enumerate(shown)}
    drawn = [t for t in ties if t.one in nodes and t.two in nodes][:_EDGES]
    widest = max((t.total for t in drawn), default=1)
    edges = tuple(_edge(tie, nodes, widest) for tie in drawn)
    return Network(tuple(nodes.values()), edges, len(weight) - len(shown))


def _ordered(codes: Sequence[str], ties: Sequence[Tie]) -> list[str]:
    """One after the other the country with the strongest tie to the last."""
    strength = {frozenset((t.one, t.two)): t.total for t in ties}
    waiting = list(codes)
    found: list[str] = []
    while waiting:
        last = found[-1] if found else ""
        chosen = max(waiting, key=lambda code: (strength.get(frozenset((last, code)), 0), -codes.index(code)))
        found.append(chosen)
        waiting.remove(chosen)
    return found


def _node(code: str, at: int, count: int, share: float) -> Node:
    angle = 2 * pi * at / count - pi / 2
    middle, radius = SIZE / 2, SIZE / 2 - 120
    x, y = middle + radius * cos(angle), middle + radius * sin(angle)
    away = 12 + 10 * share
    side = "middle" if abs(cos(angle)) < 0.2 else "start" if cos(angle) > 0 else "end"
    label = (middle + (radius + away) * cos(angle), middle + (radius + away) * sin(angle) + 4)
    return Node(
        code,
        country_words(code),
        round(x, 1),
        round(y, 1),
        round(4 + 8 * share, 1),
        round(label[0], 1),
        round(label[1], 1),
        side,
    )


def _edge(tie: Tie, nodes: dict[str, Node], widest: int) -> Edge:
    a, b, middle = nodes[tie.one], nodes[tie.two], SIZE / 2
    bend = f"{round((a.x + b.x) / 4 + middle / 2, 1)} {round((a.y + b.y) / 4 + middle / 2, 1)}"
    kind = "conflict" if tie.conflict > tie.cooperation else "cooperation" if tie.cooperation else "neither"
    return Edge(tie, f"M{a.x} {a.y}Q{bend} {b.x} {b.y}", round(1.5 + 6 * tie.total / widest, 1), kind)
