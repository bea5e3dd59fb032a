"""Finds the spots of figures: numbers with their unit and bounds, set on tokens.

Invariant: a verb is never read as a unit ("12 won"), and a preposition never as a bound ("a row over 12 islands").
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from communique.mentions.figures_guards import counts, is_free
from communique.mentions.figures_numbers import Number, find_numbers
from communique.mentions.figures_spot import Spot
from communique.mentions.figures_units import Unit, bounded, currency_before, strength_before, unit_after
from communique.mentions.figures_words import quantities
from communique.model.document import Document
from communique.model.mention import TimeMention
from communique.model.span import Field

_FIELDS: tuple[Field, ...] = ("title", "text")
_TO = frozenset(("to", "from", "than", "and"))
_PREPOSITIONS = frozenset(("over", "about", "around"))  # "a row over 12 islands", "handed over 12" bound nothing


def find_spots(document: Document, times: tuple[TimeMention, ...]) -> list[Spot]:
    """The figures of a document by their form and their neighbours, in order."""
    found: list[Spot] = []
    for field in _FIELDS:
        own = [s for s in document.sentences if s.field == field]
        text = document.report.field(field)
        if not own or not (numbers := find_numbers(text)):
            continue
        starts = [t.start for t in document.tokens[own[0].first : own[-1].last]]
        taken: list[tuple[int, int, str]] = sorted((t.span.start, t.span.end, t.type) for t in times if t.span.field == field)
        for number in numbers:
            spot = _spot(document, field, text, number, own[0].first, starts)
            if spot is not None and counts(document, text, spot) and is_free(document, spot, taken):
                found.append(_with_money(document, found[-1], spot) if found else spot)
    return found


def _with_money(document: Document, before: Spot, spot: Spot) -> Spot:
    """A number without a unit after one of money takes its currency ("from 257 billion euros in 2021 to 89 billion")."""
    tokens, unit = document.tokens, before.unit
    if unit is None or unit.kind != "money" or spot.unit is not None or not (spot.number.scaled and before.number.scaled):
        return spot
    apart = tokens[before.head].sentence != tokens[spot.head].sentence
    after = tokens[spot.last].pos if spot.last < document.sentences[tokens[spot.head].sentence].last else ""
    if apart or after in ("NOUN", "PROPN", "ADJ") or tokens[spot.first - 1].lower not in _TO:
        return spot
    return replace(spot, unit=Unit(unit.name, "money", spot.number.end, spot.number.end))


def _spot(document: Document, field: Field, text: str, number: Number, base: int, starts: list[int]) -> Spot | None:
    sign = currency_before(text, number.start)
    unit = unit_after(text, number.end) or strength_before(text, number.start) or _unit_of_many(text, number)
    if unit is None and text[number.end : number.end + 1].isalpha():
        return None
    if sign is not None:
        unit = Unit(sign.name, "money", number.end, number.end)
    elif unit is not None and text[unit.start : unit.end].strip(" -").startswith("pound") and _is_weight(text, unit):
        unit = Unit("pound", "mass", unit.start, unit.end)
    start, end = sign.start if sign else number.start, max(number.end, unit.end) if unit else number.end
    first, last = base + bisect_right(starts, start) - 1, base + bisect_left(starts, end)
    head = base + bisect_left(starts, number.end) - 1
    if unit is not None and document.tokens[last - 1].pos == "VERB":  # "12 won", "the 30 yards"
        unit, end, last = sign and unit, number.end, base + bisect_left(starts, number.end)
    if first < base or document.tokens[head].end < number.end or document.tokens[first].start > start:
        return None
    if document.tokens[max(0, first - 1)].dep not in ("prep", "prt") or document.tokens[first - 1].lower not in _PREPOSITIONS:
        number = bounded(text, number, start, end)
    return Spot(number, unit, start, end, first, last, head, field)


def _unit_of_many(text: str, number: Number) -> Unit | None:
    """The unit after "of" where the number tells only an order ("millions of dollars", "hundreds of miles")."""
    if number.high is not None or not text.startswith(" of ", number.end):
        return None
    unit = unit_after(text, number.end + len(" of"))
    return unit if unit is not None and text[unit.start] == " " else None


def _is_weight(text: str, unit: Unit) -> bool:
    """Do these pounds weigh something ("weighing 20 pounds", "20 pounds of explosives"), or buy something ("of aid")?"""
    words = quantities()
    after = re.match(r"\W{0,3}of\s+(?:\w+\s+)?(\w+)|\s*\([^)]*(?:kilo|kg|tonne|ton)", text[unit.end : unit.end + 40])
    if after is not None:
        return after[1] is None or after[1].lower() not in words["funds"]
    before = re.findall(r"\w+", text[max(0, unit.start - 50) : unit.start].lower())[-6:]
    return any(word in words["weight"] for word in before)
