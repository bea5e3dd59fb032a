"""The words of time, loaded from the codebook when first asked for.

Invariant: every class that a table uses is a symbol of `SYMBOLS`, so that each word is one character of the code string
that the grammar reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import Row, read_shipped

SYMBOLS = {
    "month": "M", "weekday": "W", "weekdays": "w", "weekend": "E", "weekends": "@", "unit": "u", "units": "U",
    "day": "d", "number": "n", "year": "Y", "few": "q", "ordinal": "o", "half": "h", "quarter": "k",
    "quarter_name": "Q", "decade": "X", "season": "S", "part": "P", "clock": "C", "ampm": "p", "zone": "z",
    "oclock": "K", "deictic": "R", "night_of": "T", "overnight": "V", "last": "l", "next": "x", "this": "c",
    "that": "y", "same": "=", "mid": "m", "edge": "B", "shift": "e", "ago": "g", "recent": "r", "side": "s",
    "every": "v", "adverb": "A", "the": "t", "of": "f", "in": "_", "a": "a", "and": "&", "to": ">", "about": "b", "fiscal": "F",
    "old": "O", "filler": "L", "comma": ",", "dash": "-", "poss": "'", "on": "j", "other": "i", "very": "Z", "or": "|",
    "holiday": "H", "ref": "N", "offset": "I", "date": "D", "rest": "~", "from": "J",
}  # fmt: skip

OTHER = "."

# Classes that never start or make a time expression by themselves: a sentence with only these is not looked at.
_SMALL = frozenset(
    (
        "the", "of", "in", "a", "and", "to", "about", "comma", "dash", "poss", "on", "other", "very", "or", "filler", "old",
        "number", "few", "ordinal", "half", "last", "next", "this", "that", "same", "mid", "edge", "shift",
        "side", "every", "fiscal", "clock", "part", "from",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """Class (as a symbol), value, and what it needs (`capital`, `digits`)."""

    kind: str
    value: str
    needs: str = ""
    home: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Single words; phrases by their first word, longest first; the words that make a sentence worth reading."""

    words: dict[str, Word]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Word], ...]]
    triggers: frozenset[str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """All words and phrases of time."""
    words = {row["word"]: _word(row, row["class"]) for row in read_shipped("words/times.tsv", ("word", "class"))}
    triggers = {w for w, word in words.items() if word.kind not in {SYMBOLS[c] for c in _SMALL}}
    triggers |= {w for w, word in words.items() if word.kind in (SYMBOLS["part"], SYMBOLS["clock"])}
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for text, word in _phrases():
        parts = tuple(text.replace("-", " - ").replace("'s", " 's").replace("s' ", "s ' ").split())
        phrases.setdefault(parts[0], []).append((parts, word))
        if word.kind in (SYMBOLS["holiday"], SYMBOLS["ref"], SYMBOLS["offset"]):
            triggers.add(parts[-1])
    ordered = {first: tuple(sorted(group, key=lambda p: -len(p[0]))) for first, group in phrases.items()}
    return Vocabulary(words, ordered, frozenset(triggers))


@lru_cache(maxsize=1)
def counted() -> frozenset[tuple[str, str]]:
    """(word, kind) of the words around numbers that are no years (times_counted.tsv)."""
    return frozenset((r["word"], r["kind"]) for r in read_shipped("words/times_counted.tsv", ("word", "kind")))


@lru_cache(maxsize=1)
def verbs() -> frozenset[tuple[str, str]]:
    """(lemma, kind) of the verbs that say more than their tense (times_verbs.tsv)."""
    return frozenset((r["lemma"], r["kind"]) for r in read_shipped("words/times_verbs.tsv", ("lemma", "kind")))


def _phrases() -> list[tuple[str, Word]]:
    rows = read_shipped("words/times_phrases.tsv", ("phrase", "class", "value"))
    found = [(row["phrase"], _word(row, {"day": "offset"}.get(row["class"], row["class"]))) for row in rows]
    for row in read_shipped("words/times_holidays.tsv", ("name", "rule")):
        found.append((row["name"], Word(SYMBOLS["holiday"], row["rule"], row["needs"], row.list("home"))))
    return found


def _word(row: Row, name: str) -> Word:
    if name == "name":
        return Word(OTHER, "", row["needs"])
    if name not in SYMBOLS:
        raise row.error(f"class {name!r} is not known")
    return Word(SYMBOLS[name], row["value"], row["needs"])
