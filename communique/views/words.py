"""Plain words: statuses, stages, dates, counts, countries and lists as a reader would say them.

Invariant: nothing is said that the value does not say; a value without plain words is shown as it stands.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from communique.codebook.country_words import with_article
from communique.codebook.facts import states
from communique.codebook.tables import read_shipped
from communique.views.dates import date_words, when_words

__all__ = [
    "capital", "clean", "count_words", "country_phrase", "country_words", "date_words", "list_words", "number_words",
    "says_words", "state_words", "when_words", "words_for",
]  # fmt: skip

_SLOTS = {
    "IGO": "international bodies", "UNO": "United Nations", "EUR": "European Union", "NGO": "aid and civic groups",
    "ISM": "international movements", "IMG": "international armed groups", "MNC": "multinational firms",
}  # fmt: skip
_DIRECTION = dict.fromkeys(map(chr, (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def clean(text: str) -> str:
    """A report's words on one line, without what could act on a terminal or turn the reading order."""
    kept = (" " if c.isspace() else _visible(c) for c in text if c not in _DIRECTION)
    return " ".join("".join(kept).split())


def words_for(kind: str, value: str) -> str:
    """Plain words for a value of one of the closed lists (`plain.tsv`), or the value with spaces for hyphens."""
    found = _plain().get((kind, value))
    return found[0] if found else clean(value.replace("-", " "))


def says_words(kind: str, value: str) -> str | None:
    """How a sentence goes on after "X says that …", where the value can be said so."""
    found = _plain().get((kind, value))
    return found[1] or None if found else None


def state_words(kind: str, state: str) -> str:
    """The state of a standing of that kind; the states of a pact are stages."""
    return words_for("stage" if kind == "pact" else "state", state)


def country_words(code: str) -> str:
    """The name of a country or body by its code, or the code."""
    if found := states().get(code):
        return found.name
    return _SLOTS.get(code, clean(code))


def country_phrase(code: str) -> str:
    """The same as it stands in a sentence ("the United Kingdom")."""
    name = country_words(code)
    return f"the {name}" if code in ("UNO", "EUR") else with_article(code, name)


def count_words(count: int, one: str, many: str | None = None) -> str:
    """ "1 report", "2 reports"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def number_words(value: float) -> str:
    """A number as it is written in a text: 1,200 or 0.4."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def list_words(items: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return f"{', '.join(items[:-1])} {last} {items[-1]}" if len(items) > 1 else "".join(items)


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    return "" if category == "Cc" else "\ufffd" if category == "Cs" else char


@lru_cache(maxsize=1)
def _plain() -> Mapping[tuple[str, str], tuple[str, str]]:
    rows = read_shipped("words/plain.tsv", ["kind", "value", "words", "says"])
    return {(row["kind"], row["value"]): (row["words"], row["says"]) for row in rows}
