"""Titles where nobody is told who did it: what befell somebody, and misfortunes.

Invariant: made from coded fields; of the words of a report only the kind of a misfortune is taken, from a closed table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from communique.codebook.codes import acts
from communique.codebook.incidents import done_by_somebody, kind_told
from communique.codebook.tables import Row, read_shipped
from communique.model.claim import Claim
from communique.record.names import listed
from communique.record.title_names import is_plural

UNKNOWN = "a disaster, accident or crime"


def befallen(act: str, others: Sequence[str]) -> str:
    """What befell somebody ("two diplomats were expelled", "aid was given to Peru"); "" where the act has no such words."""
    known = acts().get(act)
    if known is None or not others:
        return ""
    if told := _befallen().get(act):
        return told.replace("X", listed(others), 1)
    if len(known.happened.split()) > 1 or act not in alone() or "none" in known.recipient:
        return ""
    were = "were" if len(others) > 1 or is_plural(others[0]) else "was"
    return f"{listed(others)} {were} {known.happened}"


def misfortune(kind: str | None, actors: Sequence[str], others: Sequence[str], place: str | None) -> str:
    """A misfortune, and whom it befell ("Peru suffered a flood"), who did it, or where it was ("a flood in Beira")."""
    kind = kind or UNKNOWN
    if actors and (done := done_by_somebody(kind)):
        return f"{listed(actors)} {done} {kind}"
    others = others or actors
    if [name for name in others if name.casefold() != "people"]:
        return f"{listed(others)} suffered {kind}"
    return f"{kind} in {place}" if place else f"people suffered {kind}" if others else kind


def kind_of(claims: Iterable[Claim]) -> str | None:
    """The kind of misfortune that most claims tell by their verb or the words around it; None where none does."""
    kinds = [found for claim in claims if (found := kind_told(claim.trigger.text, claim.at.text))]
    return Counter(kinds).most_common(1)[0][0] if kinds else None


@lru_cache(maxsize=1)
def _befallen() -> Mapping[str, str]:
    return {row["act"]: row["told"] for row in read_shipped("words/acts_befallen.tsv", ["act", "told"])}


@lru_cache(maxsize=1)
def alone() -> Mapping[str, Row]:
    """How an act is told without its object, by act."""
    return {row["act"]: row for row in read_shipped("words/acts_alone.tsv", ["act", "happened", "future"])}
