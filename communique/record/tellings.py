"""Who says which value of a field: the material of conflicts, updates and agreement.

Invariant: a telling quotes one claim; values are compared as typed things and shown as text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from communique.model.event import Conflict, ConflictField, ConflictValue, Update
from communique.record.order import Reports, days_between

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Telling(Generic[T]):
    """One claim's value of a field."""

    thing: T
    shown: str
    claim: str
    report: str  # key


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A field on which claims may differ.

    `clash`: can both not be true? `further(a, b)`: is b further along the course than a? None where there is no course.
    """

    name: ConflictField
    clash: Callable[[T, T], bool]
    further: Callable[[T, T], bool] | None = None
    about: str | None = None


def differences(field: Field[T], tellings: Sequence[Telling[T]], reports: Reports) -> tuple[Conflict | None, Update | None]:
    """The conflict and the update on a field, from its tellings in order of the record (RECORD.md, Agreement)."""
    at_odds: list[Telling[T]] = []
    moved: list[Telling[T]] = []
    for a, b in combinations(_distinct(tellings), 2):
        if field.clash(a.thing, b.thing):
            (moved if _is_update(field, a, b, reports) else at_odds).extend((a, b))
    return _conflict(field, _values(at_odds, tellings, reports)), _update(field, _values(moved, tellings, reports))


def _distinct(tellings: Sequence[Telling[T]]) -> list[Telling[T]]:
    """The first telling of each value by each report: more of the same settle nothing."""
    return list({(t.shown, t.report): t for t in reversed(tellings)}.values())[::-1]


def _is_update(field: Field[T], a: Telling[T], b: Telling[T], reports: Reports) -> bool:
    """Is the later report strictly later by publication and further along the course?"""
    days = days_between(reports[a.report], reports[b.report])
    if field.further is None or not days:
        return False
    earlier, later = (a, b) if days > 0 else (b, a)
    return field.further(earlier.thing, later.thing)


def _values(chosen: Sequence[Telling[T]], tellings: Sequence[Telling[T]], reports: Reports) -> tuple[ConflictValue, ...]:
    """The chosen values, in order of the record, each with all reports and claims that state it."""
    shown = {t.shown for t in chosen}
    found: list[ConflictValue] = []
    for value in dict.fromkeys(t.shown for t in tellings if t.shown in shown):
        same = [t for t in tellings if t.shown == value]
        ids = tuple(dict.fromkeys(reports[t.report].id for t in same))
        found.append(ConflictValue(value, ids, tuple(t.claim for t in same)))
    return tuple(found)


def _conflict(field: Field[T], values: tuple[ConflictValue, ...]) -> Conflict | None:
    """`within` when the same reports say all values, else `between`."""
    if not values:
        return None
    between = len({value.reports for value in values}) > 1
    return Conflict(field.name, "between" if between else "within", values, field.about)


def _update(field: Field[T], values: tuple[ConflictValue, ...]) -> Update | None:
    return Update(field.name, values) if values else None
