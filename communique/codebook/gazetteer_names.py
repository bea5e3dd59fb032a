"""The form in which names of places are compared: no case, accents, apostrophes, dots or hyphens; "St" for "Saint".

Invariant: folding twice changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans({
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ı": "i",
    "ð": "d", "þ": "th", "’": None, "‘": None, "'": None, "`": None, "ʻ": None, "ʼ": None, ".": None,
    "-": " ", "‑": " ", "–": " ",
})  # fmt: skip
_SHORT = {"saint": "st", "mount": "mt", "fort": "ft"}
_LATIN = re.compile(r"[A-Za-zÀ-ɏ' .’-]+")


@lru_cache(maxsize=16_384)
def fold_name(name: str) -> str:
    """A name as it is looked up ("Saint-Étienne" and "St. Etienne" are "st etienne")."""
    plain = name.translate(_PLAIN)
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)).translate(_PLAIN)
    words = plain.casefold().split()
    if words[:1] == ["the"] and len(words) > 1:
        words = words[1:]
    return " ".join(_SHORT.get(word, word) for word in words)


def is_latin(name: str) -> bool:
    """Is the name written in Latin letters?"""
    return _LATIN.fullmatch(name) is not None
