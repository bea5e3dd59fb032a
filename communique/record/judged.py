"""Judgements in force: which hold after undoing, and which word counts where several speak of one pair.

Invariant: independent of the order in which judgements are given; a person's outranks a machine's, a later one of the
same rank an earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from communique.model.judgement import Judgement, Subject

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Ties:
    """The word on each pair (ids in order) of some subjects: who said same, who different, and the machine's weights."""

    weights: Mapping[Pair, float]
    same: tuple[Pair, ...]
    different: frozenset[Pair]


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Judgements that are not undone, in an order of their own: rank, date, id."""
    known = {j.id: j for j in judgements}
    undone = {j.right if j.right in known else j.left for j in known.values() if j.verdict == "undo"}
    alive = [j for j in known.values() if j.verdict != "undo" and j.id not in undone]
    return sorted(alive, key=_rank)


def ties(judgements: Iterable[Judgement], *subjects: Subject) -> Ties:
    """What the judgements on pairs of these subjects come to: the highest rank decides each pair."""
    last: dict[Pair, Judgement] = {}
    for judgement in in_force(judgements):
        if judgement.subject in subjects and judgement.verdict in ("same", "different", "unsure"):
            last[_pair(judgement)] = judgement
    own = {pair: j for pair, j in last.items() if not j.machine}
    return Ties(
        weights={pair: j.weight or 0.0 for pair, j in last.items() if j.machine and j.verdict != "different"},
        same=tuple(pair for pair, j in sorted(own.items()) if j.verdict == "same"),
        different=frozenset(pair for pair, j in last.items() if j.verdict == "different"),
    )


def _pair(judgement: Judgement) -> Pair:
    return min(judgement.left, judgement.right), max(judgement.left, judgement.right)


def _rank(judgement: Judgement) -> tuple[bool, str, str, float]:
    stamp = judgement.when.isoformat() if judgement.when else ""
    return not judgement.machine, stamp, judgement.id, judgement.weight or 0.0
