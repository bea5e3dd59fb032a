"""Which moves are of one standing: by their keys, and where a key says less than another, by the only one that it fits.

Invariant: a key joins another only where no second one would do; what an act sets up anew is never taken for another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from communique.codebook.standings import sets_up
from communique.codebook.stems import acronym
from communique.record.described import described
from communique.record.standing_key import Key
from communique.record.standing_moves import Move

Moves = Mapping[Key, Sequence[Move]]


def grouped(moved: Moves) -> dict[Key, list[Move]]:
    """The moves of each standing, in order of the keys that founded them."""
    found = {key: list(moves) for key, moves in moved.items()}
    while joining := next(_pairs(found), None):
        less, fuller = joining
        found[fuller] = _in_order(moved, [*found[fuller], *found.pop(less)])
    return _by_holder(found)


def _pairs(found: Moves) -> Iterator[tuple[Key, Key]]:
    """Each key with the only other one that it fits."""
    for key, moves in found.items():
        fuller = [k for k in found if k != key and _says_less(key, k, moves, found[k])]
        if len(fuller) == 1:
            yield key, fuller[0]


def _in_order(moved: Moves, moves: Sequence[Move]) -> list[Move]:
    """Moves in the order of the record, so that the standing keeps the id of its founding event."""
    order = {id(move): n for n, move in enumerate(m for own in moved.values() for m in own)}
    return sorted(moves, key=lambda move: order.get(id(move), 0))


def _says_less(key: Key, other: Key, moves: Sequence[Move], others: Sequence[Move]) -> bool:
    """Does a key tell less of what the other tells, and nothing else?"""
    if key.kind != other.kind and {key.kind, other.kind} != _ALIKE:
        return False
    match key.kind:
        case "office":
            if key.what == other.what:
                return not key.holders
            sides = key.holders == other.holders or not (key.holders and other.holders)
            return sides and len(key.what.split()) == 1 and other.what.startswith(f"{key.what} ")
        case "membership":
            return key.holders == other.holders and acronym(other.what.split()) == key.what
        case "pact":
            named = bool(key.what) and (key.what == other.what or acronym(other.what.split()) == key.what)
            return named and set(key.holders) <= set(other.holders)
    stopped = key.kind == "aid" and any(m.state in ("suspended", "ended") for m in others)  # then aid "resumed" is that aid
    anew = any(sets_up(key.kind, m.event.act) and not m.before for m in moves)
    return (stopped or not anew) and _vaguer(key, other, others)


def _vaguer(key: Key, other: Key, others: Sequence[Move]) -> bool:
    """The same sides, where it tells them, and no word of the scope but those of the other's ("the Chaman crossing") and of
    whom the other is told to befall ("the airline", of what was imposed on "the state airline Belavia").
    """
    befallen = {word for m in others for p in m.event.recipients for word in described(p.party.name, *other.counterparts)}
    sides = ((key.holders, other.holders), (key.counterparts, other.counterparts))
    known = {*other.what.split(), *befallen}
    return all(mine == theirs or not mine for mine, theirs in sides) and known.issuperset(key.what.split())


_ALIKE = frozenset(("sanction", "restriction"))
"""What is imposed as one may be lifted as the other: "a ban on exports"."""


def _by_holder(found: Moves) -> dict[Key, list[Move]]:
    """Memberships holder by holder; those of one body that went the same way, told together at some point, as one."""
    apart: dict[Key, list[Move]] = {}
    for key, moves in found.items():
        for holder in key.holders if key.kind == "membership" else (None,):
            apart.setdefault(replace(key, holders=(holder,)) if holder else key, []).extend(moves)
    joined: dict[Key, list[Move]] = {}
    for key, moves in apart.items():
        like = next((k for k in joined if _went_together(key, moves, k, joined[k])), None)
        if like is None:
            joined[key] = moves
            continue
        together = replace(like, holders=tuple(sorted({*like.holders, *key.holders})))
        joined = {together if k == like else k: m for k, m in joined.items()}
        joined[together] = [*joined[together], *(m for m in moves if m not in joined[together])]
    return joined


def _went_together(key: Key, moves: Sequence[Move], other: Key, others: Sequence[Move]) -> bool:
    if key.kind != "membership" or (key.kind, key.what) != (other.kind, other.what):
        return False
    shared = {m.event.id for m in moves} & {m.event.id for m in others}
    return bool(shared) and {(m.state, m.when) for m in moves} == {(m.state, m.when) for m in others}
