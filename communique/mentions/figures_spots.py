"""Where the figures stand: numbers with unit and bounds, on tokens, without those that count nothing.

Invariant: a spot's characters are currency sign, number, scale and unit; its tokens all lie in one field.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from communique.mentions.figures_numbers import Number, find_numbers
from communique.mentions.figures_units import Unit, bounded, currency_before, strength_before, unit_after
from communique.mentions.figures_words import casualties, quantities, uncounted
from communique.model.document import Document, Token
from communique.model.mention import TimeMention
from communique.model.span import Field, Span

_FIELDS: tuple[Field, ...] = ("title", "text")
_NAMES = frozenset(("PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT"))
_PREPOSITIONS = frozenset(("over", "about", "around"))  # "a row over 12 islands" bounds nothing
_PLACES = frozenset(("GPE", "LOC", "NORP"))
_YEARS = range(1500, 2100)
_NEAR = 6  # tokens around a duration in which a word for a penalty makes it a figure


@dataclass(frozen=True, slots=True)
class Spot:
    """A number with its bounds and unit; tokens `first` to `last` (exclusive), `head` the token of the number."""

    number: Number
    unit: Unit | None
    start: int
    end: int
    first: int
    last: int
    head: int
    field: Field


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
            if spot is not None and _counts(document, text, spot) and _is_free(document, spot, taken):
                found.append(spot)
    return found


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
    if document.tokens[max(0, first - 1)].dep != "prep" or document.tokens[first - 1].lower not in _PREPOSITIONS:
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


def _is_free(document: Document, spot: Spot, taken: list[tuple[int, int, str]]) -> bool:
    """Is the number no part of a date? A duration counts where it is a penalty ("three years in prison")."""
    kind = spot.unit.kind if spot.unit else ""
    if kind in ("money", "share"):
        return True
    if kind == "time":
        return penalty_of(document, spot) is not None
    at = bisect_right(taken, (spot.number.start, 10**9, "")) - 1
    near = taken[max(0, at - 1) : at + 2]
    return not any(start < spot.number.end and spot.number.start < end for start, end, _ in near)


def penalty_of(document: Document, spot: Spot) -> str | None:
    """The word near a duration that makes it a penalty, or None ("three years in prison": "prison")."""
    sentence = document.sentences[document.tokens[spot.head].sentence]
    around = document.tokens[max(sentence.first, spot.first - _NEAR) : min(sentence.last, spot.last + _NEAR)]
    after = document.tokens[spot.last].lower if spot.last < sentence.last else ""
    if after in ("ago", "later", "earlier", "old", "before", "after"):
        return None
    return next((t.text for t in around if t.pos == "NOUN" and t.lemma in quantities()["penalty"]), _sentenced(around))


def _sentenced(around: tuple[Token, ...]) -> str | None:
    """ "sentenced to 15 months": the penalty is a sentence."""
    return "sentence" if any(t.pos == "VERB" and t.lemma in quantities()["sentence"] for t in around) else None


def _counts(document: Document, text: str, spot: Spot) -> bool:
    """Is this a figure at all, not a name, an address, a year, an age, a list number or the pronoun "one"?"""
    token = document.tokens[spot.head]
    if spot.unit is not None:
        return not _is_age(text, spot)
    before = document.tokens[spot.first - 1] if spot.first else None
    after = document.tokens[spot.last] if spot.last < len(document.tokens) else None
    if (before and _labels(document, before, token)) or (after and _follows(document, token, after)):
        return False
    if before and before.lower in ("the", "these", "those") and token.lower == "two":
        return False  # "the two leaders" says who, not how many
    if before and before.text == "," and _is_bare_age(document, before, token):
        return False
    if _is_age(text, spot) or _is_list_number(text, spot) or _is_year(document, text, spot, token):
        return False
    if token.lower == "scores" and not _is_score_of(document, token, after):
        return False
    if token.entity in _NAMES or (spot.number.value < 2 and not spot.number.written):
        return _is_one_of_a_kind(document, token) and token.entity not in _NAMES
    return not _is_bare_range(document, spot, token)


def _labels(document: Document, before: Token, number: Token) -> bool:
    """Does the word before make the number a name ("Resolution 1701", "Boeing 737", "an Airbus A320 or 737 jet")?"""
    if before.lower in uncounted()["before"]:
        return before.pos != "VERB" and (number.head < number.i or before.pos == "PROPN")
    if before.lower == "of" and before.i > 1:
        counted, label = document.tokens[before.i - 1], document.tokens[before.i - 2]
        return counted.lower == "group" or (counted.pos == "NUM" and label.lower in uncounted()["before"])
    if before.pos != "PROPN" or before.entity in ("DATE", "TIME"):
        return False
    within = before.head > number.i and before.dep in ("compound", "nmod", "nummod") and before.entity not in _PLACES
    return _hangs_back(number) or (within and number.text[0].isdigit())


def _hangs_back(number: Token) -> bool:
    return number.head < number.i and number.dep in ("nummod", "appos", "npadvmod", "punct", "nmod")


def _follows(document: Document, number: Token, after: Token) -> bool:
    """Is the number part of what follows ("5 pm", "10 Downing Street", "a six-party formula")?"""
    words = uncounted()
    dated = number.entity == "DATE" and after.entity == "DATE" and after.pos == "PROPN"
    beyond = document.tokens[after.i + 1].lower if after.lower == "of" and after.i + 1 < len(document.tokens) else ""
    if dated or after.lower in words["after"] or beyond in words["after"]:
        return True
    head = document.tokens[number.head]
    if head.i > number.i and head.lower in words["street"] and head.text[0].isupper():
        return True
    if after.text != "-" or after.start != number.end or after.i + 1 >= len(document.tokens):
        return False
    joined = document.tokens[after.i + 1]
    if joined.start != after.end:
        return False
    return joined.lower not in words["member"] and (not number.text[0].isdigit() or joined.pos not in ("NOUN", "PROPN"))


def _is_age(text: str, spot: Spot) -> bool:
    """ "Smith, 45," or "(45)" or "45-year-old"."""
    if spot.unit is not None:
        if re.match(r"-?\d", text[spot.end : spot.end + 2]):
            return True  # a height: 6-foot-5
        return text[spot.end : spot.end + 4] in ("-old", " old") or text[spot.end : spot.end + 7] == " of age"
    before, after = text[max(0, spot.start - 2) : spot.start], text[spot.end : spot.end + 1]
    if not spot.number.written or spot.number.value > 120:
        return False
    return (before == ", " and after in (",", ".", ")", ";")) or (before[-1:] == "(" and after in (")", ","))


def _is_bare_age(document: Document, comma: Token, number: Token) -> bool:
    """ "Anna Smith, 45 of Leeds"."""
    named = comma.i > 0 and document.tokens[comma.i - 1].entity == "PERSON"
    return named and number.text.isdigit() and number.head < number.i


def _is_list_number(text: str, spot: Spot) -> bool:
    line = text.rfind("\n", 0, spot.start) + 1
    return not text[line : spot.start].strip(" (") and re.match(r"[.)](?:\s|$)", text[spot.end : spot.end + 2]) is not None


def _is_year(document: Document, text: str, spot: Spot, token: Token) -> bool:
    words = text[spot.number.start : spot.number.end]
    if not (words.isdigit() and len(words) == 4 and int(words) in _YEARS):
        return False
    counted = document.tokens[token.head]
    plain = counted.i == token.i + 1 and counted.tag in ("NNS", "NNPS") and token.entity != "DATE"
    return not plain or document.kid(counted.i, "det", "poss") is not None


def _is_one_of_a_kind(document: Document, token: Token) -> bool:
    """ "one soldier", not "one of them", "no one", "one day"."""
    if token.dep != "nummod" or token.head < token.i or document.tokens[token.head].pos not in ("NOUN", "PROPN"):
        return False
    if document.tokens[token.head].lemma in uncounted()["vague"]:
        return False
    return document.kid(token.head, "det", "poss") is None


def _is_score_of(document: Document, token: Token, after: Token | None) -> bool:
    """ "scores of people", "scores were killed", not the scores of a match."""
    if after is not None and after.lower == "of":
        return True
    verb = document.tokens[token.head]
    return token.pos != "VERB" and (verb.lemma in casualties()["verb"] or verb.lemma in casualties()["subject"])


def _is_bare_range(document: Document, spot: Spot, token: Token) -> bool:
    """A range in digits that counts nothing is a score, or part of a telephone number."""
    joined = "-" in document.report.field(spot.field)[spot.number.start : spot.number.end]
    return joined and spot.number.written and token.head < token.i and token.dep != "nummod"


def span_of(spot: Spot) -> Span:
    """The characters of the figure: sign, number, scale, unit."""
    return Span(spot.start, spot.end, spot.field)
