"""Capitals told by whose they are: "in the Kenyan capital", "Sudan's capital", "the capital of Chad".

Invariant: a capital beside whose name the words only stand ("Nairobi, the Kenyan capital") is not found twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.facts import countries
from communique.mentions.places.senses import Sense, senses
from communique.mentions.places.spans import Reading, is_capital
from communique.mentions.places.surroundings import Place
from communique.mentions.places.words import countries_by_people

_MARKS = ("'s", "’s", "'", "’")
_PEOPLE = 2  # words of the longest name of a people ("South Sudanese")


def capitals(reading: Reading, known: list[Place]) -> Iterator[Place]:
    """The capitals that are not called by their names; `known` are the places that are named."""
    begins = {p.first: p for p in known}
    ends = {p.last: p for p in known}
    for token in reading.tokens:
        if token.lower != "capital" or token.tag != "NN":
            continue
        city = [t for t in reading.tokens[token.i + 1 : token.i + 2] if t.lower == "city" and token.head == t.i]
        noun = city[0] if city else token
        if noun.dep in ("compound", "amod"):  # "the Chinese capital markets"
            continue
        found = _whose(reading, token.i, noun.i, begins, ends)
        if found and not _beside_name(reading, *found[:2], begins, ends) and (seat := _seat(found[2])):
            yield Place(*found[:2], seat)


def _whose(
    reading: Reading, at: int, noun: int, begins: dict[int, Place], ends: dict[int, Place]
) -> tuple[int, int, str] | None:
    """The tokens that tell a capital, and the state whose it is."""
    tokens, last = reading.tokens, noun + 1
    if owner := ends.get(at - 1 if tokens[at - 1].text in _MARKS else at):
        return _of_state(owner, owner.first, last)
    after = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].lower == "the")
    owned = begins.get(after) if last < len(tokens) and tokens[last].lower == "of" else None
    if owned is not None:
        return _of_state(owned, at, owned.last)
    if reading.document.kid(noun, "det") is None:  # "Chinese capital flowed in" is money
        return None
    for first in range(max(at - _PEOPLE, reading.sentence(at).first), at):
        if (code := countries_by_people().get(reading.text(first, at).lower())) and is_capital(tokens[first]):
            return first, last, code
    return None


def _of_state(owner: Place, first: int, last: int) -> tuple[int, int, str] | None:
    sense = owner.sense
    return (first, last, sense.country) if sense.kind == "country" and sense.country else None


def _beside_name(reading: Reading, first: int, last: int, begins: dict[int, Place], ends: dict[int, Place]) -> bool:
    """Does a place's name stand beside it ("the Kenyan capital, Nairobi", "Nairobi, the capital of Kenya")?"""
    tokens, sentence = reading.tokens, reading.sentence(first)
    after = last + (last < sentence.last and tokens[last].text in (",", "(", "of"))
    named = after < sentence.last and is_capital(tokens[after])
    if named and (after in begins or after == last or tokens[after].pos == "PROPN"):
        return True
    before = first - (first > sentence.first and tokens[first - 1].lower == "the")
    return before > sentence.first and tokens[before - 1].text == "," and before - 1 in ends


def _seat(code: str) -> Sense | None:
    """The sense of a state's capital."""
    state = next((c for c in countries() if c.iso3 == code and c.capitals and c.sector is None), None)
    named = senses(state.capitals[0]) if state else ()
    return next((s for s in named if s.capital and s.country == code), None)
