"""One sheet and the record of its reports: which facts were found and how much of each is right.

Invariant: every fact is found or missed; an event counts as used when it touches any fact; what differs "within" one
report is no conflict between reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from communique.model.event import Conflict, Event
from communique.model.record import Record, ReportFigure, ReportQuote
from communique.model.sheet import ConflictLabel, Fact, Noise, Sheet, Value
from communique.model.span import Quoted, Span
from communique.model.standing import Standing
from communique.views.evaluation.checks import Check, checks
from communique.views.evaluation.things import Thing, fits, things_of, touched

_COURSE = ("stage", "status")  # one field here: how far it has come


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of one fact: `id` of the event or standing that counts for it (None: missed, or a quote or figure).

    `fields` are those that it states; `agreement` and `conflict` are None where the fact states none.
    """

    fact: str
    found: bool
    id: str | None = None
    fields: tuple[Check, ...] = ()
    agreement: Check | None = None
    conflict: Check | None = None

    @property
    def checks(self) -> tuple[Check, ...]:
        """All that was judged."""
        return (*self.fields, *(check for check in (self.agreement, self.conflict) if check))

    @property
    def whole(self) -> bool:
        """Found, with everything right."""
        return self.found and all(check.right for check in self.checks)


@dataclass(frozen=True, slots=True)
class Judged:
    """A sheet's outcome. `noise`: what the record took up and should not, in words; `false_conflicts`: titles of events."""

    name: str
    findings: tuple[Finding, ...]
    events: int
    events_used: int
    noise: tuple[str, ...]
    false_conflicts: tuple[str, ...]


def judge(sheet: Sheet, record: Record) -> Judged:
    """The record measured against the sheet. Reports must bear the same ids in both."""
    things = things_of(record)
    events = [t for t in things if isinstance(t.source, Event)]
    disputed = [fact for fact in sheet.facts if fact.conflict]
    return Judged(
        name=sheet.name,
        findings=tuple(_finding(fact, things) for fact in sheet.facts),
        events=len(events),
        events_used=sum(any(touched(fact.evidence, e) for fact in sheet.facts) for e in events),
        noise=tuple(line for noise in sheet.noise for line in _taken_up(noise, things)),
        false_conflicts=tuple(
            e.source.title
            for e in events
            if isinstance(e.source, Event)
            and any(c.scope == "between" for c in e.source.conflicts)
            and not any(touched(fact.evidence, e) for fact in disputed)
        ),
    )


def _finding(fact: Fact, things: Sequence[Thing]) -> Finding:
    """Of several things that may stand for the fact, the one with most fields right, then most evidence, then agreement."""
    fitting = [t for t in things if fits(fact, t) and touched(fact.evidence, t)]
    if not fitting:
        missed = Check("conflict", False, _told(fact.conflict), "nothing") if fact.conflict else None
        return Finding(fact.id, found=False, conflict=missed)
    best = max(fitting, key=lambda t: (_right(fact, t), touched(fact.evidence, t), _agreement(t) == fact.agreement))
    source = best.source
    return Finding(
        fact.id,
        found=True,
        id=source.id if isinstance(source, Event | Standing) else None,
        fields=checks(fact, best),
        agreement=_agreement_check(fact, best),
        conflict=_conflict_check(fact.conflict, best) if fact.conflict else None,
    )


def _right(fact: Fact, thing: Thing) -> int:
    return sum(check.right for check in checks(fact, thing))


def _agreement(thing: Thing) -> str | None:
    return thing.source.agreement if isinstance(thing.source, Event | Standing) else None


def _agreement_check(fact: Fact, thing: Thing) -> Check | None:
    if fact.agreement is None or not isinstance(thing.source, Event):
        return None
    found = thing.source.agreement
    return Check("agreement", found == fact.agreement, fact.agreement, found)


def _conflict_check(wanted: ConflictLabel, thing: Thing) -> Check:
    shown = thing.source.conflicts if isinstance(thing.source, Event) else ()
    found = "; ".join(f"{c.field}: {' / '.join(v.value for v in c.values)}" for c in shown) or "nothing"
    return Check("conflict", any(_shows(wanted, conflict) for conflict in shown), _told(wanted), found)


def _shows(wanted: ConflictLabel, shown: Conflict) -> bool:
    """Is it on that field, with a fitting value for each report, and not the same one for all?"""
    if shown.field != wanted.field and not (shown.field in _COURSE and wanted.field in _COURSE):
        return False
    chosen = [
        next((v.value for v in shown.values if report in v.reports and v.value in map(_written, fitting)), None)
        for report, fitting in wanted.values.items()
    ]
    return None not in chosen and len(set(chosen)) > 1


def _told(wanted: ConflictLabel | None) -> str:
    if wanted is None:
        return ""
    sides = (" or ".join(dict.fromkeys(map(_written, values))) for values in wanted.values.values())
    return f"{wanted.field}: {' / '.join(sides)}"


def _written(value: Value) -> str:
    """A value of a label as a record writes it: numbers without a needless point, codes with commas."""
    if isinstance(value, str):
        return value
    return ", ".join(value) if isinstance(value, tuple) else f"{value:.15g}"


def _taken_up(noise: Noise, things: Sequence[Thing]) -> list[str]:
    """What the record has of words that it should pass over.

    Where the words stand in the report: claims whose trigger is among them, quotes and figures half of whose span is.
    Where they do not: events of this report alone that name them as a party or place.
    """
    if noise.start is None:
        return [f"{noise.text!r}: {t.source.title}" for t in things if isinstance(t.source, Event) and _names(noise, t.source)]
    bad = Span(noise.start, noise.start + len(noise.text))
    told: list[Quoted] = []
    for thing in things:
        source = thing.source
        if isinstance(source, Event):
            told += [c.trigger for c in thing.claims if c.report == noise.report and c.trigger.span.overlaps(bad)]
        elif isinstance(source, ReportQuote) and source.report == noise.report and _half(source.quote.span, bad):
            told.append(Quoted(source.quote.span, source.quote.text))
        elif isinstance(source, ReportFigure) and source.report == noise.report and _half(source.figure.span, bad):
            told.append(Quoted(source.figure.span, source.figure.text))
    return [f"{noise.report} at {quoted.span.start}: {quoted.text!r}" for quoted in told]


def _half(span: Span, bad: Span) -> bool:
    shared = min(span.end, bad.end) - max(span.start, bad.start)
    return span.field == bad.field and shared >= 0.5 * max(1, len(span))


def _names(noise: Noise, event: Event) -> bool:
    where = [event.where.name, *event.where.within] if event.where else []
    parties = [name for p in (*event.actors, *event.recipients) for name in (p.party.name, *p.persons)]
    return set(event.reports) == {noise.report} and any(noise.text in name for name in (*where, *parties))
