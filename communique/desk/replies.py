"""Answers: a page, JSON, a table or features, each with the version of the record that it was made from.

Invariant: an answer is a function of the record's version, the address and the day; the ETag says which, and who has that
answer already is told so before anything is made.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from communique import __version__
from communique.desk.held import Held
from communique.desk.render import html
from communique.model.event import Event
from communique.model.report import Report, fingerprint
from communique.model.standing import Standing
from communique.views.json_values import JsonObject, encode
from communique.views.tables import csv_text

JSON = "application/json"
CSV = "text/csv; charset=utf-8"
GEOJSON = "application/geo+json"


def answered(request: Request, held: Held, make: Callable[[], Response]) -> Response:
    """What `make` makes, or 304 where the asker has it."""
    etag = f'"{fingerprint(held.version, __version__, today())}"'
    headers = {"ETag": f"W/{etag}", "Cache-Control": "no-cache"}  # weak: packed and unpacked are one answer
    known = [tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")]
    if etag in known or "*" in known:
        return Response(status_code=304, headers=headers)
    response = make()
    response.headers.update(headers)
    return response


def page(request: Request, held: Held | None, template: str, context: Mapping[str, object], *, status: int = 200) -> Response:
    """An HTML page. `forms` in the context are the other forms of the same answer: name and address."""
    shell: dict[str, object] = {
        "path": request.url.path,
        "version": __version__,
        "forms": (),
        "q": "",
        "blind": False,
        "judged": None,
    }
    about = {"read": len(held.record.reports) if held else 0}
    return HTMLResponse(html(template, {**shell, **about, **context}), status_code=status)


def json_reply(value: JsonObject, *, status: int = 200) -> Response:
    """The value as JSON."""
    return Response(encode(value), status_code=status, media_type=JSON)


def table(
    held: Held,
    name: str,
    *,
    events: Sequence[Event] = (),
    standings: Sequence[Standing] = (),
    reports: Sequence[Report] | None = None,
) -> Response:
    """One of the record's tables, of some events, standings or reports only."""
    part = replace(held.of_events(events), standings=tuple(standings))
    part = part if reports is None else replace(part, reports=tuple(reports))
    return _csv(csv_text(part, name), name)


def rows(name: str, columns: Sequence[str], found: Iterable[Sequence[str | int | float | None]]) -> Response:
    """A table that only the desk has; text that a spreadsheet would run gets an apostrophe, as in the record's tables."""
    from communique.views.tables import csv_cell

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([csv_cell(cell) for cell in row] for row in found)
    return _csv(out.getvalue(), name)


def today() -> str:
    """The day (UTC)."""
    return datetime.now(UTC).date().isoformat()


def _csv(text: str, name: str) -> Response:
    return Response(text, media_type=CSV, headers={"Content-Disposition": f'inline; filename="{name}.csv"'})
