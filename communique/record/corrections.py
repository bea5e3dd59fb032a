"""Corrections of a coding: a claim rejected, accepted, or a field of it set by a person.

Invariant: the claim's id and words stay; a value that the field cannot have changes nothing. What follows from a field
follows from the new value: type and mode are looked up again, unless a person set them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.codebook.codes import acts, code_of
from communique.codebook.ontology import ontology
from communique.model.claim import Claim
from communique.model.errors import UnknownName
from communique.model.judgement import Judgement
from communique.record.judged import in_force
from communique.record.settings import setting

_CODED = frozenset(("act", "status", "stage", "of", "actors", "recipients", "reciprocal"))
"""Fields from which the code follows."""


def corrected(claims: Sequence[Claim], judgements: Iterable[Judgement]) -> list[Claim]:
    """The claims as persons corrected them: rejected ones left out, fields set, accepted ones sure."""
    by_claim: dict[str, list[Judgement]] = {}
    for judgement in in_force(j for j in judgements if j.verdict in ("reject", "accept", "set", "undo")):
        if judgement.subject == "claim":
            by_claim.setdefault(judgement.left, []).append(judgement)
    made = (_correct(claim, by_claim[claim.id]) if claim.id in by_claim else claim for claim in claims)
    return [claim for claim in made if claim is not None]


def _correct(claim: Claim, corrections: Sequence[Judgement]) -> Claim | None:
    """In order of their dates: what is accepted after it was rejected counts again."""
    rejected = False
    for correction in corrections:
        rejected = correction.verdict == "reject" or (rejected and correction.verdict == "set")
        if correction.verdict == "accept":
            claim = replace(claim, confidence=1.0)
        elif correction.verdict == "set":
            claim = _set(claim, correction)
    return None if rejected else _coded(claim)


def _set(claim: Claim, correction: Judgement) -> Claim:
    """The claim with FIELD=VALUE, and a word on who said so."""
    field = correction.right.partition("=")[0]
    try:
        made = setting(claim, correction.right)
    except UnknownName:
        return claim
    on = f" on {correction.when.date().isoformat()}" if correction.when else ""
    word = f"{correction.right} by {correction.by}{on}: {correction.why}"
    return replace(made, corrected=tuple(dict.fromkeys((*claim.corrected, field))), reasons=(*claim.reasons, word))


def _coded(claim: Claim) -> Claim:
    """The claim under the code that it now has; a second code goes with the first."""
    made = _recoded(claim)
    return (
        made if (made.type, made.mode) == (claim.type, claim.mode) and "type" not in claim.corrected else replace(made, also=())
    )


def _recoded(claim: Claim) -> Claim:
    """Type and mode as the table has them for what is now told, where a person changed that and did not set them."""
    changed = set(claim.corrected)
    if "type" in changed:
        modes = ontology().modes(claim.type) if claim.type else ()
        return replace(claim, scheme="plover" if claim.type else claim.scheme, mode=claim.mode if claim.mode in modes else None)
    if not changed & _CODED or claim.act not in acts():
        return claim
    with_others = claim.reciprocal or (claim.act == "exercise" and claim.recipients)
    together = max(len({p.party.label for p in claim.actors}), 2 if with_others else 1)
    code = code_of(claim.act, claim.of, claim.status, stage=claim.stage, parties=together, mode=claim.mode)
    mode = claim.mode if "mode" in changed else code.mode
    contexts = claim.contexts if "contexts" in changed else tuple(dict.fromkeys((*code.contexts, *claim.contexts)))
    return replace(claim, scheme=code.scheme, type=code.type, mode=mode, contexts=contexts)
