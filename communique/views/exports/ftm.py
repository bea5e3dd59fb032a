"""FollowTheMoney: entities as JSON lines; statements as CSV, with the outlet as dataset and the report's words beside a value.

Invariant: written without the library, read by it (tests); an entity comes after those that it refers to.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Mapping

from communique.model.record import Record
from communique.model.report import Report, fingerprint
from communique.views.exports.ftm_things import Said, things
from communique.views.json_values import encode

_TYPES = {
    "name": "name", "title": "string", "publisher": "string", "fileName": "string", "sourceUrl": "url", "language": "language",
    "publishedAt": "date", "date": "date", "startDate": "date", "endDate": "date", "summary": "text", "keywords": "string",
    "proof": "entity", "involved": "entity", "location": "address", "country": "country", "position": "string",
}  # fmt: skip
_COLUMNS = ("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang",
            "original_value", "external", "first_seen", "last_seen", "id")  # fmt: skip


def ftm(record: Record, version: str) -> str:  # noqa: ARG001 - the form has no place for it
    """The record as FollowTheMoney entities, one a line: Article, Event and the parties involved."""
    schemata: dict[str, str] = {}
    found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    for said in things(record):
        schemata[said.entity] = said.schema
        found[said.entity][said.prop][said.value] = None
    lines = (
        encode({"id": id, "schema": schemata[id], "properties": {prop: list(values) for prop, values in props.items()}})
        for id, props in sorted(found.items(), key=lambda item: schemata[item[0]] == "Event")
    )
    return "".join(f"{line}\n" for line in lines)


def ftm_statements(record: Record, version: str) -> str:  # noqa: ARG001 - nor have statements
    """The record as FollowTheMoney statements: who (dataset = outlet, origin = report) says which value of which property."""
    out = io.StringIO()
    writer = csv.writer(out, dialect=csv.unix_dialect)
    writer.writerow(_COLUMNS)
    reports = {r.id: r for r in record.reports}
    for said in dict.fromkeys(things(record)):
        writer.writerow(_statement(said, reports))
    return out.getvalue()


def _statement(said: Said, reports: Mapping[str, Report]) -> tuple[str, ...]:
    report = reports[said.report]
    seen = report.published.isoformat() if report.published else ""
    dataset = re.sub(r"[^a-z0-9]+", "_", (report.outlet or report.id).casefold()).strip("_") or "unnamed"
    id = fingerprint(dataset, said.report, said.entity, said.prop, said.value, said.words or "")
    words = said.words if said.words != said.value else None
    return (
        said.entity, said.entity, said.prop, _TYPES[said.prop], said.schema, said.value, dataset, said.report, "",
        words or "", "f", seen, seen, id,
    )  # fmt: skip
