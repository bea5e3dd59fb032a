"""The country that a report is about, to which the organs and crowds belong that its words give to none.

Invariant: None wherever the report names two countries about as often; only places and parties that it names count.
"""

from __future__ import annotations

from collections import Counter

from communique.codebook.facts_places import states
from communique.model.mention import Mentions

_MOST = 0.6  # of the places
_FEW = 5  # mentions that are too few to tell what a report is about
_CLEAR = 1.5  # times as many mentions as of the next country


def home_of(mentions: Mentions) -> str | None:
    """The country that most of the report's places lie in, else the one that leads clearly among places and parties."""
    places = Counter(p.country for p in mentions.places if p.country)
    if not places:
        return None
    first, most = places.most_common(1)[0]
    if most >= 2 and most >= _MOST * places.total():
        return first
    parties = Counter(code for a in mentions.actors for code in {p.country for p in a.parties} if code in states())
    return first if _leads(parties, first) and _leads(places + parties, first) else None


def _leads(counts: Counter[str], country: str) -> bool:
    """Is a country named often, and far more often than any other?"""
    others = max((n for code, n in counts.items() if code != country), default=0)
    return counts[country] >= _FEW and counts[country] >= _CLEAR * others
