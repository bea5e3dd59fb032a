"""Places that no table knows: names that end like a place's ("Abbey Street", "Cedar Creek"), and the parser's word.

Invariant: what is found overlaps no token of a place already found, save that a longer name takes in a shorter one
("Kabul Airport"). It has a kind but neither country nor point of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.gazetteer_names import fold_name
from communique.mentions.places.signs import PLACE_LABELS
from communique.mentions.places.spans import Reading, is_capital, name_end
from communique.mentions.places.words import WordKind, bodies, common_words, leaders, name_fronts, words
from communique.model.document import Sentence
from communique.model.mention import PlaceKind

_LABELS: dict[str, PlaceKind] = {"GPE": "city", "LOC": "area", "FAC": "facility"}
_ENDS: dict[WordKind, PlaceKind] = {
    "street": "facility",
    "built": "facility",
    "water": "water",
    "land": "area",
    "settled": "city",
}
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Unknown:
    """Tokens `first` to `last` (exclusive) name a place of that kind, for the reason given."""

    first: int
    last: int
    kind: PlaceKind
    why: str


def compounds(reading: Reading) -> list[Unknown]:
    """Names that are known as a place's by their last word, or by their first ("Lake X")."""
    return [hit for sentence in reading.document.sentences for hit in _in_sentence(reading, sentence)]


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Unknown]:
    tokens = reading.tokens
    begun = sentence.first
    for i in range(sentence.first, sentence.last):
        if not is_capital(tokens[i]) and tokens[i].text not in ("'s", "’s"):
            begun = i + 1
        elif kind := _kind(tokens[i].lower) if i > begun else None:
            first = _first(reading, begun, i)
            if first < i and _is_name(reading, first, i, kind):
                yield Unknown(first, i + 1, kind, f"ends in {tokens[i].text}")
                begun = i + 1
        elif tokens[i].lower in words("front") and i + 1 < sentence.last and is_capital(tokens[i + 1]):
            yield Unknown(i, i + 2, "water" if tokens[i].lower in ("lake", "loch") else "area", f"begins with {tokens[i].text}")
            begun = i + 2


def _kind(word: str) -> PlaceKind | None:
    return next((kind for words_kind, kind in _ENDS.items() if word in words(words_kind)), None)


def _first(reading: Reading, begun: int, last: int) -> int:
    """Where the name begins: at most some words back, not before an entity that ends here, not with "The" or "Mr"."""
    first = max(begun, last - _LONGEST + 1)
    entity = reading.entity.get(last)
    if entity and first < entity.first < last:
        first = entity.first
    while first < last and (reading.tokens[first].lower in ("the", "a", "an") or reading.tokens[first].text in ("'s", "’s")):
        first += 1
    return first


def _is_name(reading: Reading, first: int, last: int, kind: PlaceKind) -> bool:
    tokens = reading.tokens
    if all(tokens[i].lower in common_words() for i in range(first, last)) or not any(
        t.pos == "PROPN" for t in tokens[first:last]
    ):
        return False
    entity = reading.entity.get(last)
    if kind == "area" and (tokens[first].lower in name_fronts() or (entity is not None and entity.label == "PERSON")):
        return False
    return not (first > 0 and tokens[first - 1].lower in name_fronts())


def by_label(reading: Reading, taken: set[int]) -> Iterator[Unknown]:
    """What the parser calls a place after a preposition ("in Xville"), no table knows and no person is called."""
    tokens = reading.tokens
    persons = {tokens[i].lower for e in reading.document.entities if e.label == "PERSON" for i in range(e.first, e.last)}
    for entity in reading.document.entities:
        span = range(entity.first, entity.last)
        if entity.label not in PLACE_LABELS or not taken.isdisjoint(span) or not is_capital(tokens[entity.last - 1]):
            continue
        if fold_name(reading.text(entity.first, entity.last)) in bodies() or tokens[entity.last - 1].lower in leaders():
            continue
        above = [tokens[tokens[i].head] for i in span if tokens[i].dep == "pobj" and tokens[i].head not in span]
        settled = any(t.lower == "of" and tokens[t.head].lemma.lower() in words("town") for t in above)  # "the village of X"
        if (settled or any(t.lower in words("at") for t in above)) and not any(tokens[i].lower in persons for i in span):
            yield Unknown(entity.first, entity.last, _LABELS[entity.label], "the parser's word")


def told_towns(reading: Reading, taken: set[int]) -> Iterator[Unknown]:
    """What the words call a town, whatever the parser takes it for ("the village of Xville"), and its name elsewhere."""
    tokens = reading.tokens
    names: dict[str, str] = {}
    for of in tokens:
        if of.lower == "of" and 0 < of.i < len(tokens) - 1 and tokens[of.i - 1].lemma.lower() in words("town"):
            last = _joined(reading, of.i + 1)
            if last > of.i + 1 and tokens[of.i + 1].lower not in name_fronts() and tokens[last - 1].tag != "NNPS":
                names[reading.text(of.i + 1, last)] = f"told as a {tokens[of.i - 1].lemma.lower()}"
    i = 0
    while i < len(tokens):
        last = _joined(reading, i) if is_capital(tokens[i]) else i
        if reading.text(i, last) in names and taken.isdisjoint(range(i, last)):
            yield Unknown(i, last, "city", names[reading.text(i, last)])
        i = max(last, i + 1)


def _joined(reading: Reading, first: int) -> int:
    """Where the name ends that begins at a token: capitalised words, hyphens between them, no possessor's or title's."""
    return name_end(reading.tokens, first, min(reading.sentence(first).last, first + _LONGEST))
