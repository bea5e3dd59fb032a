"""A report's words cut into runs, each with all that was found at it, so that what overlaps can be shown without nesting.

Invariant: the runs of a field joined are the field, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.report import Report
from communique.model.span import Field, Span
from communique.views.dates import date_words
from communique.views.event_line import figure_words
from communique.views.show import party_words
from communique.views.words import clean, country_words, list_words

Kind = Literal["claim", "trigger", "actor", "place", "date", "figure", "quote"]
KINDS: tuple[Kind, ...] = ("claim", "trigger", "actor", "place", "date", "figure", "quote")


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found at a span: what kind, what it is in words, and for claims its id."""

    span: Span
    kind: Kind
    words: str
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Some text under the same marks; `starts` are claims that begin here."""

    text: str
    kinds: tuple[Kind, ...]
    words: str
    starts: tuple[str, ...]
    claims: tuple[str, ...]


def marks_of(annotation: Annotation | None, events: Iterable[Event], report: str) -> list[Mark]:
    """Marks of a report: what its annotation has, and the claims as the record has them now."""
    found = [mark for event in events for claim in event.claims if claim.report == report for mark in _claim(claim, event)]
    return found + (_mentions(annotation) if annotation else [])


def runs(report: Report, field: Field, marks: Iterable[Mark]) -> list[Run]:
    """A field of a report (its text or title) as runs."""
    text = report.field(field)
    own = [m for m in marks if m.span.field == field and 0 <= m.span.start < m.span.end <= len(text)]
    cuts = sorted({0, len(text), *(m.span.start for m in own), *(m.span.end for m in own)})
    opens: dict[int, list[Mark]] = {}
    for mark in own:
        opens.setdefault(mark.span.start, []).append(mark)
    live: list[Mark] = []
    found = []
    for start, end in pairwise(cuts):
        live = [m for m in live if m.span.end > start] + opens.get(start, [])
        found.append(_run(text[start:end], live, start))
    return found


def _run(text: str, live: list[Mark], start: int) -> Run:
    return Run(
        text,
        tuple(kind for kind in KINDS if any(m.kind == kind for m in live)),
        "; ".join(dict.fromkeys(m.words for m in live if m.words)),
        tuple(m.claim for m in live if m.kind == "claim" and m.span.start == start),
        tuple(dict.fromkeys(m.claim for m in live if m.kind == "claim")),
    )


def _claim(claim: Claim, event: Event) -> list[Mark]:
    return [
        Mark(claim.at.span, "claim", f"claim: {clean(event.title)}", claim.id),
        Mark(claim.trigger.span, "trigger", "", claim.id),
    ]


def _mentions(annotation: Annotation) -> list[Mark]:
    found = annotation.mentions
    marks = [Mark(a.span, "actor", f"actor: {list_words([party_words(p) for p in a.parties]) or a.why}") for a in found.actors]
    marks += [Mark(p.span, "place", f"place: {_place(p.name, p.country)}") for p in found.places]
    marks += [
        Mark(t.span, "date", f"date: {date_words(t.dating.edtf) if t.dating.edtf else t.value or t.type}") for t in found.times
    ]
    marks += [Mark(f.span, "figure", f"figure: {figure_words(f) or clean(f.text)}") for f in found.figures]
    marks += [
        Mark(q.span, "quote", f"quote: {clean(q.speaker.name) if q.speaker else 'speaker not known'}") for q in found.quotes
    ]
    return marks


def _place(name: str, country: str | None) -> str:
    told = country_words(country) if country else ""
    return ", ".join(dict.fromkeys(w for w in (clean(name), told) if w))
