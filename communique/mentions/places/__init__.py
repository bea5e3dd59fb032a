"""Toponyms: spans that name a country, region, city, facility, area or water, and which place on earth each means."""

from communique.mentions.places.find import find_places

__all__ = ["find_places"]
