"""A sentence as atoms: each word (or piece of one: "mid-1990s" is three) with its class as one character.

Invariant: the code string has one character for each atom; words that only look like dates (names, counts: see
`guards`) are of class "other" or "number" already, so that the grammar need not think of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from communique.mentions.times import guards
from communique.mentions.times.words import OTHER, SYMBOLS, Vocabulary, Word, vocabulary
from communique.model.document import Document, Sentence, Token

_PIECES = re.compile(r"\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![a-z])|\d+(?:[.,:]\d+)*|[a-z]+(?:\.[a-z]\.?)*|\S")
_DATING_DIGITS = re.compile(r"\d{4}|\d[:/.]\d|\d(?:st|nd|rd|th|s|am|pm)\b")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_DECADE = re.compile(r"(\d0|[12]\d\d0)s")
_WRITTEN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d\d)")
_SEASON_YEAR = re.compile(r"[12]\d{3}/\d\d")
_SPLIT = re.compile(r"(?:mid|early|late|pre|post|fy)?-?\d[\w:,.-]*|(?:mid|early|late)-\w+")

_CUT = re.compile(r"\d{1,2}[.:]\d \d")

_NONE = Word(OTHER, "")


class Atom(NamedTuple):
    """A word or a piece of one: lower-case text, class, value, token index, characters in the field as given.

    A tuple, because there is one for every word and tuples are made fast.
    """

    text: str
    kind: str
    value: str
    token: int
    start: int
    end: int
    home: tuple[str, ...] = ()


def read_atoms(document: Document, sentence: Sentence) -> list[Atom]:
    """The atoms of a sentence; none where nothing in it can be a time."""
    words = vocabulary()
    tokens = document.sentence_tokens(sentence)
    lowers = [t.text.lower().replace("’", "'") for t in tokens]
    if words.triggers.isdisjoint(lowers) and not _DATING_DIGITS.search(" ".join(lowers)):
        return []
    pieces = [piece for token, low in zip(tokens, lowers, strict=True) for piece in _split(token, low, words)]
    return _classify(document, _rejoined(pieces), words)


class _Piece(NamedTuple):
    token: Token
    text: str
    start: int
    end: int


def _split(token: Token, low: str, words: Vocabulary) -> Iterator[_Piece]:
    """The token, or its pieces where it mixes digits, letters and hyphens and its length was not changed by cleaning."""
    whole = low in words.words or low in words.phrases or not _SPLIT.fullmatch(low)
    if whole or token.end - token.start != len(low) or _whole_number(low):
        yield _Piece(token, low, token.start, token.end)
        return
    for match in _PIECES.finditer(low):
        yield _Piece(token, match[0], token.start + match.start(), token.start + match.end())


def _rejoined(pieces: list[_Piece]) -> list[_Piece]:
    """Times of day that the tokenizer cut within their minutes ("10.0" "6" "am") made whole again."""
    for i in range(len(pieces) - 2, 0, -1):
        last, first = pieces[i], pieces[i - 1]
        if pieces[i + 1].text in ("am", "pm") and first.end == last.start and _CUT.fullmatch(first.text + " " + last.text):
            pieces[i - 1 : i + 1] = [_Piece(first.token, first.text + last.text, first.start, last.end)]
    return pieces


def _whole_number(low: str) -> bool:
    forms = (_NUMBER, _CLOCK, _ORDINAL, _DECADE, _WRITTEN, _SEASON_YEAR)
    return any(form.fullmatch(low) for form in forms)


def _classify(document: Document, pieces: list[_Piece], words: Vocabulary) -> list[Atom]:
    texts = [p.text for p in pieces]
    atoms: list[Atom] = []
    while len(atoms) < len(pieces):
        i = len(atoms)
        length, word = _phrase(texts, i, words, pieces)
        if not length:
            word, length = _single(document, pieces, texts, i, words), 1
        for k in range(i, i + length):
            kind = word.kind if k == i else (SYMBOLS["rest"] if word.kind != OTHER else OTHER)
            piece = pieces[k]
            atoms.append(Atom(texts[k], kind, word.value, piece.token.i, piece.start, piece.end, word.home))
    return atoms


def _phrase(texts: list[str], i: int, words: Vocabulary, pieces: list[_Piece]) -> tuple[int, Word]:
    """The longest phrase that starts at piece i: its length (0 for none) and class."""
    for parts, word in words.phrases.get(texts[i], ()):
        end = i + len(parts)
        if tuple(texts[i:end]) == parts and _has_need(word, pieces[i], pieces[end - 1]):
            return len(parts), word
    return 0, _NONE


def _has_need(word: Word, first: _Piece, last: _Piece) -> bool:
    if word.needs == "noun":
        return last.token.tag.startswith("NN")
    return word.needs != "capital" or first.token.text[:1].isupper()


def _single(document: Document, pieces: list[_Piece], texts: list[str], i: int, words: Vocabulary) -> Word:
    word = words.words.get(texts[i]) or _numeric(texts[i])
    if word.kind in guards.GUARDED:
        around = guards.Around(
            document,
            pieces[i].token,
            texts[i],
            texts[i - 1] if i else "",
            texts[i + 1] if i + 1 < len(texts) else "",
            texts[i + 2] if i + 2 < len(texts) else "",
            pieces[i - 1].token if i else None,
            pieces[i + 1].token if i + 1 < len(texts) else None,
        )
        return guards.check(word, around)
    return word


def _numeric(text: str) -> Word:
    """The class of a piece with digits."""
    if not text[0].isdigit():
        return _NONE
    if _NUMBER.fullmatch(text):
        bare = text.replace(",", "")
        if "," not in text and text.isdigit():
            if len(text) == 4 and 1000 <= int(text) <= 2100:
                return Word(SYMBOLS["year"], text)
            if len(text) <= 2 and 1 <= int(text) <= 31:
                return Word(SYMBOLS["day"], text)
        return Word(SYMBOLS["number"], bare)
    if _CLOCK.fullmatch(text):
        return Word(SYMBOLS["clock"], text)
    if match := _ORDINAL.fullmatch(text):
        return Word(SYMBOLS["ordinal"], match[1])
    if match := _DECADE.fullmatch(text):
        return Word(SYMBOLS["decade"], _decade(match[1]))
    if _WRITTEN.fullmatch(text):
        return Word(SYMBOLS["date"], text)
    if _SEASON_YEAR.fullmatch(text):
        return Word(SYMBOLS["year"], text)
    return _NONE


def _decade(digits: str) -> str:
    """Three digits of a decade; "90s" is 199, "10s" is 201."""
    if len(digits) == 4:
        return digits[:3]
    return ("19" if digits >= "30" else "20") + digits[0]
