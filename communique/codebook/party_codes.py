"""The code of a country or body as a person writes it: "GBR", "uk", "Britain", "the European Union".

Invariant: letter case does not count; a name leads to one code or to an error that names what is near.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from communique.codebook.country_codes import country_codes
from communique.codebook.facts import bodies, countries
from communique.model.errors import UnknownName


def party_code(name: str, others: Iterable[str] = ()) -> str:
    """The ISO 3166 alpha-3 code of a state by that, its alpha-2 code or a name; PLOVER's of the UN and EU; the name itself of
    whom `others` name.

    Raises UnknownName with what is near.
    """
    known = _codes()
    plain = " ".join(name.casefold().removeprefix("the ").split())
    if plain in known:
        return known[plain]
    own = {other.casefold(): other for other in others}
    if plain in own:
        return own[plain]
    raise UnknownName("country or party", name, [*_names(), *own.values()])


@lru_cache(maxsize=1)
def _codes() -> Mapping[str, str]:
    """Codes by code, name, other name and name of the people, in lower case; the first row that has a name counts."""
    found: dict[str, str] = {}
    for country in countries():
        for name in (country.iso3, *country.names):
            found.setdefault(name.casefold().removeprefix("the "), country.iso3)
    for body in bodies():
        if body.name in ("United Nations", "European Union") and body.country:
            for name in (body.country, body.name, *body.aliases):
                found.setdefault(name.casefold().removeprefix("the "), body.country)
    for country in countries():
        for name in country.demonyms:
            found.setdefault(name.casefold(), country.iso3)
    bodies_too = {alias for body in bodies() if body.kind == "body" for alias in body.aliases}  # AU, the African Union
    for iso3, codes in country_codes().items():
        if codes.iso2 and codes.iso2 not in bodies_too:
            found.setdefault(codes.iso2.casefold(), iso3)
    return found


def _names() -> list[str]:
    """What is offered: codes and names of states."""
    return [name for c in countries() for name in (c.iso3, c.name, *c.aliases)]
