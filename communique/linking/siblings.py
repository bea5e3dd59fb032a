"""Which claims are the only one of their kind in their report: two outlets that tell of one raid each rather tell of the same.

Invariant: only claims of the same report count, so that what else is read changes nothing; a title tells what its text tells,
and a noun that speaks of what was told before, or what came of that (", freezing their money"), is no other act.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.linking.traits import Traits


def with_siblings(claims: Sequence[Traits]) -> list[Traits]:
    """The traits in their order, `alone` set where the report tells of no other act of that kind by these parties."""
    kinds: dict[tuple[str, str], list[Traits]] = {}
    for traits in claims:
        if traits.order >= 0 and traits.again is None and not (traits.refers or traits.outcome):
            kinds.setdefault(_kind(traits), []).append(traits)
    return [replace(t, alone=_is_alone(t, kinds.get(_kind(t), ()))) for t in claims]


def _kind(traits: Traits) -> tuple[str, str]:
    return traits.claim.report_key, traits.claim.act


def _is_alone(traits: Traits, siblings: Iterable[Traits]) -> bool:
    return not any(other.claim.id != traits.claim.id and _may_be_theirs(traits, other) for other in siblings)


def _may_be_theirs(a: Traits, b: Traits) -> bool:
    """May the same parties have done both, as far as they are told?"""
    return all(not (ours and theirs) or ours & theirs for ours, theirs in ((a.actors, b.actors), (a.parties, b.parties)))
