"""Numbers as reports write them: 1,600, 3.5bn, two and a half million, a dozen, tens of thousands, 10 to 15.

Invariant: a reading's characters are exactly the number with its scale (and a range's both ends); no unit, no currency.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.mentions.figures_currencies import currency_signs

_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_GAP = r"[^\S\n]"
_TALL = rf"{_GAP}(?:high|tall|long|wide|deep|above|below|underground|from|away|down)\b"  # then "m" is metres
_GREATEST = 1e18  # what is beyond is a serial number, or hostile
_MOST = 40  # characters of a number in digits
_FEWEST = 2  # "several hundred" is two hundred or more


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start` to `end` of a text; `low`/`high` its range (None: open). `written` in digits or in words.

    A range's value is its middle; a number that only tells an order ("dozens") has the least it allows, and no high.
    """

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    written: bool
    scaled: bool


@lru_cache(maxsize=1)
def number_words() -> Mapping[str, tuple[float, str]]:
    """Value and class of each number word (words/numbers.tsv)."""
    rows = read_shipped("words/numbers.tsv", ("word", "value", "class"))
    return {row["word"]: (float(row["value"]), row["class"]) for row in rows}


def _words(*classes: str) -> str:
    found = [word for word, (_, kind) in number_words().items() if kind in classes]
    return "|".join(sorted(found, key=len, reverse=True))


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    scale, short, vague = _words("scale"), _words("short"), _words("vague")
    small = _words("unit", "ten")
    word = rf"(?:{small}|{scale})"
    digits = rf"(?P<digits>{_DIGITS})(?:(?:{_GAP}|-)?(?P<scale>(?i:{scale}))\b|{_GAP}?(?P<short>{short})(?![\w/]|{_TALL}))?"
    more = rf"(?P<more>(?:{_GAP}(?i:{scale})\b)*)"
    words = (
        rf"(?P<words>(?i:(?:half{_GAP}an?{_GAP}(?={scale})|an?{_GAP}(?={scale}))?{word}"
        rf"(?:(?:{_GAP}|-)(?:and{_GAP}(?={small}\b))?{word})*(?:{_GAP}and{_GAP}a{_GAP}half(?:{_GAP}(?:{scale}))*)?))(?!\w)"
    )
    order = rf"(?P<vague>(?i:(?:{vague})(?:{_GAP}of{_GAP}(?:{vague}))?|(?:a{_GAP}few|several){_GAP}(?:{scale})))(?!\w)"
    glued = "|".join(rf"(?<={re.escape(sign)})" for sign in currency_signs() if sign[0].isalpha())
    return re.compile(rf"(?:(?:(?<![\w.,])|{glued})(?:{digits}{more})|(?<![\w.,])(?:{order}|{words}))")


_WORD = re.compile(r"\d+|[A-Za-z]+")
_STARTS_BADLY = re.compile(r"[A-Za-z]-$|[#№:/+]$|\d[^\S\n]$")
_ENDS_BADLY = re.compile(
    r"(?:st|nd|rd|th)\b|[\d_]|[:/ ]\d|,\d|\.\d|[-–]\d+[-–]\d|[-\s](?:thirds?|quarters?|halves|fifths?|sixths?|tenths?|fold)\b"
)
_RANGE = re.compile(rf"{_GAP}?[-–—]{_GAP}?|{_GAP}+(?:to|or|and){_GAP}+", re.IGNORECASE)


def find_numbers(text: str) -> list[Number]:
    """The numbers of a text in order, ranges joined ("10 to 15", "between 10 and 15")."""
    singles = [n for m in _matches(text) if (n := _read(text, m)) is not None]
    found: list[Number] = []
    for number in singles:
        joined = _join(text, found[-1], number) if found else None
        if joined is not None:
            found[-1] = joined
        elif _is_score(text, number.start):
            if found and found[-1].end == number.start - 1:
                found.pop()
        else:
            found.append(number)
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Matches of the pattern, tried only where digits or a number word begin: a search everywhere costs ten times more."""
    pattern, first = _pattern(), _first_words()
    end = 0
    for start in _WORD.finditer(text):
        if start.start() < end or not (start[0][0].isdigit() or start[0].lower() in first):
            continue
        if (match := pattern.match(text, start.start())) is not None:
            end = match.end()
            yield match


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset((*(word.lower() for word in number_words()), "a", "an", "half", "several"))


def _is_score(text: str, start: int) -> bool:
    """Does a number hang on another by a dash, without being the end of a range (a score, a telephone number)?"""
    return start >= 2 and text[start - 1] in "-–" and text[start - 2].isdigit()


def _read(text: str, match: re.Match[str]) -> Number | None:
    if _STARTS_BADLY.search(text, max(0, match.start() - 3), match.start()) or _ENDS_BADLY.match(text, match.end()):
        return None
    known = number_words()
    if (digits := match["digits"]) is not None:
        value = float(digits.replace(",", "")) if len(digits) < _MOST else math.inf
        scales = [match["short"] or (match["scale"] or "").lower(), *match["more"].lower().split()]
        for scale in filter(None, scales):
            value *= known[scale][0]
        if value > _GREATEST:
            return None
        return Number(*match.span(), _tidy(value), _tidy(value), _tidy(value), True, any(scales))
    if (order := match["vague"]) is not None:
        return _order(match, order.lower())
    spoken = words_value(match["words"])
    return Number(*match.span(), spoken, spoken, spoken, False, spoken >= 1000) if spoken is not None else None


def _order(match: re.Match[str], words: str) -> Number:
    """ "dozens", "tens of thousands", "several hundred": the least that it can be, and no most."""
    known = number_words()
    parts = [w for w in words.split() if w in known]
    value = known[parts[-1]][0] if len(parts) == 1 else known[parts[0]][0] * known[parts[-1]][0] / 2
    if known[parts[0]][1] == "scale":
        value *= _FEWEST
    return Number(*match.span(), value, value, None, False, True)


def words_value(words: str) -> float | None:
    """The value of a number in words ("two and a half million"); None where the words are no number."""
    known = number_words()
    total = current = 0.0
    parts = re.split(r"[\s-]+", words.lower())
    for i, part in enumerate(parts):
        if part == "half":
            current += 0.5
            continue
        if part in ("a", "an", "and"):
            continue
        value, kind = known[part]
        if kind == "scale":
            current = (current or 1.0) * value
            if current > _GREATEST:
                return None
            if value >= 1000:
                total, current = total + current, 0.0
        elif i and known.get(parts[i - 1], (0, ""))[1] == "unit":
            return None  # "one two": no number
        else:
            current += value
    return _tidy(total + current)


def _join(text: str, left: Number, right: Number) -> Number | None:
    """A range, where the words between the two say so and the right is the greater."""
    between = text[left.end : right.start]
    match = _RANGE.match(text, left.end)
    money = re.fullmatch(r"[A-Z]{0,3}[$£€¥₹]", text[match.end() : right.start]) if match else None
    if match is None or not (match.end() == right.start or money) or left.high is None or left.low != left.high:
        return None
    word = between.strip().split(" ")[0].lower() if between.strip() else "-"
    before = re.search(r"(\w+)\W*$", text[max(0, left.start - 20) : left.start])
    frame = before[1].lower() if before else ""
    if (word == "and" and frame != "between") or (word == "to" and frame == "from"):
        return None
    low = left.value
    if right.scaled and re.fullmatch(r"(?:1[5-9]|20)\d\d", text[left.start : left.end]):
        return None  # "from 257 billion in 2021 to 89 billion"
    if not left.scaled and right.scaled and left.written and right.written and left.value < 1000:
        low = left.value * _scale_of(text, right)
    if right.high is None or right.low != right.high or low >= right.value:
        return None
    return Number(left.start, right.end, _tidy((low + right.value) / 2), low, right.value, right.written, right.scaled)


def _scale_of(text: str, number: Number) -> float:
    digits = re.match(_DIGITS, text[number.start :])
    written = float(digits[0].replace(",", "")) if digits else 0.0
    return number.value / written if written else 1.0  # of "0 billion" no scale can be told


def _tidy(value: float) -> float:
    """Whole where the number is whole but for the noise of floats (2.3 million)."""
    return float(round(value)) if abs(value - round(value)) < 1e-6 * max(1.0, abs(value)) and value > 1 else round(value, 9)
