"""What others call our states: ISO 3166 alpha-2, FIPS 10-4, Correlates of War.

Invariant: a code is None where that list has none; bodies (UNO, EUR) have none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """The codes of one state; `fips` is what places of GDELT have, `cow` the number that POLECAT has."""

    iso2: str | None = None
    fips: str | None = None
    cow: str | None = None


@lru_cache(maxsize=1)
def country_codes() -> Mapping[str, CountryCodes]:
    """All rows of `facts/country_codes.tsv` by ISO 3166 alpha-3."""
    rows = read_shipped("facts/country_codes.tsv", ("iso3", "iso2", "fips", "cow"))
    return {r["iso3"]: CountryCodes(r["iso2"] or None, r["fips"] or None, r["cow"] or None) for r in rows}


def codes_of(iso3: str | None) -> CountryCodes:
    """The codes of a state; none for what is no state."""
    return country_codes().get(iso3 or "", CountryCodes())
