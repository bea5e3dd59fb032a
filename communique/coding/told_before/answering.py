"""Whom praise or criticism of an act meets, where only the act is told: "condemned the launch" meets who launched; and a
refusal of what was asked ("turned the request down") who asked it.

Invariant: only a claim of the same field that stands before is looked at, and only one that the noun names.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import lexicon
from communique.coding.wording import place_of
from communique.model.claim import Claim
from communique.model.status import group_of

_STEM = 4  # letters that the noun and the earlier verb share ("launch", "launched")


def answered(claims: list[Claim]) -> list[Claim]:
    """The claims; praise, criticism and refusals that meet nobody meet those who did the act that they are about."""
    done: list[Claim] = []
    for claim in claims:
        open_ = bool(claim.actors) and not claim.recipients
        source = _source(claim, done) if open_ and claim.act in acts_in("answering") else None
        source = _asker(claim, done) if open_ and claim.act == "refuse" else source
        if source is not None:
            reason = f"recipient: who did what is told at {place_of(source)}"
            claim = replace(claim, recipients=source.actors, reasons=(*claim.reasons, reason))
        done.append(claim)
    return done


def _source(claim: Claim, before: list[Claim]) -> Claim | None:
    """The latest claim of the act that the words criticised or praised name, done by somebody else."""
    word = (claim.scope or "").split()[-1:]
    if not word:
        return None
    noun = word[0].lower()
    if noun in cue("unnamed-deeds"):
        return _last_deed(claim, before)
    acts = {entry.act for form in (noun, noun.removesuffix("s")) for entry in lexicon().nouns.get(form, ()) if entry.act}
    own = {p.label for p in claim.parties}
    for earlier in reversed(before):
        named = earlier.act in acts or earlier.trigger.text.lower()[:_STEM] == noun[:_STEM]
        others = earlier.actors and own.isdisjoint(p.party.label for p in earlier.actors)
        if named and others and earlier.at.span.field == claim.at.span.field and earlier.act not in acts_in("answering"):
            return earlier
    return None


def _last_deed(claim: Claim, before: list[Claim]) -> Claim | None:
    """What was told last, before any answer to it ("condemned the move"), where it is another's than the speaker's."""
    told = [c for c in before if c.type and c.at.span.field == claim.at.span.field and not c.background]
    answers = [n for n, c in enumerate(told) if c.act in acts_in("answering") | _ALSO_ANSWERING]
    last = next((c for c in reversed(told[: answers[0] if answers else None]) if c.act not in _TALK), None)
    own = {p.label for p in claim.parties}
    happens = last is not None and group_of(last.status) in ("happened", "to come")
    return last if last and happens and last.actors and own.isdisjoint(p.party.label for p in last.actors) else None


_ALSO_ANSWERING = frozenset(("summon", "demand", "appeal"))
_TALK = frozenset(("meeting", "visit", "call"))


def _asker(claim: Claim, before: list[Claim]) -> Claim | None:
    """The last claim that asks or offers something of whoever refuses, where what is refused names nothing else."""
    words = set((claim.scope or "").lower().split()) - {"the", "this", "that", "any", "such", "its", "their"}
    if not words <= cue("asked") | cue("offered"):
        return None
    mine = {p.country or p.name for p in claim.parties}
    for earlier in reversed(before):
        asked = {p.party.country or p.party.name for p in earlier.recipients}
        meant = bool(asked & mine) or not any(p.party.country for p in earlier.recipients)
        if earlier.act in _ASKING and earlier.actors and earlier.at.span.field == claim.at.span.field and meant:
            return earlier if {p.party.country or p.party.name for p in earlier.actors}.isdisjoint(mine) else None
    return None


_ASKING = frozenset(("demand", "appeal", "propose", "invite", "threaten"))
