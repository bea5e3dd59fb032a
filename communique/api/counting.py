"""A record counted over time.

Invariant: what is counted is a function of the record alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.api.given import Source
from communique.api.recording import open_record
from communique.views.periods import Size
from communique.views.series import SeriesRow


def series(
    source: Source,
    by: Size = "month",
    *,
    dyads: Sequence[str] = (),
    countries: Sequence[str] = (),
    types: Sequence[str] = (),
    dated: bool = False,
) -> list[SeriesRow]:
    """Events of a record or store by period (`day`, `week`, `month`), dyad and type, beside how much was read.

    `dyads` like "GBR-JPN" count both directions, each by itself; with `countries` events count by country on either side
    instead; without both, all dyads. `types` are PLOVER's. `dated`: only events whose own date fits into a period.
    Raises StoreError where there is no store, UnknownName for a code, type or period that is none.
    """
    from communique.views.series import Selection, series_of

    return series_of(open_record(source), by, Selection(tuple(dyads), tuple(countries), tuple(types), dated))
