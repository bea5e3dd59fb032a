"""Which language a report is in, and whether it is one that communique reads.

Invariant: a language that is given is believed; one that cannot be told with confidence is taken for English, because a
wrong "skipped" loses a report and a wrong "English" only finds nothing in it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from communique.codebook.tables import read_shipped
from communique.model.report import Report

SUPPORTED = ("en",)
LEAST_WORDS = 20
"""Below this no guess is made."""

_LOOK = 4000  # characters that are looked at
_ENGLISH_SHARE = 0.1  # of words; English news has 0.15 to 0.3, other languages next to nothing
_SURE = 0.9
_NEAR_ENGLISH = ("pcm", "sco")  # lists and headlines in English are often taken for Nigerian Pidgin or Scots
_WORD = re.compile(r"[^\W\d_]+")


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def identify(report: Report) -> Report:
    """The report with `language` set, and `skipped` where that is not one of SUPPORTED."""
    language = report.language or guess(report.text)
    if language in SUPPORTED:
        return replace(report, language=language)
    return replace(report, language=language, skipped=f"in a language that is not read yet ({language})")


def guess(text: str) -> str:
    """ISO 639-1 code of the language of a text; "en" where it cannot be told, "und" where only that it is not English."""
    words = [w.lower() for w in _WORD.findall(text[:_LOOK])]
    if len(words) < LEAST_WORDS and _is_latin(words):
        return "en"
    # most reports are plainly English: they need no model, which takes half a second to load
    if words and sum(w in _english_words() for w in words) / len(words) >= _ENGLISH_SHARE:
        return "en"
    language, confidence = _identifier().classify(text[:_LOOK])
    if words and not _is_latin(words):
        return "und" if language in SUPPORTED else language  # no English is written so, however short the text
    return language if confidence >= _SURE and language not in _NEAR_ENGLISH else "en"


def _is_latin(words: list[str]) -> bool:
    letters = "".join(words)
    return sum(c < "\u0250" for c in letters) >= len(letters) / 2  # up to there, Unicode has Latin letters only


@lru_cache(maxsize=1)
def _english_words() -> frozenset[str]:
    return frozenset(row["word"] for row in read_shipped("words/english_function_words.tsv", ["word"]))


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    found: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return found
