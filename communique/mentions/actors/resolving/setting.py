"""The state in whose towns a report is set and which it never names: its own, as papers at home write.

Invariant: only towns and regions in which something happens ("through Aleppo") tell, two at least, and most of them. A state
that is named may well be told of from abroad.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from communique.mentions.actors.cues import cue
from communique.mentions.actors.gazetteer import Found
from communique.model.document import Document
from communique.model.mention import PlaceMention

_LEAST = 2  # towns
_MOST = 0.6  # of the towns
_LOCAL = frozenset(("city", "region", "area", "facility"))


def setting_of(document: Document, places: Sequence[PlaceMention], known: Found) -> str | None:
    """The state, not named, in which most of the towns and regions lie where the report says that something happens."""
    towns = {(p.name, p.country) for p in places if p.country and p.kind in _LOCAL and _happens_in(document, p)}
    counts = Counter(country for _, country in towns if country)
    if not counts:
        return None
    country, most = counts.most_common(1)[0]
    return country if most >= _LEAST and most >= _MOST * counts.total() and not _is_named(country, known) else None


def _is_named(country: str, known: Found) -> bool:
    entries = (hit.reading("country", "demonym") for hit in known.distinct_names())
    return any(e is not None and e.country is not None and e.country.iso3 == country for e in entries)


def _happens_in(document: Document, place: PlaceMention) -> bool:
    token = document.tokens[place.head]
    return token.dep == "pobj" and document.tokens[token.head].lower in cue("locative")
