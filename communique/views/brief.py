"""The brief: the record told to a person, the most important first.

Invariant: says no more than the claims do. What outlets differ on comes first, then what several independent sources tell,
then what only one has; history is told apart from news.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.model.event import Event
from communique.model.record import Record
from communique.model.report import Report
from communique.model.selection import Selection
from communique.views.dates import day_words, span_words
from communique.views.differences import conflict_line, update_lines
from communique.views.event_line import event_line, id_part
from communique.views.markdown import markdown
from communique.views.outlets import Outlets, outlets_of
from communique.views.page import Line, Page, Part, Section, line, strong
from communique.views.people import firsts_section, quotes_section
from communique.views.standing_line import standings_section
from communique.views.things import figures_section, sources_section, unread_section
from communique.views.words import count_words, country_phrase, list_words

_ELSEWHERE = ("office", "statement")


def brief(record: Record, *, width: int = 100, chosen: Selection | None = None) -> str:
    """The record as a brief in Markdown, lines of about `width` characters."""
    return markdown(brief_page(record, chosen), width=width)


def brief_page(record: Record, chosen: Selection | None = None) -> Page:
    """The brief as a page, for any renderer. `chosen`: by what the record was cut down, which the page then says."""
    outlets = outlets_of(record)
    told = [e for e in record.events if is_told(e)]
    news = in_order([e for e in told if not e.background])
    history = in_order([e for e in told if e.background])
    shared = [e for e in news if _is_shared(e)]
    alone = [e for e in news if not _is_shared(e)]
    return Page(
        title=_title(record),
        lead=(*lead_lines(record, cut=bool(_chosen(chosen))), *_chosen(chosen)),
        sections=(
            _differences([*news, *history], outlets),
            _happened(shared, alone, outlets),
            _updates([*news, *history], outlets),
            _alone(alone, outlets) if shared else Section("", ()),
            standings_section(record, outlets),
            firsts_section(record, outlets),
            quotes_section(record, outlets),
            figures_section(record, outlets),
            Section("Background", tuple(event_line(e, outlets) for e in history), "Told as history, not as news."),
            sources_section(record, outlets),
            unread_section(record),
        ),
    )


def is_told(event: Event) -> bool:
    """Is it a line of its own? Who holds an office is a standing, what somebody said a quote; unless outlets differ."""
    return event.act not in _ELSEWHERE or bool(event.conflicts)


def in_order(events: Sequence[Event]) -> list[Event]:
    """Events by weight: differing first, then by independent sources, sureness and date."""
    return sorted(events, key=_rank)


def _rank(event: Event) -> tuple[bool, int, bool, int, str]:
    own = event.scheme == "communique"
    return (event.agreement != "conflicting", -event.sources, own, -len(event.claims), event.when.edtf or "9999")


def _is_shared(event: Event) -> bool:
    return event.sources > 1 or event.agreement == "conflicting"


def _title(record: Record) -> str:
    days = sorted(report.published for report in record.reports if report.published)
    return f"Brief, {span_words(days[0], days[-1])}" if days else "Brief"


def lead_lines(record: Record, *, cut: bool = False) -> tuple[Line, ...]:
    """How much was read and what it comes to; `cut`: by what was asked for, so that reports may be left out."""
    news = [e for e in record.events if is_told(e) and not e.background]
    if not record.reports:
        return (line("No report has what was asked for." if cut else "No report was read."),)
    read = [r for r in record.reports if not r.skipped]
    names = len({r.outlet or r.id for r in read})
    told = f"{count_words(len(read), 'report')} by {count_words(names, 'outlet')}{_not_counted(record.reports)}."
    if not record.events:
        return (line(told + " No event was found."),)
    differ = sum(e.agreement == "conflicting" for e in news)
    agreed = sum(e.agreement == "corroborated" for e in news)
    alone = len(news) - differ - agreed
    parts = [
        f"outlets differ on {differ}" if differ else "",
        f"independent sources agree on {agreed}" if agreed else "",
        f"{alone} {'stands' if alone == 1 else 'stand'} on one source" if alone else "",
    ]
    counted = list_words([part for part in parts if part]) if alone < len(news) else "no two independent sources tell the same"
    return (line(told, f" {count_words(len(news), 'event')} in the news: {counted}." if news else ""),)


def _chosen(chosen: Selection | None) -> tuple[Line, ...]:
    """What was asked for, where it was not the whole."""
    if chosen is None or (chosen.whole and chosen.known_by is None):
        return ()
    parts = [
        f"since {day_words(chosen.since)}" if chosen.since else "",
        f"of {list_words([country_phrase(c) for c in chosen.countries], 'or')}" if chosen.countries else "",
        f"of type {list_words(chosen.types, 'or')}" if chosen.types else "",
        f"told by at least {count_words(chosen.min_sources, 'independent source')}" if chosen.min_sources > 1 else "",
        f"as of {day_words(chosen.as_of)}" if chosen.as_of else "",
        f"by reports published by {day_words(chosen.known_by)}" if chosen.known_by else "",
    ]
    return (line(f"Only what was asked for: {'; '.join(part for part in parts if part)}."),)


def _not_counted(reports: Sequence[Report]) -> str:
    """Copies and skipped reports, which are no sources of their own."""
    copies = sum(bool(r.copy_of) and not r.skipped for r in reports)
    withdrawn, skipped = sum(bool(r.withdrawn) and not r.notice for r in reports), sum(bool(r.skipped) for r in reports)
    parts = [
        count_words(copies, "copy", "copies") + " among them" if copies else "",
        f"{withdrawn} withdrawn" if withdrawn else "",
        f"{skipped} skipped" if skipped else "",
    ]
    told = list_words([part for part in parts if part])
    return f" ({told})" if told else ""


def _differences(events: Sequence[Event], outlets: Outlets) -> Section:
    """Differences between reports, then those of a report with itself; those of a stage first."""
    pairs = ((e, c) for e in events for c in e.conflicts)
    found = sorted(pairs, key=lambda pair: (pair[1].scope == "within", pair[1].field != "stage"))
    lines = [conflict_line(e, c, outlets, (Part(" "), id_part(e))) for e, c in found]
    return Section("Where outlets differ", tuple(lines))


def _updates(events: Sequence[Event], outlets: Outlets) -> Section:
    lines = [told for e in events for told in update_lines(e, outlets, (Part(" "), id_part(e)))]
    return Section("How it moved on", tuple(lines), "Later reports carry the course further: news, not a difference.")


def _happened(shared: Sequence[Event], alone: Sequence[Event], outlets: Outlets) -> Section:
    return Section("What happened", tuple(event_line(e, outlets) for e in shared or alone))


def _alone(events: Sequence[Event], outlets: Outlets) -> Section:
    """Events of one source, under the outlet that has them."""
    by_outlet: dict[str, list[Event]] = {}
    for event in events:
        by_outlet.setdefault(outlets.list(event.reports), []).append(event)
    lines = [line(strong(name), under=(event_line(e, outlets, sources=False) for e in own)) for name, own in by_outlet.items()]
    return Section("What only one source has", tuple(lines))
