"""Which news agency a report credits: in its dateline, its byline or its sign-off, or by being the agency's own.

Invariant: only a credit counts ("(Reuters) -", "By AFP", "with AP"), never a mention ("told Reuters") or a picture's.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.model.report import Report

_HEAD, _TAIL = 300, 400  # characters in which datelines and bylines, and sign-offs, stand
_DATELINE = re.compile(
    r"^\W{0,3}(?P<place>[A-Z][\w.'’-]*)(?:[ ,/]+(?:[A-Z][\w.'’-]*|\d{1,2}|\d{4}|d[aeiou]|al|el|of|and))*"
    r"[ ,.–—-]*\((?P<name>[A-Za-z][\w.&’' /-]{1,40})\)[ \t]*(?P<dash>[-–—:]|$|(?=[A-Z]))",
    re.MULTILINE,
)
_PICTURE = re.compile(
    r"^\W*(?:(?:main|top|file|cover|featured?)\s+)?(?:photo|photograph|image|picture|pic|graphic|video|illustration)s?\b.*$",
    re.MULTILINE | re.IGNORECASE,
)


def credited(report: Report) -> str | None:
    """The agency's name as the codebook has it, or the name in the dateline as it stands; None where none is credited."""
    text = _PICTURE.sub("", report.text[:_HEAD]), _PICTURE.sub("", report.text[-_TAIL:]).rstrip()
    named = _in_dateline(text[0])
    own = named is not None and named not in _forms().values() and _is_short_for(named, report.outlet or "")
    return (None if own else named) or _in_credit(*text) or _forms().get(report.outlet or "")


def _in_dateline(head: str) -> str | None:
    """Any name counts after a place in capitals ("OSLO (Northern Wire) -"); after another, only a known agency's."""
    found = _DATELINE.search(head)
    if found is None:
        return None
    name, place = re.split(r"\s*/\s*", found["name"].strip())[0], found["place"]
    unknown = place.isupper() and len(place) > 2 and name[0].isupper() and found["dash"]
    return _forms().get(name, name if unknown else None)


def _is_short_for(name: str, outlet: str) -> bool:
    """Is it the outlet's own name in short ("Coast" of the Coast Agency, "NEP" of the North Evening Post)?"""
    words = [word for word in outlet.casefold().split() if word != "the"]
    own = [word for word in name.casefold().split() if word != "the"]
    return bool(own) and (words[: len(own)] == own or "".join(word[0] for word in words) == "".join(own))


def _in_credit(head: str, tail: str) -> str | None:
    for where, pattern in _credits():
        found = pattern.search(head) if where == "head" else pattern.search(tail)
        if found and (where != "end" or found.end() == len(tail)):
            return _forms()[found["name"]]
    return None


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    rows = read_shipped("words/wires.tsv", ["name", "forms"])
    return {form: row["name"] for row in rows for form in row.list("forms")}


@lru_cache(maxsize=1)
def _credits() -> tuple[tuple[str, re.Pattern[str]], ...]:
    names = "|".join(re.escape(form) for form in sorted(_forms(), key=len, reverse=True))
    rows = read_shipped("words/wire_credits.tsv", ["where", "pattern"])
    wheres = ("head", "tail", "end")
    return tuple(
        (
            row.one_of("where", wheres),
            re.compile(row["pattern"].replace("NAME", rf"(?P<name>(?-i:{names}))\b"), re.MULTILINE | re.IGNORECASE),
        )
        for row in rows
    )
