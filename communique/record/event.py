"""An event from its claims: every field by the rule of RECORD.md that governs it.

Invariant: depends on the claims and their reports alone; the id is that of the founding claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from communique.codebook.codes import Code, acts, code_of
from communique.codebook.counting import same_thing
from communique.codebook.ontology import intensity_of, quad_of
from communique.model.claim import Claim, StandingKind
from communique.model.event import Event
from communique.model.judgement import Judgement
from communique.model.mention import Figure
from communique.model.status import Stage, Status
from communique.record.agreement import event_agreement, field_agreements
from communique.record.conflicts import conflicts_of
from communique.record.dates import when_of
from communique.record.names import with_article
from communique.record.order import Reports, in_order
from communique.record.parties import Parties, parties_of
from communique.record.places import where_of
from communique.record.sources import Sources, sources_of
from communique.record.status import course_of, stage_of, status_of, vote
from communique.record.title import Told, title_of
from communique.record.title_befallen import kind_of
from communique.record.told_elsewhere import Homes, at_home


@dataclass(frozen=True, slots=True)
class _Coded:
    """What the claims together tell: the act, how far it has come, between whom; and the code that this gives."""

    act: str
    of: StandingKind | None
    status: Status
    stage: Stage | None
    parties: Parties
    code: Code


def event_of(
    claims: Iterable[Claim], reports: Reports, links: Sequence[Judgement] = (), homes: Homes = MappingProxyType({})
) -> Event:
    """The event that some claims (at least one) tell together; `links` are the judgements that joined them, `homes` what other
    reports tell of the persons in it. Only what a report tells itself can conflict.
    """
    own = in_order(claims, reports)
    told = [at_home(claim, homes) for claim in own]
    sources = sources_of(told, reports)
    coded = _coded(told, sources)
    code, parties = coded.code, coded.parties
    conflicts, updates = conflicts_of(own, reports)
    made = Event(
        id=told[0].id,
        act=coded.act,
        scheme=code.scheme,
        type=code.type,
        mode=code.mode,
        types=_types(told),
        contexts=tuple(dict.fromkeys((*code.contexts, *(x for c in told for x in c.contexts)))),
        intensity=intensity_of(code.type, code.mode),
        quad=quad_of(code.type),
        status=coded.status,
        stage=coded.stage,
        title="",
        actors=parties.actors,
        recipients=parties.recipients,
        reciprocal=parties.reciprocal,
        when=when_of(told, sources),
        where=where_of(told, sources),
        figures=figures_of(told),
        instrument=instrument_of(told, sources),
        scope=scope_of(told),
        of=coded.of,
        background=all(c.background for c in told),
        agreement=event_agreement(told, coded.status, conflicts, sources),
        sources=len(sources.groups),
        source_groups=sources.groups,
        fields=field_agreements(told, conflicts, sources),
        conflicts=conflicts,
        updates=updates,
        claims=tuple(told),
        links=tuple(links),
    )
    return replace(made, title=_title(made, parties))


def _types(told: Sequence[Claim]) -> tuple[str, ...]:
    """All types that the claims have, as first or as second code."""
    first = [c.type for c in told if c.type]
    return tuple(dict.fromkeys((*first, *(type_ for c in told for type_, _ in c.also))))


def _coded(told: Sequence[Claim], sources: Sources) -> _Coded:
    """The act and what it is done to by most sources, and what follows from them."""
    act = vote(((c.act, c) for c in told), sources, [c.act for c in told].index) or told[0].act
    of = vote(((c.of, c) for c in told if c.of and c.act == act), sources, str)
    status = status_of(told, sources)
    stage = stage_of(told, sources, status)
    parties = parties_of(told, act, sources)
    return _Coded(act, of, status, stage, parties, _code(told, sources, act, of, status, stage, parties))


def _title(event: Event, parties: Parties) -> str:
    who = next((c for c in event.claims if c.person), event.claims[0])
    course = course_of(event)
    return title_of(
        parties,
        Told(
            event.act,
            course.status,
            event.of,
            event.instrument,
            event.scope,
            who.person,
            who.office,
            who.body,
            course.first[0] if course.first else None,
            kind_of(event.claims) if event.act == "incident" else None,
            with_article(event.where.country, event.where.name) if event.where else None,
        ),
    )


def _code(
    claims: Sequence[Claim],
    sources: Sources,
    act: str,
    of: StandingKind | None,
    status: Status,
    stage: Stage | None,
    parties: Parties,
) -> Code:
    """code(act, status, parties), never a vote; only the word's mode is the most told one of the act. Where a person set
    the type of a claim, that.
    """
    if by_hand := [c for c in claims if "type" in c.corrected]:
        type, chosen = vote((((c.type or "", c.mode or ""), c) for c in by_hand), sources, str) or ("", "")
        return Code("plover" if type else by_hand[0].scheme, type or None, chosen or None, (), "set by a person")
    if all(c.scheme == "communique" for c in claims):  # a crime among private people is that in every report
        return Code("communique", None, None, (), "outside PLOVER")
    mode = vote(((c.mode, c) for c in claims if c.mode and c.act == act), sources, str)
    if act in acts():
        with_others = any(c.reciprocal or (act == "exercise" and c.recipients) for c in claims)
        together = max(parties.count, 2 if with_others else 1)
        return code_of(act, of, status, stage=stage, parties=together, mode=mode)
    first = claims[0]  # an act of a codebook of another release: its claims' own code
    return Code(first.scheme, first.type, first.mode, first.contexts, f"claim {first.id}")


def figures_of(claims: Sequence[Claim]) -> tuple[Figure, ...]:
    """Every number that the claims tell of the event, each value of each thing once."""
    kept: list[Figure] = []
    for figure in (f for claim in claims for f in claim.figures):
        if not any(f.value == figure.value and (same_thing(f, figure) or f.of == figure.of) for f in kept):
            kept.append(figure)
    return tuple(kept)


def instrument_of(claims: Sequence[Claim], sources: Sources) -> str | None:
    """The name of the pact or law: a proper name before a description, then the most told, then the longest."""
    named: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.instrument:
            named.setdefault(claim.instrument, []).append(claim)
    return min(named, key=lambda n: (-_properness(n), -sources.count(named[n]), -len(n), n), default=None)


def _properness(name: str) -> int:
    """2: a name in capitals of two words or more; 1: an acronym; 0: a description."""
    capitals = [w for w in name.split() if w[:1].isupper()]
    return 2 if len(capitals) > 1 else 1 if any(w.isupper() for w in capitals) else 0


def scope_of(claims: Sequence[Claim]) -> str | None:
    """The words for what is touched: the most told, then the longest."""
    told = [c.scope for c in claims if c.scope]
    return min(told, key=lambda s: (-told.count(s), -len(s), s), default=None)
