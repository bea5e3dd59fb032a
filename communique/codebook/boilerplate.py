"""Which lines of a page are no sentence of the report (words/boilerplate.tsv).

Invariant: decided by the line alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from communique.codebook.tables import read_shipped

_SHOUT = re.compile(r"\b[A-Z]{3,}\b(?:[ '’-]+[A-Z]{2,}\b)+")
_SHOUTS = 3  # so many runs of capitals in a paragraph are the headlines of a list of links


@dataclass(frozen=True, slots=True)
class _Pattern:
    where: str
    most: int
    pattern: re.Pattern[str]

    def fits(self, line: str) -> bool:
        if len(line) > self.most:
            return False
        if self.where == "any":
            return self.pattern.search(line) is not None
        found = self.pattern.match(line)
        return found is not None and (self.where == "start" or found.end() == len(line))


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    rows = read_shipped("words/boilerplate.tsv", ["where", "most", "pattern"])
    return tuple(
        _Pattern(r.one_of("where", ("start", "any", "line", "links")), int(r["most"]), re.compile(r["pattern"], re.IGNORECASE))
        for r in rows
    )


def is_credit(line: str) -> bool:
    """Is this line no sentence of the report: a credit, a link, a list of headlines, an appeal to the reader?"""
    line = line.strip()
    return len(_SHOUT.findall(line)) >= _SHOUTS or any(p.fits(line) for p in _patterns())


def is_link_heading(line: str) -> bool:
    """Is this line the label over links to other reports ("Read more:")?"""
    return any(p.fits(line.strip()) for p in _patterns() if p.where == "links")
