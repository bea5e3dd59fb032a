"""Who reports: one name for each report, and how the reports that tell of an event are named together.

Invariant: no two reports that are told of together have the same name; reports that count as one source are named as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from communique.model.event import Event, SourceGroup
from communique.model.record import Record
from communique.model.report import Report
from communique.views.dates import day_words
from communique.views.words import clean, count_words, list_words

_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Outlets:
    """The reports of a record by id, and the name of each: its outlet, with the day or id where the outlet has several."""

    reports: Mapping[str, Report]
    names: Mapping[str, str]
    ids: Mapping[str, str]
    """Ids of the reports by their keys."""

    @classmethod
    def of(cls, reports: Iterable[Report]) -> Outlets:
        by_id = {report.id: report for report in reports}
        own = {id: clean(report.outlet or id) for id, report in by_id.items()}
        dated = {id: _dated(own[id], report) for id, report in by_id.items()}
        counts, days = Counter(own.values()), Counter(dated.values())
        names = {id: _unique(id, own, dated, counts, days) for id in by_id}
        return cls(by_id, names, {report.key: id for id, report in by_id.items()})

    def among(self, reports: Iterable[str]) -> Outlets:
        """The same with names that need to be told apart among some reports (ids) only, as those of one event."""
        few = Outlets.of(self.reports[id] for id in dict.fromkeys(reports) if id in self.reports)
        return replace(self, names={**self.names, **few.names})

    def name(self, report: str) -> str:
        """The name of a report by its id; the id where the record does not have it."""
        return self.names.get(report, clean(report))

    def of_key(self, key: str) -> str:
        """The name of a report by its key; the key where the record does not have it."""
        return self.name(self.ids.get(key, key))

    def list(self, reports: Iterable[str]) -> str:
        """The names of some reports, each once, in order; after the first few only their number."""
        names = list(dict.fromkeys(self.name(report) for report in reports))
        rest = len(names) - _SHOWN
        if rest > 1:
            return f"{', '.join(names[:_SHOWN])} and {rest} more"
        return list_words(names)


def outlets_of(record: Record) -> Outlets:
    """The names of all reports of a record."""
    return Outlets.of(record.reports)


def sources_words(event: Event, outlets: Outlets) -> str:
    """How many independent sources tell of an event, and which ("2 independent sources: A; B with C (same wire)")."""
    groups = event.source_groups or tuple(SourceGroup((report,), "") for report in event.reports)
    if len(groups) == 1 and len(groups[0].reports) == 1:
        return f"One source: {outlets.name(groups[0].reports[0])}"
    total = "One source" if event.sources == 1 else count_words(event.sources, "independent source")
    if all(len(group.reports) == 1 for group in groups):
        return f"{total}: {outlets.list(event.reports)}"
    return f"{total}: {'; '.join(_group(group, outlets) for group in groups)}"


def _group(group: SourceGroup, outlets: Outlets) -> str:
    if len(group.reports) == 1:
        return outlets.name(group.reports[0])
    why = f" ({clean(group.why)})" if group.why else ""
    return f"{outlets.list(group.reports)}{why}"


def _dated(name: str, report: Report) -> str:
    return f"{name}, {day_words(report.published)}" if report.published else name


def _unique(
    id: str, own: Mapping[str, str], dated: Mapping[str, str], counts: Mapping[str, int], days: Mapping[str, int]
) -> str:
    if counts[own[id]] == 1:
        return own[id]
    if days[dated[id]] == 1 and dated[id] != own[id]:
        return f"{own[id]} ({dated[id].removeprefix(own[id] + ', ')})"
    return f"{own[id]} ({clean(id)})"
