"""Datelines: the place, day and agency before the first words of an article ("SEOUL, South Korea (AP) - ").

Invariant: decided by the form of the paragraph's beginning alone. A dateline is read as a sentence of its own, for a
parser that takes it for a part of the sentence after it finds the wrong subject.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codebook.facts import countries

_LONGEST = 120  # characters
_DASH = r"(?:\s*(?:--+|[—―])\s*|\s+[-–_]+\s+|(?<=\))\s*[-–_]+\s*)"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’-]+){0,3}"
_NAME = r"[A-ZÀ-Þ][\w.'’-]+(?: (?:[A-ZÀ-Þ][\w.'’-]+|of|de|el|la|al)){0,3}"
_MORE = rf"(?:, ?(?:{_NAME}|[A-Z][a-z]+\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} [A-Z][a-z]+\.?(?:,? \d{{4}})?)){{0,3}}"
_AGENCY = r"(?: ?\([\w .,/&'-]{2,40}\)| ?\[[\w .,/&'-]{2,40}\])?"
_IN_CAPITALS = re.compile(rf"(?P<place>{_CAPITALS})(?P<more>{_MORE}{_AGENCY})(?:{_DASH}|:\s+)")
_AS_NAME = re.compile(rf"(?P<place>{_NAME})(?P<more>{_MORE}{_AGENCY}){_DASH}")
_AGENCY_ALONE = re.compile(rf"\((?:{_NAME}|[A-Z]{{2,8}})\)(?:{_DASH}|\s*)(?=[A-Z\"“‘'])")
_ANOTHER = re.compile(r"\s[-–—―]+\s|--|—")


def dateline_end(paragraph: str) -> int:
    """How many characters of a paragraph are its dateline, the dash and space after it included; 0 where it has none."""
    if alone := _AGENCY_ALONE.match(paragraph[:_LONGEST]):
        return alone.end()
    found = _IN_CAPITALS.match(paragraph[:_LONGEST])
    if found and len(found["place"]) > 3:
        return found.end() if found["more"] or not _goes_on(paragraph, found.end()) else 0
    found = _AS_NAME.match(paragraph[:_LONGEST])
    if found is None or (not found["more"] and found["place"].casefold() not in _capitals()):
        return 0
    sure = "(" in found["more"] or any(c.isdigit() for c in found["more"])
    return found.end() if sure or not _goes_on(paragraph, found.end()) else 0


def _goes_on(paragraph: str, end: int) -> bool:
    """Is the dash the first of a pair ("Lagos - the largest city - grew"), or nothing behind it?"""
    rest = paragraph[end:].split(". ", 1)[0]
    return not rest or rest[0].islower() or _ANOTHER.search(rest) is not None


@lru_cache(maxsize=1)
def _capitals() -> frozenset[str]:
    return frozenset(name.casefold() for country in countries() for name in country.capitals)
