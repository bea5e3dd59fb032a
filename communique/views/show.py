"""An event's claims side by side: each with its outlet, its day and the very words, then field by field.

Invariant: every claim of the event is shown, in the record's order, with what it says itself; nothing is merged here.
"""

from __future__ import annotations

from collections.abc import Callable

from communique.model.claim import Claim, Location, Participant
from communique.model.event import Event
from communique.model.party import Party
from communique.model.record import Record
from communique.views.differences import conflict_line, update_lines
from communique.views.event_line import differences_part, figure_words, speakers
from communique.views.find import event_of
from communique.views.markdown import markdown
from communique.views.outlets import Outlets, outlets_of, sources_words
from communique.views.page import Line, Page, Part, Section, line, ref, strong
from communique.views.quoting import in_context
from communique.views.words import clean, country_words, date_words, list_words, when_words, words_for

FIELDS: tuple[tuple[str, Callable[[Claim], str]], ...] = (
    ("act", lambda c: c.act),
    ("how far", lambda c: course(c)),
    ("who", lambda c: parties(c.actors)),
    ("to whom", lambda c: parties(c.recipients)),
    ("when", lambda c: when_words(c.when.when) if c.when.when else ""),
    ("where", lambda c: place(c.where)),
    ("figures", lambda c: list_words([figure_words(f) or clean(f.text) for f in c.figures])),
    ("instrument", lambda c: clean(c.instrument or "")),
    ("touches", lambda c: clean(c.scope or "")),
    ("person and office", lambda c: ", ".join(clean(w) for w in (c.person, c.office, c.body) if w)),
    ("on whose word", lambda c: clean(c.attribution.name) if c.attribution else "the outlet itself"),
    ("code", lambda c: code_words(c)),
)


def show(record: Record, event: str | Event, *, width: int = 100) -> str:
    """The claims of an event (given itself, or by its id or that of any of its claims) as Markdown. Raises UnknownName."""
    found = event if isinstance(event, Event) else event_of(record, event)
    return markdown(event_page(record, found), width=width)


def event_page(record: Record, event: Event) -> Page:
    """The same as a page, for any renderer."""
    outlets = outlets_of(record).among(event.reports)
    return Page(
        title=clean(event.title),
        lead=_lead(event, outlets),
        sections=(
            Section("Where outlets differ", tuple(conflict_line(event, c, outlets) for c in event.conflicts)),
            Section("How it moved on", tuple(update_lines(event, outlets))),
            Section("Claims", tuple(_claim(c, outlets) for c in event.claims)),
            Section("Field by field", tuple(field_lines(event, outlets))),
        ),
    )


def field_lines(event: Event, outlets: Outlets) -> list[Line]:
    """Each field with its values and who states them; where all say the same, in one line."""
    lines = []
    for name, read in FIELDS:
        values: dict[str, list[str]] = {}
        for claim in event.claims:
            if value := read(claim):
                values.setdefault(value, []).append(claim.report)
        if len(values) == 1:
            lines.append(line(strong(name), f": {next(iter(values))} — {outlets.list(next(iter(values.values())))}"))
        elif values:
            under = [line(f"{value} — {outlets.list(reports)}") for value, reports in values.items()]
            lines.append(line(strong(name), under=under))
    return lines


def course(claim: Claim) -> str:
    """How far the claim says it has come: the stage with the status where they say different things."""
    status = words_for("status", claim.status)
    stage = words_for("stage", claim.stage) if claim.stage else ""
    return stage if stage and (claim.status == "done" or stage == status) else ", ".join(w for w in (stage, status) if w)


def parties(participants: tuple[Participant, ...]) -> str:
    """The parties by name, each with its country where the name does not say it."""
    return list_words(list(dict.fromkeys(party_words(p.party) for p in participants)))


def party_words(party: Party) -> str:
    """ "Fumio Kishida (Japan)"."""
    country = country_words(party.country) if party.country else ""
    return f"{clean(party.name)} ({country})" if country and country != party.name else clean(party.name)


def place(where: Location | None) -> str:
    """A place with what contains it; empty where none is told."""
    return ", ".join(clean(name) for name in (where.name, *where.within)) if where else ""


def code_words(claim: Claim) -> str:
    """ "SUPPORT", "CONSULT visit", "appoint (communique)"."""
    if claim.type is None:
        return f"{claim.act} (no PLOVER type)"
    return " ".join(w for w in (claim.type, claim.mode) if w)


def _lead(event: Event, outlets: Outlets) -> tuple[Line, ...]:
    told = [sources_words(event, outlets)]
    told += [words_for("agreement", event.agreement)] if event.agreement != "single-source" else []
    told += [f"According to {who}"] if (who := speakers(event)) else []
    told += [differ] if (differ := differences_part(event)) else []
    told += ["Told as history"] if event.background else []
    return (line("".join(f"{t[:1].upper()}{t[1:]}. " for t in told), ref(event.id)),)


def _claim(claim: Claim, outlets: Outlets) -> Line:
    """Outlet, day, place in the report; the words in their context with the trigger marked; what the claim says."""
    report = outlets.reports.get(claim.report)
    day = f", {date_words(report.published.isoformat())}" if report and report.published else ""
    span = claim.at.span
    title = "title, " if span.field == "title" else ""
    copy = f", a near-copy of {outlets.of_key(report.copy_of)}" if report and report.copy_of else ""
    at = f"{copy} ({clean(claim.report)}, {title}characters {span.start}–{span.end}) "
    said = [f"{name}: {value}" for name, read in FIELDS if (value := read(claim))]
    words = line(in_context(claim, outlets))
    return line(strong(outlets.name(claim.report)), day, at, ref(claim.id), under=(words, line(Part("; ".join(said)))))
