"""The list of export formats: what each is, its file ending, and what writes it.

Invariant: a format is a function of record and version; every one is told in docs/exports.md with what it loses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from communique.model.errors import UnknownName
from communique.model.record import Record
from communique.views.exports.ftm import ftm, ftm_statements
from communique.views.exports.gdelt import gdelt
from communique.views.exports.geojson import geojson
from communique.views.exports.graph import gexf, graphml
from communique.views.exports.ical import ical
from communique.views.exports.icews import icews
from communique.views.exports.jsonld import jsonld
from communique.views.exports.native import csv_table, jsonl_table, parquet_table
from communique.views.exports.polecat import polecat
from communique.views.exports.timelinejs import timelinejs

Told = Callable[[Record, str], str]


class Format(NamedTuple):
    """A format: the ending of its files, what it is, what writes it (record, version, table), and its extra."""

    ending: str
    what: str
    write: Callable[[Record, str, str], bytes]
    extra: str | None = None


def _text(told: Told) -> Callable[[Record, str, str], bytes]:
    return lambda record, version, _table: told(record, version).encode("utf-8", "replace")


FORMATS: Mapping[str, Format] = {
    "csv": Format("csv", "one of our tables", csv_table),
    "ftm": Format("ftm.json", "FollowTheMoney entities", _text(ftm)),
    "ftm-statements": Format("csv", "FollowTheMoney statements", _text(ftm_statements)),
    "gdelt": Format("export.CSV", "the columns of a GDELT event file", _text(gdelt)),
    "geojson": Format("geojson", "events on a map", _text(geojson)),
    "gexf": Format("gexf", "who deals with whom, for Gephi", _text(gexf), "graph"),
    "graphml": Format("graphml", "who deals with whom, as a graph", _text(graphml), "graph"),
    "ical": Format("ics", "dated events in a calendar", _text(ical)),
    "icews": Format("tab", "the twenty columns of ICEWS", _text(icews)),
    "jsonl": Format("jsonl", "one of our tables, a JSON object a line", jsonl_table),
    "jsonld": Format("jsonld", "articles, events and claims as linked data", _text(jsonld)),
    "parquet": Format("parquet", "one of our tables", parquet_table, "tables"),
    "polecat": Format("tsv", "the forty columns of POLECAT", _text(polecat)),
    "timelinejs": Format("json", "dated events for TimelineJS", _text(timelinejs)),
}


def exported(record: Record, format: str, *, version: str = "", table: str = "events") -> bytes:
    """The record in a format, as the bytes of a file. `table` is for those that have our tables.

    Raises UnknownName for a format or table that does not exist, ExtraMissing where a format needs an extra.
    """
    if format not in FORMATS:
        raise UnknownName("format", format, FORMATS, listed=True)
    return FORMATS[format].write(record, version, table)
