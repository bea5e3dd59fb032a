"""Where the claims of an event cannot all be true, field by field, and where a later report carries the course further.

Invariant: only what the words state is compared: a date taken over from elsewhere, or a part that a claim leaves open,
is at odds with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from communique.codebook.act_groups import acts_in
from communique.codebook.counting import both_true, counted, same_thing, shown
from communique.codebook.tables import read_shipped
from communique.model.claim import Claim, Participant
from communique.model.clash import labels, own_date, places_clash
from communique.model.event import Conflict, Update
from communique.model.mention import Figure
from communique.model.party import ORGANS
from communique.model.status import Stage, advance, group_of, stage_order, statuses_conflict
from communique.record.dates import dates_clash
from communique.record.order import Reports
from communique.record.tellings import Field, differences, telling

Differences = tuple[Conflict | None, Update | None]
_TOLLS = ("killed", "injured", "missing", "displaced")


def conflicts_of(claims: Sequence[Claim], reports: Reports) -> tuple[tuple[Conflict, ...], tuple[Update, ...]]:
    """Conflicts and updates of an event, in order of the fields. `claims` in order of the record."""
    found = [*_course(claims, reports), _dates(claims, reports), _places(claims, reports), *_parties(claims, reports)]
    found.extend(_figures(claims, reports))
    return tuple(c for c, _ in found if c), tuple(u for _, u in found if u)


def _course(claims: Sequence[Claim], reports: Reports) -> Iterator[Differences]:
    """Stage where both sides have one that is reached, else status.

    A report that tells a stage tells by it how far things are, whatever it says less closely beside; unless it denies that.
    """
    staged = [telling(c, c, c.stage) for c in claims if c.stage]
    yield differences(Field("stage", _stages_clash, _stage_further), staged, reports)
    by_stage = {c.report_key for c in claims if c.stage}
    closely = (c for c in claims if c.stage or c.report_key not in by_stage or group_of(c.status) == "not")
    told = [telling(c, c, c.status) for c in closely]
    yield differences(Field("status", _statuses_clash, _status_further), told, reports)


def _stages_clash(a: Claim, b: Claim) -> bool:
    """Stages that differ, unless one is only still to come and lies further on than the other ("signed", "to be ratified"),
    or is a step that was taken before it ("who negotiated the treaty").
    """
    if not a.stage or not b.stage or a.stage == b.stage:
        return False
    for one, other in ((a, b), (b, a)):
        taken = one.status == "done" and stage_order(_stage(one)) <= stage_order("in-principle")
        if taken and stage_order(_stage(other)) > stage_order("in-principle"):
            return False
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

    Acts of their own ("a visit is planned", "they met") may be equally true, unless one is denied. Who has agreed in
    principle to do something that is no instrument may as well be told to promise it; what is not done may be to come.
    """
    groups = {group_of(a.status), group_of(b.status)}
    if _is_answer(a) or _is_answer(b):
        return False
    if a.stage and b.stage and a.stage != b.stage:
        return False
    if a.act == b.act == "refuse" and groups == {"happened", "to come"}:
        return False  # who "will not hear of it" refuses by that
    if a.act != b.act and b.act not in _one_course().get(a.act, ()) and "not" not in groups:
        return False
    if groups == {"in principle", "to come"} and (a.report_key == b.report_key or not (a.stage or b.stage)):
        return False  # what is agreed may be expected to be signed, as one report says
    if "not-done" in (a.status, b.status) and groups & {"to come", "in principle"}:
        return "in principle" in groups and (_not_agreed(a) or _not_agreed(b))
    return statuses_conflict(a.status, b.status)


def _is_answer(claim: Claim) -> bool:
    """Does the accused deny an accusation? That it was made is not denied."""
    speaker = claim.attribution.party if claim.attribution else None
    if claim.status != "denied" or claim.act not in acts_in("answering") or speaker is None:
        return False
    return speaker.label in labels(claim.recipients)


def _not_agreed(claim: Claim) -> bool:
    """Does it say that there is no agreement ("has not agreed to reopen"), and not only that nothing was done yet?"""
    told = {reason.split(":")[0] for reason in claim.reasons}
    return claim.status == "not-done" and "agreed-in-principle" in told


@lru_cache(maxsize=1)
def _one_course() -> Mapping[str, frozenset[str]]:
    """For each act, the other acts that tell the same course of a pact or a measure."""
    found: dict[str, set[str]] = {}
    for row in read_shipped("linking/acts.tsv", ["act", "near", "course", "why"]):
        if row["course"] == "one":
            found.setdefault(row["act"], set()).add(row["near"])
            found.setdefault(row["near"], set()).add(row["act"])
    return {act: frozenset(near) for act, near in found.items()}


def _status_further(a: Claim, b: Claim) -> bool:
    """Forward along the course; to or from what is denied or not done there is none, but what was to come may fail."""
    if b.status == "failed" and group_of(a.status) in ("to come", "in principle"):
        return True
    return advance(b.status) > advance(a.status) >= 0


def _dates(claims: Sequence[Claim], reports: Reports) -> Differences:
    dated = [(own_date(c.when), c) for c in claims]
    told = [telling(c, w, w.stated()) for w, c in dated if w]
    return differences(Field("when", dates_clash, several=True), told, reports)


def _places(claims: Sequence[Claim], reports: Reports) -> Differences:
    placed = [c for c in claims if c.where]
    arrived = [c for c in placed if not (c.act in acts_in("in flight") and _at_home(c))]  # else it came from there, and flew on
    told = [telling(c, c.where, c.where.name) for c in arrived or placed if c.where]
    return differences(Field("where", places_clash, several=True), told, reports)


def _at_home(claim: Claim) -> bool:
    """Does it happen in the country of those who do it?"""
    return claim.where is not None and claim.where.country in {p.party.country for p in claim.actors}


def _parties(claims: Sequence[Claim], reports: Reports) -> Iterator[Differences]:
    """Different parties in the same part of acts that somebody does to somebody."""
    directed = [c for c in claims if not c.reciprocal]
    for part in ("actors", "recipients"):
        sides = [(c.actors if part == "actors" else _struck(c), c) for c in directed]
        told = [telling(c, _labelled(side), _shown(side) if labels(side) else "") for side, c in sides if side]
        yield differences(Field("parties", _disjoint, about=part, several=True, fits=_meets), told, reports)


def _struck(claim: Claim) -> tuple[Participant, ...]:
    """Whom an act meets; of an attack not the people whom it hurt beside what it was aimed at, of a launch not whom it was
    near.
    """
    if claim.act == "test-weapon":
        return ()
    if claim.act != "attack":
        return claim.recipients
    return tuple(p for p in claim.recipients if p.party.sector is None or p.party.sector in ORGANS)


@dataclass(frozen=True, slots=True)
class _Labelled:
    """The labels of one side: those that a report names, and with those that are assumed."""

    named: frozenset[str]
    all: frozenset[str]


def _labelled(side: tuple[Participant, ...]) -> _Labelled:
    return _Labelled(labels(side), labels(tuple(replace(p, assumed=False) for p in side)))


def _disjoint(a: _Labelled, b: _Labelled) -> bool:
    return bool(a.named and b.named) and a.named.isdisjoint(b.named)


def _meets(told: _Labelled, other: _Labelled) -> bool:
    """Does a report that tells the first agree with the other? What is assumed contradicts nobody, but may agree."""
    return not told.all.isdisjoint(other.named)


def _shown(side: Iterable[Participant]) -> str:
    return ", ".join(sorted({p.party.country or p.party.name for p in side}))


def _figures(claims: Sequence[Claim], reports: Reports) -> Iterator[Differences]:
    """Numbers of the same thing, by what they count."""
    yield _numbers_met(claims, reports)
    counts = [(f, c) for c in claims for f in c.figures]
    for kind in _kinds([f for f, _ in counts]):
        told = [telling(c, f, shown(f)) for f, c in counts if same_thing(f, kind)]
        about = kind.casualty or counted(kind) or kind.measure
        further = _toll_further if kind.casualty in _TOLLS else None
        yield differences(Field("figures", _numbers_clash, further, about, several=True), told, reports)


def _numbers_met(claims: Sequence[Claim], reports: Reports) -> Differences:
    """Numbers of those whom an act meets, whatever they are called ("two members of the embassy", "three envoys")."""
    met = [(f, c) for c in claims if (f := _of_those_met(c)) is not None]
    words = {counted(f) for f, _ in met}
    sides = {labels(c.recipients) for _, c in met}
    told = [telling(c, f, shown(f)) for f, c in met] if len(words) > 1 and len(sides) == 1 else []
    return differences(Field("figures", lambda a, b: not both_true(a, b), about="recipients", several=True), told, reports)


def _of_those_met(claim: Claim) -> Figure | None:
    """The one number that counts the officials whom an act meets; people may be told as a part of others."""
    if claim.act not in acts_in("suffered") or len({p.party for p in claim.recipients}) != 1:
        return None
    party, at = claim.recipients[0].party, claim.recipients[0].at
    found = [f for f in claim.figures if at.span.start - _AHEAD <= f.span.start < at.span.end and f.of and not f.casualty]
    return found[0] if len(found) == 1 and party.sector in ORGANS and found[0].unit is None else None


_AHEAD = 12  # characters between a number and those it counts


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
