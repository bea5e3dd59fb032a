"""Judgements that lie dormant: in force, but what they speak of is not here (any more), or cannot be set so.

Invariant: a judgement is never dropped; what it speaks of may come back.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from communique.codebook.gazetteer_names import fold_name
from communique.model.claim import Claim
from communique.model.errors import UnknownName
from communique.model.judgement import Judgement
from communique.record.actors import names_in
from communique.record.judged import PAIRWISE, in_force
from communique.record.nations import nation_of
from communique.record.settings import setting


def dormant(judgements: Iterable[Judgement], claims: Iterable[Claim], reports: Container[str]) -> dict[str, str]:
    """Why each dormant judgement (by id) is so. `reports`: the keys of all reports."""
    by_id = {claim.id: claim for claim in claims}
    names = {fold_name(name) for name in names_in(by_id.values())}
    found = {}
    for judgement in in_force(judgements):
        if why := _why(judgement, by_id, reports, names):
            found[judgement.id] = why
    return found


def _why(judgement: Judgement, claims: Mapping[str, Claim], reports: Container[str], names: Container[str]) -> str | None:
    sides = (judgement.left, judgement.right) if judgement.verdict in PAIRWISE else (judgement.left,)
    if judgement.subject == "actor":
        gone = [s for s in sides if fold_name(s) not in names and nation_of(s) is None]
        return f"nobody is named {gone[0]}" if gone else None
    known: Container[str] = claims if judgement.subject in ("claim", "event") else reports
    if gone := [s for s in sides if s not in known]:
        return f"there is no {'claim' if known is claims else 'report'} {gone[0]}"
    if judgement.verdict == "set":
        try:
            setting(claims[judgement.left], judgement.right)
        except UnknownName as error:
            return str(error)
    return None
