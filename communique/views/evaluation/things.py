"""What can stand for a fact: the events, standings, quotes and figures of a record, with the words that they rest on.

Invariant: a place in a title is no place in the text, whatever their offsets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.record import Record, ReportFigure, ReportQuote
from communique.model.sheet import Evidence, Fact
from communique.model.span import Span
from communique.model.standing import Standing

TOUCH = 0.3
"""Share of characters in common from which two spans are taken to be about the same words."""
Source = Event | Standing | ReportQuote | ReportFigure
Place = tuple[str, Span]
"""A report (id) and a span of it."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An item of the record, the places in the texts that it rests on, and the claims among these."""

    source: Source
    places: tuple[Place, ...]
    claims: tuple[Claim, ...] = ()


def things_of(record: Record) -> tuple[Thing, ...]:
    """Every event, standing, quote and figure. A standing rests on its own words and on those of the events it went through."""
    claims_of = {event.id: event.claims for event in (*record.events, *record.held)}
    return (
        *(Thing(e, tuple((c.report, c.at.span) for c in e.claims), e.claims) for e in record.events),
        *(_standing(s, claims_of) for s in record.standings),
        *(Thing(q, ((q.report, q.quote.span),)) for q in record.quotes),
        *(Thing(f, ((f.report, f.figure.span),)) for f in record.figures),
    )


def touched(evidence: Iterable[Evidence], thing: Thing) -> int:
    """How many spans of evidence the thing touches."""
    return sum(any(report == e.report and touches(e.span, at) for report, at in thing.places) for e in evidence)


def touches(a: Span, b: Span) -> bool:
    """Do the spans share at least TOUCH of the shorter?

    That is: intersection over the shorter length. Intersection over union, the stricter measure, is never above it.
    """
    shared = min(a.end, b.end) - max(a.start, b.start)
    return a.overlaps(b) and shared >= TOUCH * min(len(a), len(b))


def fits(fact: Fact, thing: Thing) -> bool:
    """May an item of this kind stand for the fact?

    An event or claim: an event. A membership, office, appointment: a standing of that kind, or an event outside PLOVER;
    an incident: the latter. A figure: a figure, or an event that carries the number. A quote: a quote. A statement: a
    quote, or an event that somebody is cited for.
    """
    source = thing.source
    match fact.kind:
        case "event" | "claim":
            return isinstance(source, Event)
        case "membership" | "office" | "appointment" | "incident":
            wanted = {"membership": "membership", "incident": None}.get(fact.kind, "office")
            own = isinstance(source, Event) and source.scheme == "communique"
            return own or (isinstance(source, Standing) and source.kind == wanted)
        case "figure":
            return isinstance(source, ReportFigure) or (isinstance(source, Event) and carries(source, fact.value))
        case "statement":
            return isinstance(source, ReportQuote) or (isinstance(source, Event) and any(c.attribution for c in thing.claims))
        case "quote":
            return isinstance(source, ReportQuote)


def carries(event: Event, value: float | None) -> bool:
    """Is the number one of the event's figures?"""
    return any(same_number(figure.value, value) for figure in event.figures)


def same_number(a: float, b: float | None) -> bool:
    """Equal, to the precision of what is written in news."""
    return b is not None and abs(a - b) < 1e-6


def _standing(standing: Standing, claims_of: Mapping[str, tuple[Claim, ...]]) -> Thing:
    claims = tuple(claim for step in standing.history for claim in claims_of.get(step.event, ()))
    own = [(c.report, c.span) for c in standing.claims]
    return Thing(standing, (*own, *((c.report, c.at.span) for c in claims)), claims)
