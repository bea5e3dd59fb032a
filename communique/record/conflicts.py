"""Where the claims of an event cannot all be true, field by field, and where a later report carries the course further.

Invariant: only what the words state is compared: a date taken over from elsewhere, or a part that a claim leaves open,
is at odds with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from communique.codebook.counting import both_true, counted, same_thing, shown
from communique.model.claim import Claim, Participant
from communique.model.clash import labels, own_date
from communique.model.event import Conflict, Update
from communique.model.mention import Figure
from communique.model.status import Stage, advance, group_of, stage_order, statuses_conflict
from communique.record.dates import dates_clash
from communique.record.order import Reports
from communique.record.places import places_clash
from communique.record.tellings import Field, Telling, differences

Differences = tuple[Conflict | None, Update | None]
_TOLLS = ("killed", "injured", "missing", "displaced")


def conflicts_of(claims: Sequence[Claim], reports: Reports) -> tuple[tuple[Conflict, ...], tuple[Update, ...]]:
    """Conflicts and updates of an event, in order of the fields. `claims` in order of the record."""
    found = [*_course(claims, reports), _dates(claims, reports), _places(claims, reports), *_parties(claims, reports)]
    found.extend(_figures(claims, reports))
    return tuple(c for c, _ in found if c), tuple(u for _, u in found if u)


def _course(claims: Sequence[Claim], reports: Reports) -> Iterator[Differences]:
    """Stage where both sides have one that is reached, else status."""
    staged = [Telling(c, c.stage, c.id, c.report_key) for c in claims if c.stage]
    yield differences(Field("stage", _stages_clash, _stage_further), staged, reports)
    told = [Telling(c, c.status, c.id, c.report_key) for c in claims]
    yield differences(Field("status", _statuses_clash, _status_further), told, reports)


def _stages_clash(a: Claim, b: Claim) -> bool:
    """Stages that differ, unless one is only still to come and lies further on than the other ("signed", "to be ratified")."""
    if not a.stage or not b.stage or a.stage == b.stage:
        return False
    for one, other in ((a, b), (b, a)):
        ahead = group_of(one.status) in ("to come", "talk") and group_of(other.status) not in ("to come", "talk")
        if ahead and stage_order(_stage(one)) > stage_order(_stage(other)):
            return False
    return True


def _stage(claim: Claim) -> Stage:
    return claim.stage or "mooted"


def _stage_further(a: Claim, b: Claim) -> bool:
    return stage_order(_stage(b)) > stage_order(_stage(a))


def _statuses_clash(a: Claim, b: Claim) -> bool:
    """Statuses that cannot both be true; where both have a stage and these differ, the stage tells it.

    Who has agreed in principle to do something that is no instrument may as well be told to promise it.
    """
    if a.stage and b.stage and a.stage != b.stage:
        return False
    if {group_of(a.status), group_of(b.status)} == {"in principle", "to come"} and not (a.stage or b.stage):
        return False
    return statuses_conflict(a.status, b.status)


def _status_further(a: Claim, b: Claim) -> bool:
    """Forward along the course; to or from what is denied or not done there is none."""
    return advance(b.status) > advance(a.status) >= 0


def _dates(claims: Sequence[Claim], reports: Reports) -> Differences:
    dated = [(own_date(c.when), c) for c in claims]
    told = [Telling(w, w.stated(), c.id, c.report_key) for w, c in dated if w]
    return differences(Field("when", dates_clash), told, reports)


def _places(claims: Sequence[Claim], reports: Reports) -> Differences:
    told = [Telling(c.where, c.where.name, c.id, c.report_key) for c in claims if c.where]
    return differences(Field("where", places_clash), told, reports)


def _parties(claims: Sequence[Claim], reports: Reports) -> Iterator[Differences]:
    """Different parties in the same part of acts that somebody does to somebody."""
    directed = [c for c in claims if not c.reciprocal]
    for part in ("actors", "recipients"):
        sides = [(c.actors if part == "actors" else c.recipients, c) for c in directed]
        told = [Telling(labels(side), _shown(side), c.id, c.report_key) for side, c in sides if labels(side)]
        yield differences(Field("parties", _disjoint, about=part), told, reports)


def _disjoint(a: frozenset[str], b: frozenset[str]) -> bool:
    return a.isdisjoint(b)


def _shown(side: Iterable[Participant]) -> str:
    return ", ".join(sorted({p.party.country or p.party.name for p in side}))


def _figures(claims: Sequence[Claim], reports: Reports) -> Iterator[Differences]:
    """Numbers of the same thing, by what they count."""
    counts = [(f, c) for c in claims for f in c.figures]
    for kind in _kinds([f for f, _ in counts]):
        told = [Telling(f, shown(f), c.id, c.report_key) for f, c in counts if same_thing(f, kind)]
        about = kind.casualty or counted(kind) or kind.measure
        further = _toll_further if kind.casualty in _TOLLS else None
        yield differences(Field("figures", _numbers_clash, further, about), told, reports)


def _kinds(figures: Sequence[Figure]) -> list[Figure]:
    """One figure for each thing that several count."""
    kinds: list[Figure] = []
    for a, b in combinations(figures, 2):
        if same_thing(a, b) and not any(same_thing(a, kind) for kind in kinds):
            kinds.append(a)
    return kinds


def _numbers_clash(a: Figure, b: Figure) -> bool:
    return same_thing(a, b) and not both_true(a, b)


def _toll_further(a: Figure, b: Figure) -> bool:
    """Tolls only go up."""
    return b.value > a.value
