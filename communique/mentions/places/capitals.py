"""Capitals told by whose they are: "in the Kenyan capital", "Sudan's capital", "the capital of Chad", "in the capital".

Invariant: a capital beside whose name the words only stand ("Nairobi, the Kenyan capital") is not found twice; "the capital"
alone is that of the one state that nearly all places of the report lie in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, partial

from communique.codebook.facts import countries
from communique.mentions.places.senses import Sense, senses
from communique.mentions.places.spans import Reading, is_capital
from communique.mentions.places.surroundings import Place
from communique.mentions.places.words import countries_by_people
from communique.model.document import Token

_MARKS = ("'s", "’s", "'", "’")
_PEOPLE = 2  # words of the longest name of a people ("South Sudanese")


def capitals(reading: Reading, known: list[Place]) -> Iterator[Place]:
    """The capitals that are not called by their names; `known` are the places that are named."""
    begins = {p.first: p for p in known}
    ends = {p.last: p for p in known}
    leading = cache(partial(_leading_state, reading, begins))  # asked for once for all that is called "the capital"
    for token in reading.tokens:
        if token.lower != "capital" or token.tag != "NN":
            continue
        city = [t for t in reading.tokens[token.i + 1 : token.i + 2] if t.lower == "city" and token.head == t.i]
        noun = city[0] if city else token
        if noun.dep in ("compound", "amod"):  # "the Chinese capital markets"
            continue
        found = _whose(reading, token.i, noun.i, begins, ends)
        if found is None and _stands_alone(reading, token.i, noun) and (code := leading()) is not None:
            found = token.i, noun.i + 1, code
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


def _stands_alone(reading: Reading, at: int, noun: Token) -> bool:
    """Does it stand as in "in the capital", where nothing beside it says whose it is?"""
    tokens = reading.tokens
    led = at > 1 and tokens[at - 1].lower == "the" and tokens[at - 2].lower in _LEADING and noun.dep == "pobj"
    goes_on = noun.i + 1 < len(tokens) and (is_capital(tokens[noun.i + 1]) or tokens[noun.i + 1].lower == "of")
    return led and not goes_on and reading.document.kid(noun.i, "det") is not None


def _leading_state(reading: Reading, begins: dict[int, Place]) -> str | None:
    """The one state that nearly all places of the report lie in."""
    counts = Counter(p.sense.country for p in begins.values() if p.sense.country)
    counts.update(c for t in reading.tokens if is_capital(t) and (c := countries_by_people().get(t.lower)))
    counts.update(c for e in reading.document.entities for c in _own_state(reading.text(e.first, e.last)))
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    return code if most >= _NEARLY_ALL * counts.total() else None


def _own_state(name: str) -> list[str]:
    """The code of the state that a name is, if it is one."""
    named = senses(name)[:1]
    return [s.country for s in named if s.kind == "country" and s.country]


_LEADING = frozenset(("in", "to", "from", "near", "outside", "around", "across", "of", "on", "through", "into"))
_NEARLY_ALL = 0.7  # of the places


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
