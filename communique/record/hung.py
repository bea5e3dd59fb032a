"""Claims that hang on another of their report by grammar: within its clause, as what came of it, as "the attack".

Such a claim is no telling of its own: it goes where the other goes, and what ties it to other reports' claims ties that.
Invariant: decided by the judgements of pairs within one report; what a person judged hangs on nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from communique.model.claim import Claim
from communique.model.judgement import Judgement
from communique.record.judged import Pair, Ties

_BOND = "bond"  # the linker's comparison that tells what hangs on what


def hung(claims: Mapping[str, Claim], judgements: Iterable[Judgement], ties: Ties) -> dict[str, str]:
    """For each claim that hangs on another, that other: of several, the one with the weightiest tie; by id where these tie."""
    judged = {id for pair in (*ties.same, *ties.different) for id in pair}
    best: dict[str, tuple[float, str]] = {}
    for judgement in judgements:
        pair = (judgement.left, judgement.right)
        if judgement.verdict != "same" or pair not in ties.weights or not any(r.field == _BOND for r in judgement.reasons):
            continue
        leader, follower = _in_order(claims[pair[0]], claims[pair[1]])
        rank = (-ties.weights[pair], leader)
        if follower not in judged:
            best[follower] = min(rank, best.get(follower, rank))
    heads = {follower: _first(follower, best) for follower in best}
    return {follower: head for follower, head in heads.items() if head not in best}  # what goes round in a circle leads nowhere


def led(ties: Ties, leaders: Mapping[str, str]) -> Ties:
    """The ties of claims that lead: each as heavy as the heaviest of those that hang on it."""
    weights: dict[Pair, float] = {}
    for (a, b), weight in ties.weights.items():
        a, b = leaders.get(a, a), leaders.get(b, b)
        if a != b:
            pair = (min(a, b), max(a, b))
            weights[pair] = max(weight, weights.get(pair, weight))
    return replace(ties, weights=weights)


def _in_order(a: Claim, b: Claim) -> tuple[str, str]:
    """Which leads, which follows: the one within the other's clause follows, else the later."""
    (first, a_at), (second, b_at) = ((c.id, c.at.span) for c in (a, b))
    if a_at.start <= b_at.start and b_at.end <= a_at.end and a_at != b_at:
        return first, second
    if b_at.start <= a_at.start and a_at.end <= b_at.end and a_at != b_at:
        return second, first
    return (first, second) if (a.trigger.span.start, first) <= (b.trigger.span.start, second) else (second, first)


def _first(follower: str, best: Mapping[str, tuple[float, str]]) -> str:
    """The claim at the head of a chain."""
    seen, at = {follower}, best[follower][1]
    while at in best and at not in seen:
        seen.add(at)
        at = best[at][1]
    return at
