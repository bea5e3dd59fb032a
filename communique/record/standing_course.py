"""The course of a standing: its moves in order of the world's time, without those that cannot undo what stands.

Invariant: order is that of event times, never of arrival; as of a day only what had certainly come by then moves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from communique.codebook.standings import goes_back
from communique.model.claim import StandingKind
from communique.record.standing_moves import Move, place


@dataclass(frozen=True, slots=True)
class Course:
    """`moves` that hold, the last being the present state; `unsure`: those that may have come later than the day asked for.

    `assumed`: the one move is the state that a later one presupposes.
    """

    moves: tuple[Move, ...]
    unsure: tuple[Move, ...] = ()
    assumed: bool = False


def course_of(kind: StandingKind, moves: Sequence[Move], as_of: date | None = None) -> Course:
    """The course that some moves of one standing make, of what had come by `as_of`."""
    ordered = sorted(moves, key=lambda move: place(kind, move))
    if as_of is None:
        return Course(_holding(kind, ordered))
    come = [m for m in ordered if m.by and m.by <= as_of]
    open_ = tuple(m for m in ordered if m not in come and (m.low is None or m.low <= as_of))
    if come:
        return Course(_holding(kind, come), open_)
    if open_ or not ordered[0].before:
        return Course((), open_)
    return Course((_presupposed(ordered[0]),), (), assumed=True)


def _holding(kind: StandingKind, ordered: Sequence[Move]) -> tuple[Move, ...]:
    """The moves without those that would undo what stands and cannot."""
    held: list[Move] = []
    for move in ordered:
        if not held or not goes_back(kind, held[-1].state, move.state, move.group):
            held.append(move)
    return tuple(held)


def _presupposed(move: Move) -> Move:
    assert move.before is not None  # chosen for it
    return replace(move, state=move.before, when=None, by=None)
