"""Claims and judgements to the record.

Invariant: a pure function of annotations and judgements; the order in which they are given does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.clash import never_joined
from communique.model.event import Event
from communique.model.judgement import Judgement
from communique.model.record import Problem, Record, ReportFigure, ReportQuote
from communique.record.actors import with_judged_actors
from communique.record.cluster import clusters
from communique.record.corrections import corrected
from communique.record.event import event_of
from communique.record.hung import hung, led
from communique.record.judged import in_force, ties
from communique.record.order import Reports, claim_rank, report_rank
from communique.record.standings import held_by, standings_of
from communique.record.stories import stories_of
from communique.record.told_elsewhere import Homes, homes_in


def build(
    annotations: Sequence[Annotation],
    links: Sequence[Judgement],
    judgements: Sequence[Judgement],
    problems: Sequence[Problem] = (),
) -> Record:
    """The record of annotated reports. `links` are the machine's judgements, `judgements` those of persons."""
    newest = _newest(annotations)
    reports = {a.report.key: a.report for a in newest}
    said = (*links, *judgements)
    events = events_of(claims_of(newest, judgements), reports, said, homes_in(newest))
    standings = standings_of(events, reports)
    held = held_by(events, standings)
    return Record(
        reports=tuple(a.report for a in newest),
        stories=stories_of(reports, said),
        events=tuple(e for e in events if e.id not in held),
        standings=standings,
        quotes=tuple(ReportQuote(a.report.id, quote) for a in newest for quote in a.mentions.quotes),
        figures=tuple(ReportFigure(a.report.id, figure) for a in newest for figure in a.mentions.figures),
        problems=tuple(problems),
        held=tuple(e for e in events if e.id in held),
    )


def claims_of(annotations: Iterable[Annotation], judgements: Sequence[Judgement]) -> list[Claim]:
    """The claims of reports as persons corrected them, with the actors that persons judged them to name."""
    return with_judged_actors(corrected([c for a in annotations for c in a.claims], judgements), judgements)


def events_of(
    claims: Iterable[Claim], reports: Reports, judgements: Sequence[Judgement], homes: Homes = MappingProxyType({})
) -> tuple[Event, ...]:
    """The events that claims make under these judgements, in order of their founding claims."""
    by_id = {claim.id: claim for claim in claims}
    joined = _joined(by_id, judgements)
    home = {claim: n for n, members in enumerate(joined) for claim in members}
    inside: dict[int, list[Judgement]] = {}
    for judgement in in_force(judgements):
        at = home.get(judgement.left)
        if at is not None and at == home.get(judgement.right):
            inside.setdefault(at, []).append(judgement)
    events = [
        event_of([by_id[m] for m in members], reports, sorted(inside.get(n, ()), key=lambda j: j.id), homes)
        for n, members in enumerate(joined)
    ]
    return tuple(sorted(events, key=lambda event: claim_rank(event.claims[0], reports)))


def _joined(claims: Mapping[str, Claim], judgements: Sequence[Judgement]) -> list[tuple[str, ...]]:
    """Which claims tell together; what hangs on another claim goes where that goes."""
    tied = ties(judgements, "claim", "event")
    leaders = hung(claims, judgements, tied)
    alone = [id for id in claims if id not in leaders]
    joined = clusters(alone, led(tied, leaders), lambda a, b: never_joined(claims[a], claims[b]))
    followers: dict[str, list[str]] = {}
    for follower, leader in leaders.items():
        followers.setdefault(leader, []).append(follower)
    return [tuple(sorted([*members, *(f for m in members for f in followers.get(m, ()))])) for members in joined]


def _newest(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Each report once, in order of the record; one that another revises no longer counts."""
    by_key = {a.report.key: a for a in annotations}
    revised = {a.report.revises for a in by_key.values()}
    kept = [a for a in by_key.values() if a.report.key not in revised]
    return sorted(kept, key=lambda a: report_rank(a.report))
