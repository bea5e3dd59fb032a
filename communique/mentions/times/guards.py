"""What only looks like a time: names ("Theresa May", "Sunday Times"), verbs ("march"), counts ("1990 soldiers").

Invariant: a guard only ever takes a class away; it never makes a time of a word that is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from communique.mentions.times.words import OTHER, SYMBOLS, Word, counted, vocabulary
from communique.model.document import Document, Token

GUARDED = frozenset(
    SYMBOLS[name] for name in ("month", "weekday", "season", "deictic", "year", "zone", "decade", "adverb", "that")
)

_TIME = ("DATE", "TIME")
_NAMES = ("PERSON", "ORG", "WORK_OF_ART", "FAC", "EVENT", "PRODUCT", "GPE", "LOC", "LAW")
_LEADS = frozenset(["in", "since", "until", "till", "last", "next", "this", "early", "mid", "late"])
_SEASON_LEADS = _LEADS | frozenset(["the", "by", "of", "during", "every", "each", "that", "for", "-"])
_YEAR_LEADS = frozenset(
    ("in", "since", "until", "till", "during", "late", "early", "mid", "the", "from", "by", "of", "to", "and", "around")
)
_NO = Word(OTHER, "")


@dataclass(frozen=True, slots=True)
class Around:
    """A word with its neighbours (lower-case; "" and None at the ends of the sentence)."""

    document: Document
    token: Token
    text: str
    before: str
    after: str
    beyond: str
    left: Token | None
    right: Token | None


def check(word: Word, a: Around) -> Word:
    """The word, or what is left of it where it is no time here."""
    if word.needs == "digits" and not (a.before[:1].isdigit() or a.after[:1].isdigit()):
        return _NO
    if word.needs == "capital" and not a.token.text[:1].isupper():
        return _NO
    if word.kind == SYMBOLS["year"]:
        return word if _is_year(word, a) else Word(SYMBOLS["number"], word.value[:4])
    keep = {
        SYMBOLS["month"]: _is_month,
        SYMBOLS["weekday"]: _is_weekday,
        SYMBOLS["season"]: _is_season,
        SYMBOLS["deictic"]: _is_deictic,
        SYMBOLS["decade"]: _is_decade,
        SYMBOLS["adverb"]: _is_often,
        SYMBOLS["that"]: _is_pointing,
    }.get(word.kind)
    return word if keep is None or keep(a) else _NO


def _is_month(a: Around) -> bool:
    if len(a.after) == 4 and a.after.isdigit():
        return True
    if a.before.isdigit() or a.after[:1].isdigit():
        return not (a.token.tag == "MD" and not a.before.isdigit())
    if a.before in _LEADS:
        return True
    if a.token.tag in ("MD", "VB", "VBD", "VBP", "VBZ", "VBN", "VBG"):
        return False
    if a.token.entity == "PERSON" or a.text in _surnames(a.document):
        return a.before == "of" and a.left is not None and a.left.tag == "IN" and a.token.entity in _TIME
    if a.text == "march" and a.after in ("on", "for", "of", "against") and a.token.entity not in _TIME:
        return False
    return a.token.entity in _TIME or not _capital(a.left)


def _surnames(document: Document) -> set[str]:
    """Last words of the persons named in full in the document: "May" once "Theresa May" was named."""
    tokens = document.tokens
    return {tokens[e.last - 1].lower for e in document.entities if e.label == "PERSON" and e.last - e.first > 1}


def _is_weekday(a: Around) -> bool:
    return not (a.token.entity in _NAMES and a.right is not None and _capital(a.right) and a.right.entity == a.token.entity)


def _is_season(a: Around) -> bool:
    if a.after.isdigit() or a.before in ("last", "next", "this", "early", "mid", "late", "every", "each"):
        return True
    if a.text == "fall" and not (a.after == "of" and len(a.beyond) == 4 and a.beyond.isdigit()):
        return a.token.tag.startswith("NN") and a.after != "of" and a.before in ("the", "in") and a.token.entity in _TIME
    follows_year = a.after == "of" and a.beyond[:1].isdigit()
    return follows_year or (a.before in _SEASON_LEADS and not (a.token.entity in _NAMES and a.token.entity != "EVENT"))


def _is_deictic(a: Around) -> bool:
    named = a.token.text[:1].isupper() and a.left is not None and _capital(a.left)
    return not named or a.token.entity in _TIME


def _is_often(a: Around) -> bool:
    return not a.token.tag.startswith("NN")  # "the daily", "Monthly Review"


def _is_pointing(a: Around) -> bool:
    return a.token.dep != "mark" and a.token.tag != "IN"  # "said that March was cold"


def _is_decade(a: Around) -> bool:
    return (len(a.text) > 3 and a.text[0] != "'") or a.before in ("the", "and", "'", "-", "early", "late", "mid")


def _is_year(word: Word, a: Around) -> bool:
    """Four digits are a year unless what stands around them counts or names."""
    table = counted()
    if (a.before, "numbered") in table or (a.after, "measure") in table or a.after in ("gmt", "utc", "hours", "hrs"):
        return False
    if a.after == "-" and (a.beyond, "strong") in table:
        return False
    if a.token.entity in ("MONEY", "PERCENT", "QUANTITY"):
        return False
    year = int(word.value[:4])
    dated = _time_word(a.before)
    if year < 1900 and not dated and a.before not in _YEAR_LEADS:
        return False
    sure = a.before in ("in", "since", "of") and year % 100 != 0  # "in 2000 villages"
    if a.right is not None and a.right.tag == "NNS" and not dated and not sure:
        return _before_plural(a)
    if (a.before, "amount") in table:
        return a.token.entity in _TIME and a.before not in ("$", "£", "€", "¥", "us$", "a$", "c$")
    if _capital(a.left) and not dated and a.before not in _YEAR_LEADS:
        return _near(a.document, year)
    return a.token.entity != "CARDINAL" or a.before in _YEAR_LEADS or dated or a.before in ("", ",", "(", "-", "–")


def _before_plural(a: Around) -> bool:
    """ "the 2022 elections" is dated; "1990 soldiers" and "2022 homes" count."""
    table = counted()
    if (a.after, "counted") in table:
        return False
    return (a.after, "dated") in table or a.before in ("the", "'s", "its", "their", "his", "her", "-") or a.after == "'s"


def _time_word(text: str) -> bool:
    """Is the word before a year a month, a day of one, a season, a feast, …?"""
    if text in (",", "fy") or text.isdigit():
        return True
    word = vocabulary().words.get(text)
    return (word is not None and word.kind in "MSQkmF") or text in vocabulary().triggers


def _near(document: Document, year: int) -> bool:
    published = document.report.published
    return published is not None and abs(published.year - year) <= 1


def _capital(token: Token | None) -> bool:
    """Is it a capitalised name (not merely the first word of its sentence, nor a word of time)?"""
    if token is None or not token.text[:1].isupper() or token.entity in _TIME:
        return False
    return token.pos == "PROPN"
