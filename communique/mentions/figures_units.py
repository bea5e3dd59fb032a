"""What stands right beside a number: currencies, per cent, measures, and words that bound it ("at least").

Invariant: the longest form wins, so that "Australian dollars" is never read as dollars, nor "no more than" as "more than".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.mentions.figures_currencies import currency_meant, currency_signs, currency_words, shared_words
from communique.mentions.figures_numbers import Number

_GAP = r"[^\S\n]"
_TENTH = 0.1
_STRENGTH = re.compile(rf"(\w+)(?:{_GAP}of)?{_GAP}$")
_WIDEST = 40  # characters before a number in which words that bound it stand


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as the record names it ("USD", "percent", "metre"), its kind, and the characters that write it."""

    name: str
    kind: str
    start: int
    end: int


def currency_before(text: str, at: int) -> Unit | None:
    """The currency whose sign stands just before `at` ("A$", "£")."""
    match = _signs().search(text, max(0, at - 8), at)
    return Unit(currency_signs()[match[1]], "money", match.start(1), at) if match else None


def strength_before(text: str, at: int) -> Unit | None:
    """The scale of strength that stands before a number ("magnitude 6.8", "a magnitude of 6.8")."""
    match = _STRENGTH.search(text, max(0, at - 24), at)
    found = _after()[1].get(match[1].lower()) if match else None
    return Unit(*found, at, at) if found is not None and found[1] == "strength" else None


def unit_after(text: str, at: int) -> Unit | None:
    """The unit or currency that stands just after `at` ("per cent", "-metre", " euros")."""
    pattern, units = _after()
    match = pattern.match(text, at)
    if match is None:
        return None
    form = re.sub(r"\s+", " ", match["strict"] or match["loose"].lower())
    name, kind = units[form]
    meant = currency_meant(text, form) if form in shared_words() else name
    return Unit(meant, kind, at, match.end()) if meant else None


def bounded(text: str, number: Number, start: int, end: int) -> Number:
    """The number with low and high as the words around `start`..`end` bound it (words/bounds.tsv)."""
    before, after, kinds = _bounds()
    found: list[str] = []
    at = start
    while (match := before.search(text, max(0, at - _WIDEST), at)) is not None and len(found) < 3:
        found.append(kinds[re.sub(r"\s+", " ", match[1].lower())])
        at = match.start()
    if (match := after.match(text, end)) is not None:
        found.append(kinds[match[1].lower()] if match[1] else "floor")
    strongest = next((b for b in ("floor", "ceiling", "below", "above", "about") if b in found), None)
    low, high = _limits(number, strongest)
    return Number(number.start, number.end, number.value, low, high, number.written, number.scaled)


def _limits(number: Number, bound: str | None) -> tuple[float | None, float | None]:
    """A bound's limits: "nearly" and "just over" reach a tenth down or up, "about" both; this is our own convention."""
    low, high = number.low, number.high
    least, most = low if low is not None else number.value, high if high is not None else number.value
    if bound == "floor":
        return least, None
    if bound == "ceiling":
        return None, most
    if bound == "below":
        return round(least * (1 - _TENTH), 6), most
    if bound == "above":
        return least, round(most * (1 + _TENTH), 6)
    if bound == "about":
        return round(least * (1 - _TENTH), 6), round(most * (1 + _TENTH), 6) if high is not None else None
    return low, high


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z])({_either(currency_signs())}){_GAP}?$")


@lru_cache(maxsize=1)
def _after() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Forms with capitals of up to three letters, and single letters, are matched with their case ("MW", "m")."""
    forms: dict[str, tuple[str, str]] = {}
    for row in read_shipped("words/units.tsv", ("unit", "kind", "forms")):
        forms.update(dict.fromkeys(row.list("forms"), (row["unit"], row["kind"])))
    forms.update({form: (code, "money") for form, code in currency_words().items()})
    forms.update(dict.fromkeys(shared_words(), ("", "money")))
    strict = {form for form in forms if len(form) < 4 and form.isalpha() and (not form.islower() or len(form) == 1)}
    loose = forms.keys() - strict
    pattern = rf"(?:{_GAP}|-){{0,2}}(?:(?P<strict>{_either(strict)})|(?P<loose>(?i:{_either(loose)})))(?![A-Za-z0-9])"
    return re.compile(pattern), {**forms, **{form.lower(): forms[form] for form in loose}}


@lru_cache(maxsize=1)
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    rows = read_shipped("words/bounds.tsv", ("phrase", "place", "bound"))
    places = {place: [row["phrase"] for row in rows if row["place"] == place] for place in ("before", "after")}
    return (
        re.compile(rf"(?<!\w)({_either(places['before'])}){_GAP}*$", re.IGNORECASE),
        re.compile(rf"(?:{_GAP}|-)*({_either(places['after'])})(?!\w)|\+", re.IGNORECASE),
        {row["phrase"]: row["bound"] for row in rows},
    )


def _either(forms: Iterable[str]) -> str:
    """Alternatives, longest first; a space stands for any white space of a line."""
    return "|".join(re.escape(f).replace(r"\ ", rf"{_GAP}+") for f in sorted(forms, key=lambda f: (-len(f), f)))
