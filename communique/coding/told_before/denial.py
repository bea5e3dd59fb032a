"""Denials of what was told before: "Beijing rejected the allegation", "Moscow denied it".

Invariant: a denial becomes a claim of the very act that somebody else tells of the denier in the sentences before it, or of the
accusation that meets the denier, with status denied; where none is told there, nothing is claimed.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.codes import code_of
from communique.codebook.ontology import quad_of
from communique.coding.sides.sides import OWN, Sides
from communique.coding.telling.speech import Speech
from communique.coding.wording import clause_words
from communique.model.claim import Attribution, Claim
from communique.model.party import Party
from communique.model.status import group_of

DENIAL = "denial"
_BESIDE = 3  # claims that one sentence tells beside an accusation
_REACH = 700  # characters of the text between what is told and its denial: some four sentences


def resolved(claims: list[Claim]) -> list[Claim]:
    """The claims, with denials as claims of the acts that they deny; a denial of nothing stays as it is."""
    done: list[Claim] = []
    for claim in claims:
        source = _denied(claim, done) if claim.act == DENIAL and not _says_itself(claim, claims) else None
        done.append(_denial(claim, source) if source else claim)
    return done


def with_denier(speech: Speech) -> Sides:
    """Of "China denied any of its ships were involved in sales" it is China's own doing that is denied."""
    if speech.standing.status != "denied" or speech.sides.actors:
        return speech.sides
    words = clause_words(speech.document, speech.draft).text.lower().split()
    return speech.sides if OWN.isdisjoint(words) else replace(speech.sides, actors=(speech.as_party(),))


def _says_itself(denial: Claim, claims: list[Claim]) -> bool:
    """Does the denial's own sentence tell what is denied ("denied the report that its troops had left")?"""
    return any(c.status == "denied" and c.act != DENIAL and c.at.span.overlaps(denial.at.span) for c in claims)


def _denied(denial: Claim, before: list[Claim]) -> Claim | None:
    """What was told last of the denier: on somebody else's word, else by the outlet itself."""
    if any(c.act == "accuse" and not c.recipients and c.at.span.overlaps(before[-1].at.span) for c in before[-_BESIDE:]):
        return None  # "accuses the ship of smuggling. Its operator denies this": who is accused is no party
    near = [c for c in reversed(before) if _may_be_meant(c, denial)]
    return next((c for c in near if c.attribution), next(iter(near), None))


def _may_be_meant(told: Claim, denial: Claim) -> bool:
    deniers = {_who(p.party) for p in denial.actors}
    here, there = denial.at.span, told.at.span
    near = there.field == here.field and 0 <= here.start - there.start <= _REACH
    own = told.attribution is not None and told.attribution.party is not None and _who(told.attribution.party) in deniers
    meant = told.recipients if told.act == "accuse" else told.actors  # of an accusation, who is accused denies
    return (
        near and not own and _is_deed(told) and group_of(told.status) == "happened" and not told.background
        and not deniers.isdisjoint(_who(p.party) for p in meant)
    )  # fmt: skip


def _is_deed(told: Claim) -> bool:
    """Is it what somebody may deny: a deed, or an accusation of one? That it summoned an envoy no state denies."""
    return told.act == "accuse" or (told.type is not None and not (quad_of(told.type) or "").startswith("verbal"))


def _who(party: Party) -> str:
    """Who is told of: what a businessman denies is not what his state did."""
    private = party.kind == "person" and party.sector in _PRIVATE
    return f"{party.label}:{party.sector}" if private else party.label


_PRIVATE = frozenset(("BUS", "CVL", "CRM", "JRN", "SOC", "EDU", "MED", "LAB"))


def _denial(denial: Claim, told: Claim) -> Claim:
    speaker = denial.actors[0]
    code = code_of(told.act, told.of, "denied")
    reason = f"denies what is told at {told.trigger.text!r} ({told.trigger.span.start})"
    return replace(
        denial, act=told.act, of=told.of, status="denied", scheme=code.scheme, type=code.type, mode=None,
        contexts=told.contexts, actors=told.actors, recipients=told.recipients, reciprocal=told.reciprocal,
        when=told.when, said=denial.when, where=told.where, scope=told.scope, instrument=told.instrument,
        attribution=denial.attribution or Attribution(speaker.at, speaker.party.name, denial.trigger.text, speaker.party),
        reasons=(*denial.reasons, reason), confidence=0.6,
    )  # fmt: skip
