"""Which news agency a report credits: in its dateline, its byline or its sign-off, or by being the agency's own.

Invariant: only a credit counts ("(Reuters) -", "By AFP", "with AP"), never a mention ("told Reuters").
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.model.report import Report

_HEAD, _TAIL = 300, 400  # characters in which datelines and bylines, and sign-offs, stand
_DATELINE = re.compile(
    r"^\W{0,3}(?P<place>[A-Z][\w.'’-]*)(?:[ ,/]+(?:[A-Z][\w.'’-]*|\d{1,2}|d[aeiou]|al|el|of|and))*"
    r"[ ,]*\((?P<name>[A-Z][\w.&’' /-]{1,40})\)[ \t]*(?:[-–—:]|$)",
    re.MULTILINE,
)
_BYLINE = r"^\W{{0,2}}(?:By\s+)?(?P<name>{names})\W{{0,2}}$"
_SIGNOFF = (
    r"(?:^\W*|\b(?:with|source\s*:|via|©|copyright|credit\s*:|(?:inputs?|files?|reporting)\s+(?:from|by))\s+)(?:the\s+)?"
    r"(?P<name>{names})(?:\s+(?:inputs?|contributed(?:\s+to\s+this\s+(?:report|story|article))?))?\W*$"
)


def credited(report: Report) -> str | None:
    """The agency's name as the codebook has it, or the name in the dateline as it stands; None where none is credited."""
    head, tail = report.text[:_HEAD], report.text[-_TAIL:]
    if name := _in_dateline(head):
        return name
    if found := _credit(_BYLINE).search(head) or _credit(_SIGNOFF).search(tail):
        return _forms()[found["name"]]
    return _forms().get(report.outlet or "")


def _in_dateline(head: str) -> str | None:
    """Any name counts after a place in capitals ("OSLO (Northern Wire) -"); after another, only a known agency's."""
    found = _DATELINE.search(head)
    if found is None:
        return None
    name = re.split(r"\s*/\s*", found["name"].strip())[0]
    return _forms().get(name, name if found["place"].isupper() and len(found["place"]) > 2 else None)


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    rows = read_shipped("words/wires.tsv", ["name", "forms"])
    return {form: row["name"] for row in rows for form in row.list("forms")}


@lru_cache(maxsize=2)
def _credit(pattern: str) -> re.Pattern[str]:
    names = "|".join(re.escape(form) for form in sorted(_forms(), key=len, reverse=True))
    return re.compile(pattern.format(names=f"(?-i:{names})"), re.MULTILINE | re.IGNORECASE)
