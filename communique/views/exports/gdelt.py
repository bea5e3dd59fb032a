"""GDELT: the 61 columns of an event file of GDELT 2.0, one row a dyad, tab-separated and without a header, as there.

Source of the columns: GDELT Event Codebook 2.0. Countries of parties are ISO 3166 alpha-3, those of places FIPS 10-4, as there.
Invariant: only events with a PLOVER type and a party, never history. `SQLDATE` is a day only where the reports allow one day;
month and year stand where they are known. Mentions are claims, sources are independent ones, articles are reports.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from communique.codebook.cameo import cameo_of
from communique.codebook.country_codes import codes_of
from communique.codebook.ontology import ontology
from communique.model.claim import Location
from communique.model.event import Event, EventParty
from communique.model.record import Record
from communique.model.report import Report
from communique.views.exports.dated import first_published, published_days
from communique.views.exports.dyads import Dyad, dyads
from communique.views.exports.number import number_of
from communique.views.exports.tsv import Cell, coded_events, table

_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code",
          "Type2Code", "Type3Code")  # fmt: skip
_GEO = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR), "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass",
    "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone", *(f"Actor1Geo_{name}" for name in _GEO),
    *(f"Actor2Geo_{name}" for name in _GEO), *(f"ActionGeo_{name}" for name in _GEO), "DATEADDED", "SOURCEURL",
)  # fmt: skip
_COUNTRY, _US_CITY, _WORLD_CITY, _US_STATE, _WORLD_STATE = 1, 3, 4, 2, 5
_NO_PLACE: tuple[Cell, ...] = (0, *(None,) * 7)


def gdelt(record: Record, version: str) -> str:  # noqa: ARG001 - the form has no place for it
    """The events of a record as an event file of GDELT 2.0."""
    reports, days = {r.id: r for r in record.reports}, published_days(record)
    rows = (_row(e, dyad, reports, days) for e in coded_events(record) for dyad in dyads(e))
    return table(COLUMNS, rows, header=False)


def _row(event: Event, dyad: Dyad, reports: Mapping[str, Report], days: Mapping[str, date]) -> tuple[Cell, ...]:
    own = [reports[r] for r in event.reports]
    added = first_published(event, days)
    url = next((r.url for r in own if r.url), own[0].id)
    return (
        number_of(event, dyad), *_dates(event), *_actor(dyad.source), *_actor(dyad.target), int(_is_root(event, reports)),
        *_what(event), len(event.claims), event.sources, len(own), None, *_NO_PLACE, *_NO_PLACE, *_place(event.where),
        f"{added:%Y%m%d}000000" if added else None, url,
    )  # fmt: skip


def _dates(event: Event) -> tuple[Cell, Cell, Cell, Cell]:
    """SQLDATE, MonthYear, Year and FractionDate, each where the date allows only one."""
    when = event.when.when
    if when is None or when.low is None or when.high is None:
        return (None, None, None, None)
    low, high = when.low, when.high
    day = int(f"{low:%Y%m%d}") if low == high else None
    month = int(f"{low:%Y%m}") if (low.year, low.month) == (high.year, high.month) else None
    fraction = f"{low.year + (low.month * 30 + low.day) / 365:.4f}" if day else None
    return (day, month, low.year if low.year == high.year else None, fraction)


def _actor(found: EventParty | None) -> tuple[Cell, ...]:
    """Ten columns. The code is country and sector, as CAMEO builds it; bodies are known groups instead of countries."""
    if found is None:
        return (None,) * 10
    party = found.party
    body = party.country in ontology().bodies
    code = f"{party.country or ''}{party.sector or ''}"
    country, group = (None, party.country) if body else (party.country, None)
    return (code, party.name.upper(), country, group, None, None, None, party.sector, None, None)


def _what(event: Event) -> tuple[Cell, ...]:
    """EventCode, EventBaseCode, EventRootCode, QuadClass, GoldsteinScale."""
    cameo = cameo_of(event.type, event.mode, event.act)
    return (cameo.code, cameo.base, cameo.root, cameo.quad, cameo.goldstein) if cameo else (None,) * 5


def _is_root(event: Event, reports: Mapping[str, Report]) -> bool:
    """Does a report tell of it in its title or first paragraph?"""
    for claim in event.claims:
        end = reports[claim.report].text.find("\n\n")
        if claim.at.span.field == "title" or end < 0 or claim.at.span.start < end:
            return True
    return False


def _place(where: Location | None) -> tuple[Cell, ...]:
    """Eight columns. Type says how precise it is: 1 a country, 2 and 5 a state or province, 3 and 4 a city or landmark."""
    if where is None:
        return _NO_PLACE
    american = where.country == "USA"
    kind = _COUNTRY if where.kind == "country" else (_US_CITY if american else _WORLD_CITY)
    if where.kind in ("region", "area", "water"):
        kind = _US_STATE if american else _WORLD_STATE
    full = ", ".join((where.name, *where.within))
    return (kind, full, codes_of(where.country).fips, None, None, where.latitude, where.longitude, None)
