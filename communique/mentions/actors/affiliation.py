"""The marks by which reports tell whom an American lawmaker stands for: "R-Wyo.", "a Democrat from Ohio".

Invariant: only a party's letter or name together with a state of the union is such a mark.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codebook import facts
from communique.model.document import Document

AMERICAN = "USA"


def has_mark(document: Document) -> bool:
    """Does a report tell of an American lawmaker in that way?"""
    return any(_mark().search(text) for text in (document.report.title or "", document.report.text))


def is_marked(document: Document, last: int) -> bool:
    """Does the mark follow right after a name that ends before token `last` ("Hal Boone, R-Wyo.," "Ann Lee (D-Calif.)")?"""
    text = document.report.field(document.field_of(last - 1))
    return re.compile(rf",? ?\(?(?:an? )?(?:{_mark().pattern})").match(text, document.tokens[last - 1].end) is not None


@lru_cache(maxsize=1)
def _mark() -> re.Pattern[str]:
    names = {n for p in facts.regions() if p.country == AMERICAN for n in (p.name, *p.names)}
    states = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    party = "Republican|Democrat"
    return re.compile(
        rf"\b[RDI]-(?:(?:{states})(?!\w)|[A-Z]{{2}}\b)|\b(?:{party}) (?:of|from) (?:{states})\b|\b(?:{states}) (?:{party})s?\b"
    )
