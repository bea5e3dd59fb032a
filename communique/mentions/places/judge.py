"""Whether each known name of a document means a place where it stands: the points of its signs, and of its other uses.

Invariant: what a name's other uses say is counted from their own signs alone, so no order of mentions matters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from communique.mentions.places.containers import Beside
from communique.mentions.places.signs import signs
from communique.mentions.places.spans import Known, Reading
from communique.mentions.places.words import points, titles

_SURE = 1.0  # points from which on a span counts as a place for others of its name


@dataclass(frozen=True, slots=True)
class Votes:
    """How often the document has a word as a sure place, as a surname, and otherwise as part of a person's name."""

    places: Counter[str]
    surnames: Counter[str]
    persons: Counter[str]


def votes(reading: Reading, spans: list[Known], sure: list[bool]) -> Votes:
    """Counts over a document; `sure` says which spans are places by their own signs."""
    places, surnames, persons = Counter[str](), Counter[str](), Counter[str]()
    for span, certain in zip(spans, sure, strict=True):
        places[span.text.lower()] += certain
    tokens = reading.tokens
    for entity in reading.document.entities:
        titled = entity.first > 0 and tokens[entity.first - 1].lower in titles()
        if titled or (entity.label == "PERSON" and entity.last - entity.first > 1):
            surnames[tokens[entity.last - 1].lower] += 1
            persons.update({tokens[i].lower for i in range(entity.first, entity.last - 1)})
    return Votes(places, surnames, persons)


def places(reading: Reading, spans: list[Known], stands: list[Beside]) -> list[tuple[str, ...] | None]:
    """The signs of each span that is a place, None of each that is none; `stands`: what stands beside each."""
    table = points()
    own = [tuple(dict.fromkeys(signs(reading, span, bool(by.inside)))) for span, by in zip(spans, stands, strict=True)]
    counts = [table["start"] + sum(table[sign] for sign in found) for found in own]
    sure = [count > _SURE for count in counts]
    counted = votes(reading, spans, sure)
    result: list[tuple[str, ...] | None] = []
    for span, by, found, count, certain in zip(spans, stands, own, counts, sure, strict=True):
        more = tuple(elsewhere(reading, span, certain, counted))
        if any(sure[n] for n in by.listed):
            more = (*more, "listed with a place")
        result.append(found + more if count + sum(table[sign] for sign in more) > 0 else None)
    return result


def elsewhere(reading: Reading, span: Known, sure: bool, counted: Votes) -> Iterator[str]:
    """What the rest of the document says of the name; `sure`: the span itself is counted among the places."""
    if counted.places[span.text.lower()] > sure:
        yield "place elsewhere"
    if span.last - span.first > 1:
        return
    entity = reading.entity.get(span.first)
    own = entity is not None and entity.label == "PERSON" and entity.last - entity.first > 1
    if counted.surnames[span.text.lower()] > (own and entity is not None and entity.last == span.last):
        yield "surname elsewhere"
    elif counted.persons[span.text.lower()] > (own and entity is not None and entity.last != span.last):
        yield "person elsewhere"
