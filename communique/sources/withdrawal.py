"""Does an outlet take back a whole report, and which: told by the words of the new text (words/withdrawals.tsv).

Invariant: only the outlet's own word counts, in the title or at the head of one of the first paragraphs; what a report says
of another body's report ("the ministry has withdrawn its report") is news.
"""

from __future__ import annotations

import re
from functools import lru_cache

from communique.codebook.tables import read_shipped
from communique.model.report import Report

_HEAD = 4
"""Paragraphs in which a withdrawal stands."""
_LABEL = (
    r"\W*(?:(?:editor[’']?s?[’']?|publisher[’']s)\s+note|note(?: to (?:readers|editors))?|notice|retraction|correction)"
    r"\s*[:.–—-]\s*"
)
_ENDS = " :.–—|-"
_LEAST = 12
"""Characters of a title that is looked for in the text of a withdrawal."""


def withdrawal(report: Report) -> str | None:
    """The words that take back the report (and older texts under its address), or None."""
    title, texts = _patterns(_plain(report.outlet or "").removeprefix("the "))
    paragraphs = [line.strip() for line in report.text.splitlines() if line.strip()]
    for line in paragraphs[:_HEAD]:
        if found := texts.match(line):
            return found["said"].rstrip(_ENDS)
    found = title.match((report.title or "").strip())
    return found[0].rstrip(_ENDS) if found else None


def takes_back(withdrawn: Report, report: Report) -> bool:
    """Does the withdrawal mean this report: of the same outlet and no later, with a title that it bears or names?"""
    if not withdrawn.outlet or withdrawn.outlet != report.outlet or withdrawn.key == report.key:
        return False
    if withdrawn.published and report.published and report.published > withdrawn.published:
        return False
    title = _plain(report.title or "")
    return len(title) >= _LEAST and (title in _plain(withdrawn.title or "") or title in _plain(withdrawn.text))


def _plain(text: str) -> str:
    """Words alone, in lower case."""
    return " ".join(re.findall(r"\w+", text.casefold()))


@lru_cache(maxsize=1024)
def _patterns(outlet: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What takes back a report in a title and in a text of an outlet (its plain name; "" where none is told)."""
    own = r"(?:the\s+)?" + r"\W+".join(outlet.split()) if outlet else "(?!)"
    title, text = (pattern.replace("{outlet}", own) for pattern in _templates())
    return re.compile(rf"\W*(?:{title})", re.I), re.compile(rf"(?:{_LABEL})?\W*(?P<said>{text})", re.I)


@lru_cache(maxsize=1)
def _templates() -> tuple[str, str]:
    """The patterns of titles and of texts, with "{outlet}" where the outlet's own name stands."""
    found: dict[str, list[str]] = {"title": [], "text": []}
    for row in read_shipped("words/withdrawals.tsv", ["where", "pattern"]):
        found[row.one_of("where", ("title", "text"))].append(row["pattern"])
    return "|".join(found["title"]), "|".join(found["text"])
