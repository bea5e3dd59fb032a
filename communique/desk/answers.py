"""Answers for a program that asks in words: compact Markdown, every line with its sources and an id to ask on with.

Invariant: a function of the desk's present record; nothing is told without its outlet, and nothing as a fact that a report
only asserts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pydantic import ValidationError

from communique.api.standing import state
from communique.api.telling import explain, show
from communique.desk.desk import Desk
from communique.desk.filters import Filters
from communique.model.errors import CommuniqueError, StoreError
from communique.model.report import Report
from communique.views.differences import conflict_line
from communique.views.event_line import event_line, id_part
from communique.views.markdown import markdown
from communique.views.page import Line, Page, Part, Section
from communique.views.standings import state_text
from communique.views.words import clean, count_words

_WIDTH = 10_000
"""No line is broken: a program reads it."""
_MOST = 50


class Answers:
    """The answers of one store, which is never written to by them. Raises StoreError where there is no store."""

    def __init__(self, store: Desk) -> None:
        if not store.path.exists():
            raise StoreError(f"{store.path}: no such store. Make one with `communique read --store`.")
        self._desk = store

    def search(
        self, *, words: str, country: str, other: str, type: str, since: str, until: str, agreement: str, limit: int
    ) -> str:
        """Events that fit, the most important first, a line each."""
        held = self._desk.now()
        asked = {
            "q": words, "country": country, "other": other, "type": type, "since": since, "until": until,
            "agreement": agreement, "limit": min(limit, _MOST),
        }  # fmt: skip
        try:
            filters = Filters.model_validate(asked)
        except ValidationError as error:
            first = error.errors()[0]
            raise CommuniqueError(f"{first['loc'][0]}: {first['msg']}") from None
        found = filters.events(held)
        return _told("Events", [event_line(e, held.outlets) for e in found[: filters.limit]], len(found))

    def event(self, id: str) -> str:
        """The claims of an event side by side, in their reports' words. Raises UnknownName."""
        return show(self._desk.now().record, id, width=_WIDTH)

    def differences(self, limit: int) -> str:
        """What outlets differ on, those on how far something has come first."""
        held = self._desk.now()
        found = held.differences
        lines = [conflict_line(d.event, d.conflict, held.outlets, (Part(" "), id_part(d.event))) for d in found]
        return _told("Differences", lines[: min(limit, _MOST)], len(found))

    def between(self, one: str, other: str, as_of: str) -> str:
        """What stands between two parties. Raises UnknownName, ValueError."""
        day: str | date | None = as_of or None
        return state_text(state(self._desk.now().record, between=(one, other), as_of=day), width=_WIDTH)

    def link(self, id: str) -> str:
        """Why claims are one event, and why it has its code. Raises UnknownName."""
        return explain(self._desk.now().record, id, width=_WIDTH)

    def reports(self, limit: int) -> str:
        """What was read: outlets, days and titles, the newest first."""
        reports = sorted(self._desk.now().record.reports, key=lambda r: (r.published or date.min, r.id), reverse=True)
        lines = [_report(report) for report in reports[: min(limit, _MOST)]]
        return _told("Reports", lines, len(reports))


def _told(heading: str, lines: Sequence[Line], of: int) -> str:
    note = f"{count_words(of, 'in all', 'in all')}, {len(lines)} shown." if of else "None."
    return markdown(Page(heading, (Line((Part(note),)),), (Section(heading, tuple(lines)),)), width=_WIDTH)


def _report(report: Report) -> Line:
    told = f"{report.outlet or report.id}, {report.published or 'no date'}: {report.title or 'no title'}"
    return Line((Part(f"{clean(told)} ({clean(report.url or report.id)})"),))
