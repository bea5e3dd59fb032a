"""POLECAT: the forty columns of the published tables, one row an event, tab-separated.

Source of the columns: POLECAT weekly files (Harvard Dataverse AJGVIT). Several values of a cell are joined by "; ", those of
actors in one order; what is not known is "None".
Invariant: only events with a PLOVER type, never history; `Event Date` is a day only where the reports allow one day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from communique.codebook.country_codes import codes_of
from communique.model.claim import Claim, Location, Participant
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.model.report import Report
from communique.views.exports.dated import day_of, first_published, published_days
from communique.views.exports.story_names import StoryNames, story_names, together
from communique.views.exports.tsv import Cell, coded_events, joined, table

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name", "Actor Country",
    "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City", "District", "Province",
    "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date",
    "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
_FEATURES = {"city": "PPL", "country": "PCLI", "region": "ADM1", "area": "RGN"}


def polecat(record: Record, version: str) -> str:
    """The events of a record as a POLECAT table."""
    days, names = published_days(record), story_names(record)
    reports = {r.id: r for r in record.reports}
    rows = (
        (*_what(e), *_side(e.actors, _words(e, actors=True)), *_side(e.recipients, _words(e, actors=False)),
         *_place(e.where), *_told(e, reports, days, together(names[r] for r in e.reports)), f"communique {version}")
        for e in coded_events(record)
    )  # fmt: skip
    return table(COLUMNS, rows, empty="None")


def _what(event: Event) -> tuple[Cell, ...]:
    """Seven columns, from Event ID to Contexts."""
    quad = event.quad.upper() if event.quad else None
    return (
        event.id, _text(day_of(event)), event.type, event.mode, event.intensity, quad, joined(event.contexts),
    )  # fmt: skip


def _told(event: Event, reports: Mapping[str, Report], days: Mapping[str, date], names: StoryNames) -> tuple[Cell, ...]:
    """Six columns, from Source to Language."""
    own = [reports[r] for r in event.reports]
    return (
        joined(dict.fromkeys(r.outlet or r.id for r in own)), _text(first_published(event, days)), joined(names.people),
        joined(names.organisations), joined(names.locations), joined(dict.fromkeys(r.language for r in own)),
    )  # fmt: skip


def _side(parties: Sequence[EventParty], words: Sequence[str]) -> tuple[Cell, ...]:
    """Eight columns: name, country, COW, primary sector, sectors, title, words, Wikipedia (which we do not have)."""
    own = [p.party for p in parties]
    sectors = list(dict.fromkeys(p.sector for p in own if p.sector))
    names = [", ".join(p.persons) or p.party.name for p in parties]
    return (
        joined(names), joined(p.country for p in own), joined(codes_of(p.country).cow for p in own),
        sectors[0] if sectors else None, joined(sectors), joined(p.office or p.role for p in own), joined(words), None,
    )  # fmt: skip


def _words(event: Event, *, actors: bool) -> list[str]:
    """The words that name the parties of a side, each once; assumed parties have none."""
    return list(dict.fromkeys(p.at.text for c in event.claims for p in _part(c, actors) if not p.assumed))


def _part(claim: Claim, actors: bool) -> tuple[Participant, ...]:
    return claim.actors if actors else claim.recipients


def _place(where: Location | None) -> tuple[Cell, ...]:
    """Ten columns, from Placename to Feature Type. What contains a place comes smallest first, its country last."""
    if where is None:
        return (None,) * 10
    within = where.within[:-1] if where.country else where.within
    city = where.name if where.kind == "city" else None
    province = where.name if where.kind == "region" else within[-1] if within else None
    district = within[0] if len(within) > 1 else None
    return (
        where.name, city, district, province, where.country, where.latitude, where.longitude, where.geonameid,
        where.at.text if where.at else None, _FEATURES.get(where.kind),
    )  # fmt: skip


def _text(value: object) -> str | None:
    return str(value) if value else None
