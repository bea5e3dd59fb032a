"""Who says which value of a field: the material of conflicts, updates and agreement.

Invariant: a telling quotes one claim; values are compared as typed things and shown as text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Generic, TypeVar

from communique.model.claim import Claim
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
    title: bool = False  # told by the title of the report


def telling(claim: Claim, thing: T, shown: str) -> Telling[T]:
    """What a claim tells."""
    return Telling(thing, shown, claim.id, claim.report_key, claim.at.span.field == "title")


Pair = tuple[Telling[T], Telling[T]]


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A field on which claims may differ.

    `clash`: can both not be true? `further(a, b)`: is b further along the course than a? None where there is no course.
    `several`: one event may well have several such values (places, days, numbers): who tells all that the other tells,
    and more, is not at odds with the other. `fits(a, b)`: does the first tell what the second tells? Where it is not given,
    what does not clash fits.
    """

    name: ConflictField
    clash: Callable[[T, T], bool]
    further: Callable[[T, T], bool] | None = None
    about: str | None = None
    several: bool = False
    fits: Callable[[T, T], bool] | None = None


def differences(field: Field[T], tellings: Sequence[Telling[T]], reports: Reports) -> tuple[Conflict | None, Update | None]:
    """The conflict and the update on a field, from its tellings in order of the record (RECORD.md, Agreement)."""
    at_odds: list[Pair[T]] = []
    moved: list[Pair[T]] = []
    tellings = bodies_first(tellings)
    distinct = _distinct(tellings)
    for a, b in combinations(distinct, 2):
        if field.clash(a.thing, b.thing):
            course = _course(field, a, b, reports)
            if not (field.several and _told_too(field, course or (a, b), distinct, either=course is None)):
                (at_odds if course is None else moved).append((a, b))
    return _conflict(field, at_odds, _values(at_odds, tellings, reports)), _update(field, _values(moved, tellings, reports))


def bodies_first(tellings: Sequence[Telling[T]]) -> list[Telling[T]]:
    """Without what a title says where the body of its report says it too, and more exactly."""
    bodies = {t.report for t in tellings if not t.title}
    return [t for t in tellings if not t.title or t.report not in bodies]


def _told_too(field: Field[T], pair: Pair[T], tellings: Sequence[Telling[T]], *, either: bool) -> bool:
    """Does the report of the first (or, with `either`, of the second) tell something else that fits what the other tells?"""
    first, second = pair
    if first.report == second.report:
        return False
    sides = ((first, second), (second, first)) if either else ((first, second),)
    return any(
        told.report == mine.report and _fits(field, told.thing, other.thing) for mine, other in sides for told in tellings
    )


def _fits(field: Field[T], told: T, other: T) -> bool:
    return field.fits(told, other) if field.fits else not field.clash(told, other)


def _distinct(tellings: Sequence[Telling[T]]) -> list[Telling[T]]:
    """The first telling of each value by each report: more of the same settle nothing."""
    return list({(t.shown, t.report): t for t in reversed(tellings)}.values())[::-1]


def _course(field: Field[T], a: Telling[T], b: Telling[T], reports: Reports) -> Pair[T] | None:
    """(earlier, later) where the later report is strictly later by publication and further along the course."""
    days = days_between(reports[a.report], reports[b.report])
    if field.further is None or not days:
        return None
    earlier, later = (a, b) if days > 0 else (b, a)
    return (earlier, later) if field.further(earlier.thing, later.thing) else None


def _values(chosen: Sequence[Pair[T]], tellings: Sequence[Telling[T]], reports: Reports) -> tuple[ConflictValue, ...]:
    """The chosen values, in order of the record, each with all reports and claims that state it."""
    shown = {t.shown for pair in chosen for t in pair}
    found: list[ConflictValue] = []
    for value in dict.fromkeys(t.shown for t in tellings if t.shown in shown):
        same = [t for t in tellings if t.shown == value]
        ids = tuple(dict.fromkeys(reports[t.report].id for t in same))
        found.append(ConflictValue(value, ids, tuple(t.claim for t in same)))
    return tuple(found)


def _conflict(field: Field[T], pairs: Sequence[Pair[T]], values: tuple[ConflictValue, ...]) -> Conflict | None:
    """`within` where only single reports are at odds with themselves, else `between`."""
    if not values:
        return None
    between = any(a.report != b.report for a, b in pairs)
    return Conflict(field.name, "between" if between else "within", values, field.about)


def _update(field: Field[T], values: tuple[ConflictValue, ...]) -> Update | None:
    return Update(field.name, values) if values else None
