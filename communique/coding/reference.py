"""What a definite act noun refers back to: "the meeting", "the talks", "the deal" name the parties told before.

Invariant: only claims of the same report are looked at, only earlier ones, and only of the same family of acts.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.codes import act_of
from communique.model.claim import Claim

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(("meeting", "visit", "summit", "call", "mediate")),
    frozenset(("pact", "ratify", "agree")),
    frozenset(("attack", "fight", "abduct", "test-weapon")),
    frozenset(("impose", "extend", "restrict")),
)


def inherit(claims: list[Claim]) -> list[Claim]:
    """The claims, those without parties given the parties of what they refer back to."""
    done: list[Claim] = []
    for claim in claims:
        needs = (len(claim.parties) < 2 and claim.act in _FAMILIES[0]) or not claim.parties
        if needs and (source := _source(claim, done)):
            reason = f"parties as at {source.trigger.text!r} ({source.at.span.start})"
            together = act_of(claim.act).reciprocal == "yes"
            claim = replace(
                claim,
                actors=(*source.actors, *source.recipients) if together else source.actors,
                recipients=() if together else source.recipients,
                reciprocal=together or source.reciprocal,
                reasons=(*claim.reasons, reason),
                confidence=round(claim.confidence - 0.15, 2),
            )
        done.append(claim)
    return done


def _source(claim: Claim, before: list[Claim]) -> Claim | None:
    family = next((f for f in _FAMILIES if claim.act in f), frozenset((claim.act,)))
    for earlier in reversed(before):
        if earlier.act in family and len(earlier.parties) >= 2 and not earlier.background:
            mine = {p.label for p in claim.parties}
            if mine <= {p.label for p in earlier.parties}:
                return earlier
    return None
