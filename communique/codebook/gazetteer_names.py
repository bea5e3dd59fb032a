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
    plain = name.casefold().translate(_PLAIN)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain).casefold().translate(_PLAIN)
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = plain.split()
    while len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(_SHORT.get(word, word) for word in words)


def is_latin(name: str) -> bool:
    """Is the name written in Latin letters?"""
    return _LATIN.fullmatch(name) is not None


_TRANSCRIBED = frozenset("āēīōūĀĒĪŌŪţŢ")  # long vowels and the like of transcriptions, which no newspaper prints


def plain_name(name: str) -> str:
    """A name as newspapers print it: without the signs of a scholarly transcription ("Kandahār" is "Kandahar")."""
    if name.isascii():
        return name
    return "".join(_plain_letter(c) for c in name).strip("'‘’ʻʼ`")


def _plain_letter(letter: str) -> str:
    if letter in "‘ʻʼ":
        return "'"
    if letter in _TRANSCRIBED or "ɏ" < letter < "‐":
        return "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    return letter
