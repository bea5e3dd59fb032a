"""Corrections of a coding: a claim rejected, accepted, or a field of it set by a person.

Invariant: the claim's id and words stay; a value that the field cannot have changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from communique.model.claim import Claim, StandingKind
from communique.model.judgement import Judgement
from communique.model.status import STAGES, STATUSES
from communique.model.when import Dating, When
from communique.record.judged import in_force

_KINDS: tuple[StandingKind, ...] = get_args(StandingKind)


def corrected(claims: Sequence[Claim], judgements: Iterable[Judgement]) -> list[Claim]:
    """The claims as persons corrected them: rejected ones left out, fields set, accepted ones sure."""
    by_claim: dict[str, list[Judgement]] = {}
    for judgement in in_force(j for j in judgements if j.verdict in ("reject", "accept", "set", "undo")):
        if judgement.subject == "claim":
            by_claim.setdefault(judgement.left, []).append(judgement)
    made = (_correct(claim, by_claim.get(claim.id, ())) for claim in claims)
    return [claim for claim in made if claim is not None]


def _correct(claim: Claim, corrections: Sequence[Judgement]) -> Claim | None:
    """In order of their dates: what is accepted after it was rejected counts again."""
    rejected = False
    for correction in corrections:
        rejected = correction.verdict == "reject" or (rejected and correction.verdict == "set")
        if correction.verdict == "accept":
            claim = replace(claim, confidence=1.0)
        elif correction.verdict == "set":
            claim = _set(claim, correction.right)
    return None if rejected else claim


def _set(claim: Claim, assignment: str) -> Claim:
    """The claim with FIELD=VALUE."""
    name, _, value = assignment.partition("=")
    setter = _SETTERS.get(name)
    if setter is None:
        return claim
    try:
        return setter(claim, value)
    except ValueError:
        return claim


def _status(claim: Claim, value: str) -> Claim:
    return replace(claim, status=STATUSES[[str(s) for s in STATUSES].index(value)])


def _stage(claim: Claim, value: str) -> Claim:
    return replace(claim, stage=STAGES[[str(s) for s in STAGES].index(value)] if value else None)


def _kind(claim: Claim, value: str) -> Claim:
    return replace(claim, of=_KINDS[[str(k) for k in _KINDS].index(value)] if value else None)


def _when(claim: Claim, value: str) -> Claim:
    dating = Dating(When.parse(value), "stated", "set by a person") if value else Dating(why="set by a person")
    return replace(claim, when=dating)


_SETTERS: Mapping[str, Callable[[Claim, str], Claim]] = {
    "act": lambda claim, value: replace(claim, act=value),
    "status": _status,
    "stage": _stage,
    "of": _kind,
    "when": _when,
    "type": lambda claim, value: replace(claim, type=value or None),
    "mode": lambda claim, value: replace(claim, mode=value or None),
    "instrument": lambda claim, value: replace(claim, instrument=value or None),
    "scope": lambda claim, value: replace(claim, scope=value or None),
    "person": lambda claim, value: replace(claim, person=value or None),
    "office": lambda claim, value: replace(claim, office=value or None),
    "body": lambda claim, value: replace(claim, body=value or None),
    "background": lambda claim, value: replace(claim, background=value == "true"),
}
