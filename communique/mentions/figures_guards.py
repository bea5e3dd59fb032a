"""What a number may not be: a date, a name, an address, an age, a list number, a score, the pronoun "one".

Invariant: a guard only ever drops a spot; none changes it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from communique.codebook.casualties import casualties
from communique.codebook.facts_places import countries
from communique.mentions.figures_spot import Spot
from communique.mentions.figures_words import quantities, uncounted
from communique.model.document import Document, Token

_NAMES = frozenset(("PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT"))
_PLACES = frozenset(("GPE", "LOC", "NORP"))
_YEARS = range(1500, 2100)
_NEAR = 6  # tokens around a duration in which a word for a penalty makes it a figure


def is_free(document: Document, spot: Spot, taken: list[tuple[int, int, str]]) -> bool:
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


def counts(document: Document, text: str, spot: Spot) -> bool:
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
    if before.lower == "aged" or _tells_age(document, before, number):
        return True
    if before.lower in uncounted()["before"]:
        return before.pos != "VERB" and (number.head < number.i or before.pos == "PROPN")
    if before.lower == "of" and before.i > 1:
        counted, label = document.tokens[before.i - 1], document.tokens[before.i - 2]
        return counted.lower == "group" or (counted.pos == "NUM" and label.lower in uncounted()["before"])
    if before.pos != "PROPN" or before.entity in ("DATE", "TIME"):
        return False
    if before.text in _state_names():  # "lent Latvia 60 engines"
        return False
    within = before.head > number.i and before.dep in ("compound", "nmod", "nummod") and before.entity not in _PLACES
    return _hangs_back(number) or (within and number.text[0].isdigit())


def _tells_age(document: Document, before: Token, number: Token) -> bool:
    """ "The youngest (of them just) 19", "the oldest was 73": how old one of them is, unlike "the youngest 12 men"."""
    first = document.sentences[before.sentence].first
    for token in reversed(document.tokens[max(first, before.i - 4) : before.i + 1]):
        if token.lower in uncounted()["aged"]:
            return number.dep != "nummod" or number.head < number.i
        if token.pos in ("NOUN", "PROPN", "VERB"):
            return False
    return False


@lru_cache(maxsize=1)
def _state_names() -> frozenset[str]:
    return frozenset(name for country in countries() for name in country.names)


def _hangs_back(number: Token) -> bool:
    return number.head < number.i and number.dep in ("nummod", "appos", "npadvmod", "punct", "nmod")


def _follows(document: Document, number: Token, after: Token) -> bool:
    """Is the number part of what follows ("5 pm", "10 Downing Street", "a six-party formula")?"""
    words = uncounted()
    dated = number.entity == "DATE" and after.entity == "DATE" and after.pos == "PROPN"
    beyond = document.tokens[after.i + 1].lower if after.lower == "of" and after.i + 1 < len(document.tokens) else ""
    ends = after.lower in words["after"] and after.tag not in ("VBP", "VBD")  # "thousands march"
    if dated or ends or beyond in words["after"]:
        return True
    further = [t.lower for t in document.tokens[after.i : after.i + 3]]
    if further in (["in", "the", "morning"], ["in", "the", "afternoon"], ["in", "the", "evening"]) or further[:2] == [
        "at",
        "night",
    ]:
        return number.dep != "nummod"  # "shortly after nine in the morning"
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
