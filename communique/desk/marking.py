"""A report's words cut into runs, each with all that was found at it, so that what overlaps can be shown without nesting.

Invariant: the runs of a field joined are the field, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, get_args

from communique.model.annotation import Annotation
from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.report import Report
from communique.model.span import Field, Span
from communique.views.dates import date_words
from communique.views.event_line import figure_words
from communique.views.show import party_words
from communique.views.words import clean, country_words, list_words, words_for

Kind = Literal["claim", "trigger", "actor", "place", "date", "figure", "speaker", "quote"]
KINDS: tuple[Kind, ...] = get_args(Kind)


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


def marks_of_claim(claim: Claim, *, blind: bool = False) -> list[Mark]:
    """Marks of what one claim is made of: its clause, the words that carry the act, who, where, figures, on whose word.
    `blind`: the clause and the words that carry the act alone, without saying which.
    """
    act = "" if blind else f"act: {words_for('act', claim.act)}"
    marks = [Mark(claim.at.span, "claim", "", claim.id), Mark(claim.trigger.span, "trigger", act, claim.id)]
    if blind:
        return marks
    marks += [Mark(p.at.span, "actor", f"actor: {party_words(p.party)}") for p in (*claim.actors, *claim.recipients)]
    if claim.where and claim.where.at:
        marks.append(Mark(claim.where.at.span, "place", f"place: {_place(claim.where.name, claim.where.country)}"))
    marks += [Mark(f.span, "figure", f"figure: {figure_words(f) or clean(f.text)}") for f in claim.figures]
    if claim.attribution:
        marks.append(Mark(claim.attribution.at.span, "speaker", f"on whose word: {clean(claim.attribution.name)}"))
    return marks


def runs(report: Report, field: Field, marks: Iterable[Mark]) -> list[Run]:
    """A field of a report (its text or title) as runs."""
    text = report.field(field)
    return runs_within(text, field, marks, 0, len(text))


def runs_within(text: str, field: Field, marks: Iterable[Mark], low: int, high: int) -> list[Run]:
    """The characters `low` to `high` of a field as runs."""
    found = []
    for mark in marks:
        start, end = max(low, mark.span.start), min(high, mark.span.end)
        if mark.span.field == field and mark.span.start >= 0 and mark.span.end <= len(text) and start < end:
            found.append(replace(mark, span=replace(mark.span, start=start, end=end)))
    return _runs(text, found, low, high)


def _runs(text: str, own: list[Mark], low: int, high: int) -> list[Run]:
    cuts = sorted({low, high, *(m.span.start for m in own), *(m.span.end for m in own)})
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
