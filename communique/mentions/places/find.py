"""Finds the toponyms of a document and says which place each means.

Invariant: mentions do not overlap and stand in order of the text; one name means one place in a document, save where
the words beside it say otherwise ("Paris, Texas").
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.mentions.places.containers import contained_senses
from communique.mentions.places.resolve import Name, settle
from communique.mentions.places.senses import Sense
from communique.mentions.places.signs import score, votes
from communique.mentions.places.spans import Known, Reading, known_spans
from communique.mentions.places.unknown import Unknown, unknown_places
from communique.model.document import Document
from communique.model.mention import PlaceMention


@dataclass(frozen=True, slots=True)
class _Place:
    """A span that means a place, the senses that its container leaves, and the signs that it is one."""

    span: Known
    contained: tuple[Sense, ...]
    why: str


def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """All toponyms of a document, in order (title first); offsets count code points of the field as given."""
    reading = Reading(document)
    places = _places(reading)
    senses = _senses(places)
    taken = {i for p in places for i in range(p.span.first, p.span.last)}
    found = [_mention(document, p.span, s, p.why) for p, s in zip(places, senses, strict=True)]
    found += [_nameless(document, u) for u in unknown_places(reading, taken)]
    return tuple(sorted(found, key=lambda m: (m.span.field == "text", m.span.start)))


def _places(reading: Reading) -> list[_Place]:
    spans = known_spans(reading)
    beside = [
        contained_senses(reading, span, spans[n - 1] if n else None, spans[n + 1] if n + 1 < len(spans) else None)
        for n, span in enumerate(spans)
    ]
    counted = votes(reading, spans, {s.first for s, inside in zip(spans, beside, strict=True) if inside})
    found = []
    for span, inside in zip(spans, beside, strict=True):
        points, signs = score(reading, span, bool(inside), counted)
        if points > 0:
            found.append(_Place(span, inside, ", ".join(signs)))
    return found


def _senses(places: list[_Place]) -> list[Sense]:
    """The sense of each place: its name's in this document, or the best within its own container."""
    names: dict[str, Name] = {}
    for place in places:
        key = place.span.text.lower()
        known = names.get(key)
        names[key] = Name(place.span.senses, (known.contained if known else frozenset()) | frozenset(place.contained))
    settled = dict(zip(names, settle(list(names.values())), strict=True)) if names else {}
    return [_own(p, settled[p.span.text.lower()]) for p in places]


def _own(place: _Place, settled: Sense) -> Sense:
    return settled if not place.contained or settled in place.contained else place.contained[0]


def _mention(document: Document, at: Known, sense: Sense, why: str) -> PlaceMention:
    quoted = document.quoted(at.first, at.last)
    return PlaceMention(
        quoted.span, quoted.text, head_of(document, at.first, at.last), sense.name, sense.kind, sense.country,
        sense.latitude, sense.longitude, sense.geonameid, sense.within, why,
    )  # fmt: skip


def _nameless(document: Document, at: Unknown) -> PlaceMention:
    quoted = document.quoted(at.first, at.last)
    return PlaceMention(quoted.span, quoted.text, head_of(document, at.first, at.last), quoted.text, at.kind, why=at.why)


def head_of(document: Document, first: int, last: int) -> int:
    """The token of the span by which it hangs on the rest of the sentence; of several, the last."""
    for i in range(last - 1, first - 1, -1):
        above = document.tokens[i].head
        if above == i or not first <= above < last:
            return i
    return last - 1
