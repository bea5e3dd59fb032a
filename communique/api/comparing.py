"""A record beside what others publish.

Invariant: nothing of theirs enters the record.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from communique.api.exporting import Undated
from communique.api.given import Source
from communique.api.recording import open_record

if TYPE_CHECKING:
    from communique.views.comparing import Comparison


def compare(
    source: Source,
    *,
    gdelt: str | Path | None = None,
    polecat: str | Path | None = None,
    days: int = 1,
    countries: Collection[str] = (),
    undated: Undated = "omit",
) -> Comparison:
    """Our events beside the rows of one published file, by day, dyad and kind.

    `days`: how far apart two may be to be near. `countries`: only dyads with one of these (ISO 3166 alpha-3). `undated` as for
    `export`. Raises ValueError unless one file is named, ReportError where it cannot be read, StoreError.
    """
    from communique.sources.event_tables import read_theirs
    from communique.views.comparing import compare as compared
    from communique.views.exports.dated import dated_by_publication

    if (gdelt is None) == (polecat is None):
        raise ValueError("name one file: gdelt or polecat")
    record = open_record(source)
    record = dated_by_publication(record) if undated == "published" else record
    if gdelt is not None:
        return compared(record, read_theirs(Path(gdelt), "gdelt").entries, "gdelt", days=days, countries=countries)
    assert polecat is not None  # one of the two is
    return compared(record, read_theirs(Path(polecat), "polecat").entries, "polecat", days=days, countries=countries)
