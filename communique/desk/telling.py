"""An event as its page shows it: a column for each report, a row for each field, and why it is one event.

Invariant: every claim is in the column of its report; every value in the row of its field; nothing is merged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from communique.desk.held import Held
from communique.desk.likeness import like
from communique.desk.marking import Run, marks_of_claim, runs_within
from communique.desk.network import pair_of
from communique.model.claim import Claim
from communique.model.event import Event
from communique.model.judgement import Judgement
from communique.model.report import Report
from communique.record.judged import in_force
from communique.views.differences import conflict_line, update_lines
from communique.views.event_line import date_part, place_part, speakers
from communique.views.explain import explain_page
from communique.views.outlets import sources_words
from communique.views.page import Line, Page
from communique.views.quoting import context
from communique.views.show import FIELDS
from communique.views.words import clean

_AGREED: Mapping[str, tuple[str, ...]] = {
    "how far": ("stage", "status"),
    "who": ("parties",),
    "to whom": ("parties",),
    "when": ("when",),
    "where": ("where",),
    "figures": ("figures",),
    "instrument": ("instrument",),
    "on whose word": ("attribution",),
}
"""Which fields of an event a row of the page is about."""
_AROUND = 160


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim: its words in context as runs, with an ellipsis where they are cut, and its fields in words."""

    claim: Claim
    words: tuple[Run, ...]
    before: str
    after: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A report with what it says of the event."""

    report: Report | None
    id: str
    name: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """What a report says of a field, and the first claim (id) that says so."""

    words: str
    claim: str


@dataclass(frozen=True, slots=True)
class Row:
    """A field: what each column says of it, in order, and whether they agree ("" where that is not counted)."""

    name: str
    cells: tuple[tuple[Value, ...], ...]
    agreement: str


@dataclass(frozen=True, slots=True)
class Told:
    """All that the page of an event shows."""

    event: Event
    title: str
    when: str
    where: str
    sources: str
    speakers: str
    conflicts: tuple[Line, ...]
    updates: tuple[Line, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    why: Page
    judged: tuple[Judgement, ...]
    near: tuple[Event, ...]
    pair: tuple[str, ...]


def event_told(event: Event, held: Held, *, blind: bool = False) -> Told:
    """What the page of an event shows; `blind`: the words without what they were coded as."""
    outlets = held.outlets
    columns = tuple(_column(id, event, held, blind=blind) for id in event.reports)
    own = [r for id in event.reports if (r := outlets.reports.get(id))]
    return Told(
        event=event,
        title=clean(event.title),
        when=date_part(event),
        where=place_part(event),
        sources=sources_words(event, outlets),
        speakers=speakers(event),
        conflicts=tuple(conflict_line(event, c, outlets) for c in event.conflicts),
        updates=tuple(update_lines(event, outlets)),
        columns=columns,
        rows=tuple(row for name, _ in FIELDS if (row := _row(name, columns, event))),
        why=explain_page(replace(held.record, reports=tuple(own)), event, every=True),
        judged=tuple(j for j in in_force(held.judgements) if _touches(j, event)),
        near=near(event, held),
        pair=pair_of(p.party.country for p in (*event.actors, *event.recipients)),
    )


def near(event: Event, held: Held, most: int = 8) -> tuple[Event, ...]:
    """Other events that it might be one with: those most like it that share a party."""
    found = like(held.examples[event.id], held.ranked, held.examples, 4 * most, but=event.id)
    return tuple([likeness.event for likeness in found if "parties" in likeness.shared][:most])


def _column(id: str, event: Event, held: Held, *, blind: bool) -> Column:
    own = [claim for claim in event.claims if claim.report == id]
    return Column(held.outlets.reports.get(id), id, held.outlets.name(id), tuple(_saying(c, held, blind=blind) for c in own))


def _saying(claim: Claim, held: Held, *, blind: bool) -> Saying:
    window = context(claim, held.outlets, around=_AROUND)
    marks = marks_of_claim(claim, blind=blind) if claim.report in held.outlets.reports else []
    words = runs_within(window.text, claim.at.span.field, marks, window.start, window.end)
    before, after = window.text[: window.start].strip(), window.text[window.end :].strip()
    fields = tuple((name, value) for name, read in FIELDS if (value := read(claim)))
    return Saying(claim, tuple(words), "… " if before else "", " …" if after else "", fields)


def _row(name: str, columns: tuple[Column, ...], event: Event) -> Row | None:
    cells = tuple(_values(name, column) for column in columns)
    if not any(cells):
        return None
    found = dict(event.fields)
    told = [found[field].agreement for field in _AGREED.get(name, ()) if field in found]
    agreement = "conflicting" if "conflicting" in told else told[0] if told else ""
    return Row(name, cells, agreement)


def _values(name: str, column: Column) -> tuple[Value, ...]:
    """What a report says of a field, each value once."""
    found: dict[str, str] = {}
    for saying in column.sayings:
        for field, value in saying.fields:
            if field == name:
                found.setdefault(value, saying.claim.id)
    return tuple(Value(words, claim) for words, claim in found.items())


def _touches(judgement: Judgement, event: Event) -> bool:
    ids = {event.id, *(c.id for c in event.claims)}
    return judgement.left in ids or judgement.right in ids
