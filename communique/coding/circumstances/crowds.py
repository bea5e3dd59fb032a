"""What police do to a crowd: on the day and in the place of its protest, where nothing else is told.

Invariant: only what stands behind the protest in the same paragraph, at most two sentences on, and has no date or place of
its own.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.facts_places import states
from communique.coding.told_before.told_before import same_day
from communique.coding.unnamed.locale import at_home_in
from communique.model.claim import Claim
from communique.model.document import Document, Sentence

_ON = 2  # sentences


def with_protest(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims, each deed of police at a protest with its day, place and country."""
    held = [c for c in claims if c.act in acts_in("in public") and c.status == "done" and c.scheme == "plover"]
    if not held:
        return claims
    sources = (_source(document, claim, held) for claim in claims)
    return [_there(claim, source) if source else claim for claim, source in zip(claims, sources, strict=True)]


def _source(document: Document, claim: Claim, held: list[Claim]) -> Claim | None:
    """The protest that a deed of police stands right behind."""
    if not _is_policing(claim):
        return None
    sentence = _sentence(document, claim)
    at = claim.trigger.span
    before = [c for c in held if c.trigger.span.field == at.field and c.trigger.span.end <= at.start]
    latest = before[-1] if before else None
    if latest is None or sentence is None:
        return None
    there = _sentence(document, latest)
    if _is_reminder(document, claim):
        return None
    near = there is not None and there.paragraph == sentence.paragraph and sentence.i - there.i <= _ON
    return latest if near else None


def _sentence(document: Document, claim: Claim) -> Sentence | None:
    i = next(iter(document.tokens_in(claim.trigger.span)), None)
    return document.sentences[document.tokens[i].sentence] if i is not None else None


def _is_reminder(document: Document, claim: Claim) -> bool:
    """Does a relative clause only say of whom another sentence tells ("of the ministers who were seized, four were freed")?"""
    i = next(iter(document.tokens_in(claim.trigger.span)), None)
    return i is not None and document.tokens[i].dep == "relcl"


def _is_policing(claim: Claim) -> bool:
    """Is it an arrest or force, by police, soldiers or nobody named, that is told without day?"""
    if claim.act not in ("arrest", "attack") or claim.status not in ("done", "denied") or claim.background:
        return False
    if claim.when.when and claim.when.basis != "inherited":
        return False
    doers = {p.party.sector for p in claim.actors if not p.assumed}
    return doers <= {"COP", "MIL"} and (bool(doers) or claim.act == "arrest")


def _there(claim: Claim, source: Claim) -> Claim:
    """The claim with the day, the place and the country of the protest."""
    country = (source.where.country if source.where else None) or next((p.country for p in source.parties), None)
    if country not in states() or not {p.country for p in claim.parties} <= {None, country}:
        return claim
    when = source.when.taken_over(same_day(source).why) if source.when.when else claim.when
    placed = replace(claim, when=when, where=claim.where or source.where)
    return at_home_in(placed, country) if country else placed
