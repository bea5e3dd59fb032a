"""ICEWS: the twenty columns of the published tables, one row a dyad, tab-separated, with CAMEO codes.

Source of the columns: ICEWS coded event data (Harvard Dataverse 28075).
Invariant: only events with a PLOVER type and a party, never history; `Event Date` is a day only where reports allow one.
"""

from __future__ import annotations

from collections.abc import Mapping

from communique.codebook.cameo import Cameo, cameo_of
from communique.model.claim import Location
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.model.report import Report
from communique.views.exports.dated import day_of
from communique.views.exports.dyads import Dyad, dyads
from communique.views.exports.number import number_of
from communique.views.exports.tsv import Cell, coded_events, joined, table
from communique.views.words import country_words

COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity",
    "Target Name", "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District",
    "Province", "Country", "Latitude", "Longitude",
)  # fmt: skip


def icews(record: Record, version: str) -> str:  # noqa: ARG001 - the form has no place for it
    """The events of a record as an ICEWS table; countries by their names, as there."""
    stories = {report: story.id for story in record.stories for report in story.reports}
    reports = {r.id: r for r in record.reports}
    rows = (
        _row(event, dyad, cameo, reports, stories)
        for event in coded_events(record)
        if (cameo := cameo_of(event.type, event.mode, event.act))
        for dyad in dyads(event)
    )
    return table(COLUMNS, rows)


def _row(event: Event, dyad: Dyad, cameo: Cameo, reports: Mapping[str, Report], stories: Mapping[str, str]) -> tuple[Cell, ...]:
    day = day_of(event)
    outlets = dict.fromkeys(reports[r].outlet or r for r in event.reports)
    return (
        number_of(event, dyad), day.isoformat() if day else None, *_party(dyad.source), cameo.name, cameo.code,
        cameo.goldstein, *_party(dyad.target), stories.get(event.reports[0]), None, joined(outlets), *_place(event.where),
    )  # fmt: skip


def _party(found: EventParty | None) -> tuple[Cell, Cell, Cell]:
    if found is None:
        return (None, None, None)
    party = found.party
    return (", ".join(found.persons) or party.name, party.sector, country_words(party.country) if party.country else None)


def _place(where: Location | None) -> tuple[Cell, ...]:
    """City, district, province, country, latitude, longitude. A country has no coordinates: it is no pin."""
    if where is None:
        return (None,) * 6
    within = where.within[:-1] if where.country else where.within
    point = (None, None) if where.kind == "country" else (where.latitude, where.longitude)
    return (
        where.name if where.kind == "city" else None, within[0] if len(within) > 1 else None,
        where.name if where.kind == "region" else within[-1] if within else None,
        country_words(where.country) if where.country else None, *point,
    )  # fmt: skip
