"""A record counted over time.

Invariant: what is counted is a function of the record alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from communique.api.given import Source
from communique.api.recording import open_record
from communique.model.errors import UnknownName
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

    `dyads` like "GBR-JPN" or "uk-Japan" count both directions, each by itself; with `countries` events count by country on
    either side instead; without both, all dyads. `types` are PLOVER's. `dated`: only events whose own date fits into a period.
    Raises StoreError where there is no store, UnknownName for a code, type or period that is none.
    """
    from communique.views.series import Selection, series_of

    pairs, codes = tuple(_dyad(dyad) for dyad in dyads), tuple(_code(country) for country in countries)
    return series_of(open_record(source), by, Selection(pairs, codes, tuple(type.upper() for type in types), dated))


def _dyad(dyad: str) -> str:
    """A dyad in codes; names may have hyphens of their own ("Timor-Leste-Guinea-Bissau"). What is none stays as it is."""
    parts = dyad.split("-")
    if len(parts) == 1:
        return dyad
    for n in range(1, len(parts)):
        with suppress(UnknownName):
            return "-".join(_code("-".join(side)) for side in (parts[:n], parts[n:]))
    return "-".join(_code(part) for part in parts)


def _code(name: str) -> str:
    """The code of a country or body as a person writes it; `all` is itself. Raises UnknownName."""
    from communique.codebook.ontology import ontology
    from communique.codebook.party_codes import party_code

    return name if name == "all" else name.upper() if name.upper() in ontology().bodies else party_code(name)
