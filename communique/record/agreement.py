"""Agreement of an event and of each of its fields: corroborated, single-source or conflicting (RECORD.md, Agreement).

Invariant: sources are counted in groups, never in reports or claims; a conflict within one report makes nothing
conflicting.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.codebook.counting import both_true, same_thing
from communique.model.claim import Claim
from communique.model.clash import own_date
from communique.model.event import Agreement, Conflict, FieldAgreement
from communique.model.status import Status, group_of
from communique.record.sources import Sources


def event_agreement(claims: Sequence[Claim], status: Status, conflicts: Sequence[Conflict], sources: Sources) -> Agreement:
    """Of the whole event."""
    if any(conflict.scope == "between" for conflict in conflicts):
        return "conflicting"
    return "corroborated" if sources.count(asserting(claims, status)) > 1 else "single-source"


def asserting(claims: Sequence[Claim], status: Status) -> list[Claim]:
    """Claims that assert the act: mere talk asserts only talk, a denial only what is not so.

    A later report that carries the course further still asserts the act.
    """
    group = group_of(status)
    if group == "not":
        return [c for c in claims if group_of(c.status) == "not"]
    return [c for c in claims if group_of(c.status) not in (("not",) if group == "talk" else ("not", "talk"))]


def field_agreements(
    claims: Sequence[Claim], conflicts: Sequence[Conflict], sources: Sources
) -> tuple[tuple[str, FieldAgreement], ...]:
    """Agreement and number of sources of each field that a claim states, in a fixed order."""
    found = []
    for name, states in _STATED.items():
        stating = [c for c in claims if states(c)]
        if stating:
            disputed = any(c.field == name and c.scope == "between" for c in conflicts)
            count = sources.count(stating)
            agreed = _agreed(name, stating, sources)
            found.append((name, FieldAgreement("conflicting" if disputed else agreed, count)))
    return tuple(found)


def _agreed(name: str, claims: Sequence[Claim], sources: Sources) -> Agreement:
    """Do two independent sources state the field so that both are true? Of numbers and speakers: the same ones?"""
    if name == "figures":
        pairs = [(f, g) for i, a in enumerate(claims) for b in claims[i + 1 :] if sources.count((a, b)) > 1
                 for f in a.figures for g in b.figures]  # fmt: skip
        return "corroborated" if any(same_thing(f, g) and both_true(f, g) for f, g in pairs) else "single-source"
    if name == "attribution":
        speakers: dict[str, list[Claim]] = {}
        for claim in claims:
            speakers.setdefault(claim.attribution.name.casefold() if claim.attribution else "", []).append(claim)
        most = max(sources.count(cited) for cited in speakers.values())
        return "corroborated" if most > 1 else "single-source"
    return "corroborated" if sources.count(claims) > 1 else "single-source"


_STATED: dict[str, Callable[[Claim], bool]] = {
    "status": lambda c: bool(c.status),
    "stage": lambda c: c.stage is not None,
    "when": lambda c: own_date(c.when) is not None,
    "where": lambda c: c.where is not None,
    "parties": lambda c: bool(c.actors or c.recipients),
    "figures": lambda c: bool(c.figures),
    "attribution": lambda c: c.attribution is not None,
}
