"""Judgements in force: which hold after undoing, and which word counts where several speak of one pair.

Invariant: independent of the order in which judgements are given; a person's outranks a machine's, a later one of the
same rank an earlier one. Persons' words that cannot all hold (A is B, B is C, A is not C) give way to later ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC
from itertools import product

from communique.model.judgement import Judgement, Subject

Pair = tuple[str, str]
Name = Callable[[str], str]

PAIRWISE = ("same", "different", "unsure")


@dataclass(frozen=True, slots=True)
class Words:
    """What persons said of pairs (ids in order) and what of it holds together; `overruled` gave way to later words."""

    same: tuple[Pair, ...]
    different: frozenset[Pair]
    unsure: frozenset[Pair]
    overruled: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """The word on each pair (ids in order) of some subjects: who said same, who different, and the machine's weights.

    `different` is persons' word; `ruled_out` the machine's, which a person's "same" goes past.
    """

    weights: Mapping[Pair, float]
    same: tuple[Pair, ...]
    different: frozenset[Pair]
    ruled_out: frozenset[Pair] = frozenset()


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements that are not undone, in an order of their own: rank, date, id. What undoes can itself be undone."""
    known = {j.id: j for j in judgements}
    undoing: dict[str, list[str]] = {}
    for judgement in known.values():
        if judgement.verdict == "undo":
            undoing.setdefault(judgement.right if judgement.right in known else judgement.left, []).append(judgement.id)

    def holds(id: str) -> bool:  # ids are hashes over what they undo, so this cannot go round in a circle
        return not any(holds(later) for later in undoing.get(id, ()))

    return sorted((j for j in known.values() if j.verdict != "undo" and holds(j.id)), key=_rank)


def words(judgements: Iterable[Judgement], *subjects: Subject, name: Name = str) -> Words:
    """Persons' words on pairs of these subjects, the latest first to be believed. `name`: what an id counts as."""
    own = [j for j in in_force(judgements) if not j.machine and j.subject in subjects and j.verdict in PAIRWISE]
    said = _Said()
    overruled = [j for j in reversed(own) if not said.take(pair_of(j, name), j)]
    return Words(tuple(sorted(said.same)), frozenset(said.different), frozenset(said.unsure), tuple(reversed(overruled)))


def ties(judgements: Iterable[Judgement], *subjects: Subject) -> Ties:
    """What the judgements on pairs of these subjects come to: the highest rank decides each pair."""
    given = list(judgements)
    said = words(given, *subjects)
    last = {pair_of(j): j for j in in_force(given) if j.machine and j.subject in subjects and j.verdict in PAIRWISE}
    unwanted = said.different | said.unsure
    return Ties(
        weights={p: j.weight or 0.0 for p, j in last.items() if j.verdict != "different" and p not in unwanted},
        same=said.same,
        different=said.different,
        ruled_out=frozenset(p for p, j in last.items() if j.verdict == "different" and p not in said.same),
    )


def pair_of(judgement: Judgement, name: Name = str) -> Pair:
    """Both ids, in order."""
    left, right = sorted((name(judgement.left), name(judgement.right)))
    return left, right


class Together:
    """Things that words put together: sets that grow, each under its least member."""

    def __init__(self, items: Iterable[str] = ()) -> None:
        self._home = {item: item for item in items}
        self.members: dict[str, tuple[str, ...]] = {item: (item,) for item in self._home}

    def home(self, item: str) -> str:
        """The least member of an item's set; an item not seen before is a set by itself."""
        if item not in self._home:
            self._home[item], self.members[item] = item, (item,)
        return self._home[item]

    def unite(self, a: str, b: str) -> None:
        """The sets of two items become one."""
        one, other = sorted((self.home(a), self.home(b)))
        if one == other:
            return
        self.members[one] = tuple(sorted((*self.members[one], *self.members.pop(other))))
        for item in self.members[one]:
            self._home[item] = one

    def parted(self, a: str, b: str, different: Iterable[Pair] | set[Pair] | frozenset[Pair]) -> bool:
        """Is a pair between the sets of two items, which are not one, among those that are different?"""
        one, other = self.home(a), self.home(b)
        if one == other or not different:
            return False
        return any((min(p), max(p)) in different for p in product(self.members[one], self.members[other]))


class _Said:
    """Words as they are taken up, the latest first: a word is taken where those already taken leave room for it."""

    def __init__(self) -> None:
        self.together = Together()
        self.same: set[Pair] = set()
        self.different: set[Pair] = set()
        self.unsure: set[Pair] = set()

    def take(self, pair: Pair, judgement: Judgement) -> bool:
        """True where the word holds."""
        if pair in self.unsure or pair[0] == pair[1]:
            return judgement.verdict == "unsure"
        if judgement.verdict == "unsure":
            return self._leave_open(pair)
        if judgement.verdict == "different":
            holds = self.together.home(pair[0]) != self.together.home(pair[1])
            self.different |= {pair} if holds else set()
            return holds
        holds = not self.together.parted(*pair, self.different)
        if holds:
            self.same.add(pair)
            self.together.unite(*pair)
        return holds

    def _leave_open(self, pair: Pair) -> bool:
        if pair in self.same or pair in self.different:
            return False
        self.unsure.add(pair)
        return True


def _rank(judgement: Judgement) -> tuple[bool, str, str, float]:
    stamp = judgement.when.astimezone(UTC).isoformat() if judgement.when else ""
    return not judgement.machine, stamp, judgement.id, judgement.weight or 0.0
