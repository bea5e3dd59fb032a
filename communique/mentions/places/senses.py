"""Senses: the places on earth that a name may mean, from the codebook and the gazetteer, in one form.

Invariant: the same name gives the same senses for the whole process, the best known first.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.facts import countries
from communique.codebook.gazetteer import City, cities
from communique.codebook.gazetteer_names import fold_name
from communique.codebook.toponyms import Toponym, country_name, toponyms
from communique.mentions.places.words import words
from communique.model.mention import PlaceKind

_MOST = 40
_OTHER_NAME = 1.5  # what a name that is not its own takes from a town's weight


@dataclass(frozen=True, slots=True)
class Sense:
    """One place that a name may mean.

    `weight` says how well known it is (about log10 of inhabitants); `division` the first-level division that it is or
    lies in; `within` what contains it, smallest first, the country last.
    """

    name: str
    kind: PlaceKind
    country: str | None
    division: str | None
    within: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    geonameid: int | None
    weight: float
    county: bool = False
    capital: bool = False
    main: bool = True

    @property
    def size(self) -> float:
        """The weight, whichever of its names was used."""
        return self.weight if self.main else self.weight + _OTHER_NAME


@lru_cache(maxsize=4_096)
def senses(text: str) -> tuple[Sense, ...]:
    """All that the words may name, the best known first; none where they are no place's name."""
    known = [_known(place) for place in toponyms().get(fold_name(text), ()) if written_as(place, text)]
    towns = [_city(city, fold_name(text)) for city in cities(text)] if may_be_city(text) else []
    found = sorted([*known, *towns], key=lambda s: -s.weight)[:_MOST]
    return tuple(found) or _by_other_unit(text)


def _by_other_unit(text: str) -> tuple[Sense, ...]:
    """The divisions that the table has under another word of the same meaning ("Syunik province" for "Syunik region")."""
    name, _, unit = fold_name(text).rpartition(" ")
    if not name or unit not in words("division"):
        return ()
    names = (f"{name} {other}" for other in sorted(words("division")))
    places = (place for other in names for place in toponyms().get(other, ()) if place.kind == "region" and not place.county)
    return tuple(sorted((_known(place) for place in dict.fromkeys(places)), key=lambda s: -s.weight))


def may_be_city(text: str) -> bool:
    """Abbreviations and single letters are no names of cities."""
    return len(text) > 2 and not text.endswith(".")


def written_as(place: Toponym, text: str) -> bool:
    """Do the words have the capitals and dots that one of the place's names has ("US", "Pa.", "the Channel")?"""
    key = fold_name(text)
    return any(fold_name(name) == key and _same_form(name, text) for name in place.names)


def _same_form(name: str, text: str) -> bool:
    if name.endswith(".") and not text.endswith("."):
        return False
    return not name.isupper() or text.isupper()


_WEIGHTS: dict[PlaceKind, float] = {"country": 9, "region": 6.5, "facility": 6, "water": 6.6, "area": 6.5, "city": 0}
_LESSER = 4.5  # of counties, and of divisions that are seldom in the news


def _known(place: Toponym) -> Sense:
    weight = _LESSER if place.county or place.lesser else _WEIGHTS[place.kind]
    division = place.name if place.kind == "region" and not place.county else _division(place)
    return Sense(
        place.name, place.kind, place.country, division, _within(place), place.latitude, place.longitude, place.geonameid,
        weight, county=place.county,
    )  # fmt: skip


def _division(place: Toponym) -> str | None:
    return place.within[-1] if place.within else None


def _within(place: Toponym) -> tuple[str, ...]:
    """The chain of the table, with the division of a city in it, and the country."""
    if place.kind == "country":
        return ()
    chain = list(place.within)
    if chain and (city := _city_in(chain[0], place.country)) and city.division:
        chain.append(city.division)
    if nation := country_name(place.country):
        chain.append(nation)
    return tuple(dict.fromkeys(name for name in chain if name != place.name))


def _city_in(name: str, country: str | None) -> City | None:
    if fold_name(name) in toponyms():
        return None
    return next((c for c in cities(name) if c.country == country and c.main), None)


def _city(city: City, key: str) -> Sense:
    nation = country_name(city.country)
    within = dict.fromkeys(name for name in (city.division, nation) if name and name != city.name)
    capital = (city.country, key) in _capitals()
    return Sense(
        city.name, "city", city.country, city.division, tuple(within), city.latitude, city.longitude, city.geonameid,
        _city_weight(city, capital), capital=capital, main=city.main,
    )  # fmt: skip


def _city_weight(city: City, capital: bool) -> float:
    """The power of ten of its inhabitants; a capital is better known, a name that is not its own less so."""
    weight = math.log10(city.population + 100)
    return weight + (1.5 if capital else 0) - (0 if city.main else _OTHER_NAME)


@lru_cache(maxsize=1)
def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset((c.iso3, fold_name(name)) for c in countries() for name in c.capitals)
