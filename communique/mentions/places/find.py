"""Finds the toponyms of a document and says which place each means.

Invariant: mentions do not overlap and stand in order of the text; one name means one place in a document, save where
the words beside it say otherwise ("Paris, Texas").
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from communique.codebook.toponyms import country_name
from communique.mentions.places.capitals import capitals
from communique.mentions.places.containers import Beside, beside
from communique.mentions.places.judge import places
from communique.mentions.places.resolve import Name, settle
from communique.mentions.places.senses import Sense, senses
from communique.mentions.places.spans import Known, Reading, head_of, known_spans
from communique.mentions.places.surroundings import Place, place_of
from communique.mentions.places.unknown import Unknown, by_label, compounds, told_towns
from communique.mentions.places.unlisted import unlisted
from communique.model.document import Document
from communique.model.mention import PlaceMention


@dataclass(frozen=True, slots=True)
class _Named:
    """A span that means a place, what stands beside it, the names that it is listed with, and the signs that it is one."""

    span: Known
    beside: Beside
    listed: frozenset[str]
    why: str


def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """All toponyms of a document, in order (title first); offsets count code points of the field as given."""
    reading = Reading(document)
    named = _named(reading)
    longer = [c for c in compounds(reading) if not any(n.span.first <= c.first and c.last <= n.span.last for n in named)]
    taken = {i for c in longer for i in range(c.first, c.last)}
    senses = _senses(named)
    all_places = [Place(n.span.first, n.span.last, s) for n, s in zip(named, senses, strict=True)]
    seats = list(capitals(reading, all_places))
    taken |= {i for seat in seats for i in range(seat.first, seat.last)}
    found = [
        _mention(document, p, n.why) for p, n in zip(all_places, named, strict=True) if taken.isdisjoint(range(p.first, p.last))
    ]
    found += [_mention(document, seat, "a state's capital") for seat in seats]
    taken.update(i for p in all_places for i in range(p.first, p.last))
    told = list(told_towns(reading, taken))
    taken.update(i for town in told for i in range(town.first, town.last))
    labelled = list(by_label(reading, taken))
    taken.update(i for u in labelled for i in range(u.first, u.last))
    found += [_nameless(reading, u, all_places) for u in (*longer, *told, *labelled)]
    found += [_settled_by_state(reading, u, all_places) for u in unlisted(reading, taken)]
    return tuple(sorted(found, key=lambda m: (m.span.field == "text", m.span.start)))


def _named(reading: Reading) -> list[_Named]:
    spans = known_spans(reading)
    stands = beside(reading, spans)
    found = []
    for span, by, signs in zip(spans, stands, places(reading, spans, stands), strict=True):
        if signs is not None:
            listed = frozenset(spans[k].text.lower() for k in by.listed)
            found.append(_Named(span, by, listed, ", ".join(signs)))
    return found


def _senses(named: list[_Named]) -> list[Sense]:
    """The sense of each place: its name's in this document, or the best that the words beside it leave."""
    names: dict[str, Name] = {}
    for place in named:
        name = names.setdefault(place.span.text.lower(), Name(place.span.senses))
        name.contained |= set(place.beside.inside)
        name.listed |= place.listed
    settle(names)
    return [_own(p, names[p.span.text.lower()].best) for p in named]


def _own(place: _Named, settled: Sense) -> Sense:
    left = place.beside.senses
    return settled if not left or settled in left else left[0]


def _mention(document: Document, at: Place, why: str) -> PlaceMention:
    quoted, sense = document.quoted(at.first, at.last), at.sense
    return PlaceMention(
        quoted.span, quoted.text, head_of(document, at.first, at.last), sense.name, sense.kind, sense.country,
        sense.latitude, sense.longitude, sense.geonameid, sense.within, why,
    )  # fmt: skip


def _nameless(reading: Reading, at: Unknown, known: list[Place]) -> PlaceMention:
    """A place that no table has: where it lies is taken from the place beside it, its point too where that is small."""
    document = reading.document
    quoted = document.quoted(at.first, at.last)
    around = place_of(reading, at.first, at.last, known)
    head = head_of(document, at.first, at.last)
    if around is None:
        return _settled_by_state(reading, at, known)
    sense = around.sense
    within = (sense.name, *sense.within)
    return PlaceMention(
        quoted.span, quoted.text, head, quoted.text, at.kind, sense.country, sense.latitude, sense.longitude, None, within,
        f"{at.why}, by {sense.name}",
    )  # fmt: skip


def _settled_by_state(reading: Reading, at: Unknown, known: list[Place]) -> PlaceMention:
    """A place that no table has, of which the report tells the state at most: other towns that it names may lie far off."""
    quoted, head = reading.document.quoted(at.first, at.last), head_of(reading.document, at.first, at.last)
    near, sentence = place_of(reading, at.first, at.last, known), reading.sentence(at.first)
    beside = near is not None and sentence.first <= near.first < sentence.last
    code = near.sense.country if near is not None and beside else None
    if code is None and (state := _country_told(reading, at, known)) is not None:
        code = state.country
    inside = (name,) if code and (name := country_name(code)) else ()
    return PlaceMention(quoted.span, quoted.text, head, quoted.text, at.kind, code, within=inside, why=at.why)


def _country_told(reading: Reading, at: Unknown, known: list[Place]) -> Sense | None:
    """The state in which its sentence says that it lies ("shelled Saryagash in Kazakhstan"), if it names just one so; else
    the one in which nearly all other places of the report lie.
    """
    sentence = reading.sentence(at.first)
    here = [p for p in known if sentence.first <= p.first < sentence.last and p.sense.kind == "country"]
    led = [p for p in here if p.first > sentence.first and reading.tokens[p.first - 1].lower in ("in", ",")]
    if len({p.sense.country for p in here}) == 1 and led:
        return led[0].sense
    counts = Counter(p.sense.country for p in known if p.sense.country)
    code, most = next(iter(counts.most_common(1)), (None, 0))
    mostly = most >= _LEAST and most >= _NEARLY_ALL * counts.total() and not here
    return next((s for s in senses(country_name(code) or "") if s.kind == "country"), None) if mostly else None


_LEAST = 4  # places
_NEARLY_ALL = 0.8  # of the places
