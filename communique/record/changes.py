"""Two records to what differs between them.

Invariant: a function of the two alone. An event of the earlier record goes on in the event that has its founding claim,
else in the one that has most of its claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from communique.codebook.toponyms import country_name
from communique.model.change import Change, Changes, ChangeSubject, FieldChange, Move
from communique.model.claim import Claim
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.model.standing import Standing

_Heirs = Mapping[str, str]


def changes_between(before: Record, after: Record, heirs: _Heirs | None = None) -> Changes:
    """What is new, changed, disputed, settled, merged, split or gone in `after`.

    `heirs`: by id of a claim that `after` no longer has, the claim that stands for it (a corrected text's).
    """
    old, new = ([r.id for r in record.reports] for record in (before, after))
    return Changes(
        (
            *_events(before, after, heirs or {}),
            *_stories(before, after),
            *_standings(before, after),
            *_recoded(before, after),
        ),
        _without(new, old),
        _without(old, new),
        _without(_withdrawn(after), _withdrawn(before)),
    )


def _without(ids: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Those of the ids that are not among the known ones, in their order."""
    left_out = set(known)
    return tuple(id for id in ids if id not in left_out)


def homes_of(record: Record) -> dict[str, str]:
    """The event of each claim, both by id."""
    return {c.id: e.id for e in (*record.events, *record.held) for c in e.claims}


def moves_between(homes: Mapping[str, str], record: Record, why: str, when: datetime) -> list[Move]:
    """Which events became part of another, and which left one, since `homes` (the event of each claim) held."""
    before: dict[str, list[str]] = {}
    for claim, event in sorted(homes.items(), key=lambda item: (item[1], item[0] != item[1], item[0])):
        before.setdefault(event, []).append(claim)
    after = _claims({e.id: e for e in (*record.events, *record.held)})
    course = course_of(before, after, {old: heir for old, heir in record.heirs if heir})
    merged = [
        Move("merged", now, prior, why, when)
        for now, priors in sorted(course.from_.items())
        for prior in sorted(priors)
        if len(priors) > 1 and prior != (now if now in priors else priors[0])
    ]
    split = [
        Move("split", now[0], other, why, when)
        for _, now in sorted(course.into.items())
        for other in now[1:]
        if other not in before
    ]
    return merged + split


@dataclass(slots=True)
class Course:
    """How sets went on: for each later set those earlier ones that go on in it; for each earlier one all it is now in."""

    from_: dict[str, list[str]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    into: dict[str, list[str]] = field(default_factory=dict)


def course_of(before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]], heirs: _Heirs) -> Course:
    """Sets of members by id, earlier and later. The first member of an earlier set is the one that it is named for."""
    home = {member: id for id, members in after.items() for member in members}
    course = Course()
    for id, members in before.items():
        now = [home[m] for member in members if (m := heirs.get(member, member)) in home]
        course.touched.update(now)
        if not now:
            course.into[id] = []
            continue
        counts = Counter(now)
        first = home.get(heirs.get(members[0], members[0]))
        main = first or min(counts, key=lambda n: (-counts[n], n))
        course.from_.setdefault(main, []).append(id)
        course.into[id] = [main, *(n for n in dict.fromkeys(now) if n != main)]
    return course


def _events(before: Record, after: Record, heirs: _Heirs) -> Iterator[Change]:
    old = {e.id: e for e in (*before.events, *before.held)}
    new = {e.id: e for e in (*after.events, *after.held)}
    course = course_of(_claims(old), _claims(new), heirs)
    for event in after.events:
        priors = [old[id] for id in course.from_.get(event.id, ())]
        if priors:
            yield from _followed(event, next((p for p in priors if p.id == event.id), priors[0]), priors)
        elif event.id not in course.touched:
            yield Change("new", "event", event.id, event.title, reports=event.reports)
    for event in before.events:
        now = course.into[event.id]
        if not now:
            yield Change("gone", "event", event.id, event.title)
        elif len(now) > 1:
            yield Change("split", "event", now[0], new[now[0]].title, others=tuple(now[1:]))


def _claims(events: Mapping[str, Event]) -> dict[str, list[str]]:
    return {id: [c.id for c in event.claims] for id, event in events.items()}


def _followed(event: Event, prior: Event, priors: Sequence[Event]) -> Iterator[Change]:
    """What became of an event: merged with others, disputed, settled, changed."""
    if len(priors) > 1:
        yield Change("merged", "event", event.id, event.title, others=tuple(p.id for p in priors if p.id != prior.id))
    was, now = _conflicts(prior), _conflicts(event)
    told = {r for p in priors for r in p.reports}
    fresh = tuple(r for r in event.reports if r not in told)
    if disputed := tuple(FieldChange(name, None, now[name]) for name in sorted(now.keys() - was.keys())):
        yield Change("disputed", "event", event.id, event.title, disputed, (), fresh)
    if settled := tuple(FieldChange(name, was[name], None) for name in sorted(was.keys() - now.keys())):
        yield Change("settled", "event", event.id, event.title, settled, (), fresh)
    fields = tuple(_differing(_values(prior), _values(event)))
    if fields or fresh:
        yield Change("changed", "event", event.id, event.title, fields, (), fresh)


def _conflicts(event: Event) -> dict[str, str]:
    """What reports differ on: field, and the values that they give it."""
    found: dict[str, str] = {}
    for conflict in event.conflicts:
        if conflict.scope == "between":
            values = " / ".join(v.value for v in conflict.values)
            found[conflict.field] = f"{found[conflict.field]}; {values}" if conflict.field in found else values
    return found


def _values(event: Event) -> dict[str, str | None]:
    return {
        "act": event.act,
        "status": event.status,
        "stage": event.stage,
        "type": _code(event),
        "when": event.when.edtf,
        "where": event.where.name if event.where else None,
        "actors": _names(event.actors),
        "recipients": _names(event.recipients),
        "agreement": event.agreement,
        "sources": str(event.sources),
    }


def _names(parties: Iterable[EventParty]) -> str | None:
    """The parties by name, in an order of their own: who is told first is no change."""
    return ", ".join(sorted(p.party.name for p in parties)) or None


def _withdrawn(record: Record) -> list[str]:
    return [r.id for r in record.reports if r.withdrawn and not r.notice]


def _differing(before: Mapping[str, str | None], after: Mapping[str, str | None]) -> Iterator[FieldChange]:
    for name, value in after.items():
        if before[name] != value:
            yield FieldChange(name, before[name], value)


def _recoded(before: Record, after: Record) -> Iterator[Change]:
    """Claims of both that are coded otherwise: corrected by a person, or read again by a newer coder."""
    was = {c.id: c for e in (*before.events, *before.held) for c in e.claims}
    for claim in (c for e in (*after.events, *after.held) for c in e.claims):
        prior = was.get(claim.id, claim)
        if prior is not claim and (fields := tuple(_differing(_claim_values(prior), _claim_values(claim)))):
            yield Change("changed", "claim", claim.id, claim.trigger.text, fields)


def _claim_values(claim: Claim) -> dict[str, str | None]:
    return {
        "act": claim.act,
        "status": claim.status,
        "stage": claim.stage,
        "type": _code(claim),
        "when": claim.when.edtf,
        "actors": ", ".join(p.party.name for p in claim.actors) or None,
        "recipients": ", ".join(p.party.name for p in claim.recipients) or None,
        "instrument": claim.instrument,
        "scope": claim.scope,
    }


def _code(coded: Event | Claim) -> str | None:
    return " ".join(w for w in (coded.type, coded.mode) if w) or None


def _stories(before: Record, after: Record) -> Iterator[Change]:
    """Stories that became one or several."""
    course = course_of({s.id: s.reports for s in before.stories}, {s.id: s.reports for s in after.stories}, {})
    reports = {s.id: s.reports for s in after.stories}
    for id, priors in course.from_.items():
        if len(priors) > 1:
            yield Change("merged", "story", id, ", ".join(reports[id]), others=tuple(p for p in priors if p != id))
    for now in course.into.values():
        if len(now) > 1:
            yield Change("split", "story", now[0], ", ".join(reports[now[0]]), others=tuple(now[1:]))


def _standings(before: Record, after: Record) -> Iterator[Change]:
    subject: ChangeSubject = "standing"
    by_id = {s.id: s for s in before.standings}
    by_identity = {_identity(s): s for s in before.standings}
    seen: set[str] = set()
    for standing in after.standings:
        prior = by_id.get(standing.id) or by_identity.get(_identity(standing))
        if prior is None:
            yield Change("new", subject, standing.id, _title(standing), (FieldChange("state", None, standing.state),))
            continue
        seen.add(prior.id)
        if fields := tuple(_differing(_standing_values(prior), _standing_values(standing))):
            yield Change("changed", subject, standing.id, _title(standing), fields)
    for standing in before.standings:
        if standing.id not in seen:
            yield Change("gone", subject, standing.id, _title(standing))


def _title(standing: Standing) -> str:
    whose = ", ".join(country_name(p) or p for p in standing.parties)
    name = f"{standing.person}, {standing.office}" if standing.person and standing.office else standing.name
    return f"{name} ({standing.kind}{', ' if whose else ''}{whose})"


def _identity(standing: Standing) -> tuple[str | tuple[str, ...] | None, ...]:
    s = standing
    return s.kind, s.holders, s.counterparts, s.instrument, s.scope, s.person, s.office, s.body


def _standing_values(standing: Standing) -> dict[str, str | None]:
    return {"state": standing.state, "since": standing.since, "agreement": standing.agreement}
