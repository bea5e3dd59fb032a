"""Signs that a known name means a place where it stands, counted by the points of words/place_evidence.tsv.

Invariant: signs come from the document alone; a container (", Texas") counts only where the name has a sense in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.gazetteer_names import fold_name
from communique.mentions.places.spans import Known, Reading, is_capital, is_side
from communique.mentions.places.told import is_abroad, is_alone, is_rare, told
from communique.mentions.places.words import (
    bodies,
    body_words,
    common_words,
    demonyms,
    name_fronts,
    seats_of_power,
    words,
)
from communique.model.document import Token

PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))
_NUMBERS = frozenset(("DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"))
_BIG, _TOWN = 5.7, 3.7  # powers of ten of inhabitants
_PARTIES = frozenset(("D", "R", "I"))  # "Sen. X, D-Ohio"
_REACH = 3  # words on either side that may belong to a body's name


def signs(reading: Reading, span: Known, contained: bool) -> Iterator[str]:
    """All signs that hold where the span stands."""
    yield _label(reading, span)
    yield from _sense_signs(span)
    yield from _before(reading, span)
    yield from _after(reading, span)
    if contained:
        yield "container follows"
    if is_abroad(span) and is_alone(reading, span):
        yield "place abroad"
    yield from told(reading, span)
    yield from _form(reading, span)


def _form(reading: Reading, span: Known) -> Iterator[str]:
    tokens = reading.tokens[span.first : span.last]
    if len(tokens) > 1 and tokens[-1].lower in words("unit"):
        yield "unit in name"
    elif span.listed:
        yield "in a list of counties"
    if _is_dateline(reading, span):
        yield "dateline"
    elif _is_acronym(reading, span):
        yield "capitals only"
    if not any(t.pos == "PROPN" for t in tokens) and (span.text.isupper() or not is_rare(span.text.lower())):
        yield "no proper noun"
    if len(tokens) == 1 and tokens[0].lower in common_words():
        yield "common word"
    if span.text.lower() in demonyms():
        yield "name of a people"
    if _in_body(reading, span):
        yield "in the name of a known body"


def _in_body(reading: Reading, span: Known) -> bool:
    """Do the words around it make a longer name that the codebook has as a body's ("United Russia")?"""
    tokens, sentence, known = reading.tokens, reading.sentence(span.first), body_words()
    first, last = span.first, span.last
    while first > max(sentence.first, span.first - _REACH) and tokens[first - 1].lower in known:
        first -= 1
    while last < min(sentence.last, span.last + _REACH) and tokens[last].lower in known:
        last += 1
    windows = (
        (i, k) for i in range(first, span.first + 1) for k in range(span.last, last + 1) if k - i > span.last - span.first
    )
    return any(fold_name(reading.text(i, k)) in bodies() for i, k in windows if is_capital(tokens[i]))


def _is_dateline(reading: Reading, span: Known) -> bool:
    """Capitals that begin a sentence, before a dash, a comma or the agency's name in brackets."""
    sentence = reading.sentence(span.first)
    if span.first != sentence.first or span.last >= sentence.last or not span.text.isupper() or len(span.text) < 4:
        return False
    return reading.tokens[span.last].text in (",", "(", "—", "–", "-", "--", "---", ":", "/")


def _is_acronym(reading: Reading, span: Known) -> bool:
    """A word all in capitals within a sentence that is not, where the place is not written so."""
    if not span.text.isupper() or span.text.endswith(".") or any(s.name.isupper() or s.kind == "country" for s in span.senses):
        return False
    sentence = reading.sentence(span.first)
    return any(t.text.islower() and len(t.text) > 3 for t in reading.tokens[sentence.first : sentence.last])


def _label(reading: Reading, span: Known) -> str:
    entity = reading.entity.get(span.first) or reading.entity.get(span.last - 1)
    if entity is None:
        return "no label"
    exact = entity.first >= span.first and entity.last <= span.last
    if entity.label in PLACE_LABELS:
        return "label place" if exact else "label longer place"
    if entity.label == "PERSON":
        return "label person" if exact else "label longer person"
    if entity.label == "ORG":
        if exact:
            return "label organisation"
        first = entity.first + (reading.tokens[entity.first].lower == "the")
        return "label first of organisation" if span.first == first else "label inside organisation"
    if entity.label in _NUMBERS and (span.last - span.first == 1 or span.senses[0].kind == "city"):
        return "label number or date"
    return "label people" if entity.label == "NORP" else "label other"


def _sense_signs(span: Known) -> Iterator[str]:
    best = span.senses[0]
    if best.kind == "country":
        yield "country"
    elif best.county:
        yield "county" if " " in span.text else "village"
    elif best.kind == "region":
        yield "state"
    elif best.kind in ("area", "water"):
        yield "area or water"
    elif best.kind == "facility":
        yield "seat of power" if best.name in seats_of_power() else "facility"
    else:
        yield "big city" if best.weight >= _BIG else "town" if best.size >= _TOWN else "village"
        if best.capital:
            yield "capital"
        if not best.main:
            yield "by another name"


def _before(reading: Reading, span: Known) -> Iterator[str]:
    tokens, start = reading.tokens, reading.sentence(span.first).first
    at = span.first - 1
    if at >= start and is_side(tokens[at]):
        yield "after side"
        at -= 1
    if at >= start and tokens[at].lower == "the":
        at -= 1
    if at < start:
        return
    before = tokens[at]
    if before.text in words("ship") or before.lower in words("vessel"):
        yield "name of a ship"
    if before.text == "-" and at > start and tokens[at - 1].text in _PARTIES:
        yield "after a party"
    if span.senses[0].kind == "facility" and before.lower in words("at"):
        yield "seat visited"
    led = tokens[at - 1].lower if at > start else ""
    if before.lower in words("in") or (before.lower == "from" and led in words("length")):
        yield "after in"
    elif (before.lower == "of" and led in words("unit") | words("part")) or _is_called(reading, span, start):
        yield "after unit"
    elif before.lower in words("to"):
        yield "after to"
    elif before.lower in name_fronts():
        yield "after a title"
    elif is_capital(before) and before.pos == "PROPN":
        yield "after a name"


def _is_called(reading: Reading, span: Known, start: int) -> bool:
    """Does a noun right before the name say what it is ("the capital Lomé", "in the capital, Lomé")?"""
    tokens, first = reading.tokens, span.first
    at = first - 2 if tokens[first - 1].text == "," else first - 1
    return at > start and tokens[at].lower in words("town") and tokens[at - 1].lower in ("the", "its", "their")


def _after(reading: Reading, span: Known) -> Iterator[str]:
    if span.last >= reading.sentence(span.first).last:
        return
    after: Token = reading.tokens[span.last]
    if after.text in ("'s", "’s", "'", "’", "-") and span.last + 1 < reading.sentence(span.first).last:
        after = reading.tokens[span.last + 1]
    if after.i == span.last and after.pos == "NOUN" and after.text.islower():
        yield "before a noun"
    if after.lower in words("unit") or (after.lower in words("built") and not is_capital(after)):
        yield "unit follows"
    if is_capital(after) and after.lower in words("paper"):
        yield "newspaper follows"
    elif after.lower in words("civic"):
        yield "civic noun follows"
    elif is_capital(after) and after.i == span.last and after.pos == "PROPN":
        yield "name goes on" if span.senses[0].kind in ("country", "region") else "town's name goes on"
