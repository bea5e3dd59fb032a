"""The state in whose towns a report is set: its own where nothing is told of a state that it never names ("in the capital").

Invariant: only towns and regions in which something happens ("through Aleppo") tell, two at least, and most of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from communique.mentions.actors.cues import cue
from communique.model.document import Document
from communique.model.mention import PlaceMention

_LEAST = 2  # towns
_MOST = 0.6  # of the towns
_LOCAL = frozenset(("city", "region", "area", "facility"))


def setting_of(document: Document, places: Sequence[PlaceMention]) -> str | None:
    """The state in which most of the towns and regions lie where the report says that something happens."""
    towns = {(p.name, p.country) for p in places if p.country and p.kind in _LOCAL and _happens_in(document, p)}
    counts = Counter(country for _, country in towns if country)
    if not counts:
        return None
    country, most = counts.most_common(1)[0]
    return country if most >= _LEAST and most >= _MOST * counts.total() else None


def _happens_in(document: Document, place: PlaceMention) -> bool:
    token = document.tokens[place.head]
    return token.dep == "pobj" and document.tokens[token.head].lower in cue("locative")
