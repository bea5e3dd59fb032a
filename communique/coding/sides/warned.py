"""Who would do what a government or an army warns of in the passive: "the navy warned that such ships would be seized".

Invariant: only what a state or its arms do by themselves, of which no doer is told; that people would be killed is a fear.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import code_of
from communique.codebook.coding_cues import cue
from communique.coding.sides.sides import Sides
from communique.coding.syntax import is_passive, prepositional
from communique.coding.telling.speech import Speech
from communique.coding.telling.status import Standing

_RULING = frozenset(("GOV", "MIL", "COP", "JUD", "SPY"))
_FIGHTING = frozenset(("MIL", "REB", "UAF"))
_TO_COME = frozenset(("planned", "expected", "pledged", "threatened"))


def with_warner(speech: Speech) -> tuple[Sides, Standing]:
    """The sides and the standing of what somebody warns that they would do, the warner its doer."""
    sides, standing = speech.sides, speech.standing
    if not (speech.warned and _is_of_nobody(speech) and _is_within_power(speech)):
        return sides, standing
    reasons = (*standing.reasons, "threatened: warned of by who would do it")
    doers = replace(sides, actors=(speech.as_party(assumed=True),), recipients=speech.others)
    return doers, replace(standing, status="threatened", reasons=reasons)


def _is_of_nobody(speech: Speech) -> bool:
    """Is it to come, told in the passive, and not by whom it would be done?"""
    document, at, sides = speech.document, speech.draft.at, speech.sides
    if sides.actors or sides.reciprocal or speech.standing.status not in _TO_COME:
        return False
    return is_passive(document, at) and not prepositional(document, at, "by")


def _is_within_power(speech: Speech) -> bool:
    """Is it what who speaks could do to those whom it meets, and what a threat is made of?"""
    draft, speaker = speech.draft, speech.speaker
    if draft.act not in acts_in("warned of") or (draft.act == "attack" and not _is_fought(speech)):
        return False
    rules = speaker.sector in _RULING | _FIGHTING or speaker.kind == "state"
    own = {p.party.country for p in speech.sides.recipients} == {speaker.country} != {None}
    abroad = draft.act in ("expel", "deport", "seize", "bar", "attack")  # a state fears it for its own people
    return rules and not (own and abroad) and code_of(draft.act, draft.of, "threatened").type == "THREATEN"


def _is_fought(speech: Speech) -> bool:
    """Is it an attack by those who fight, told by no verb of what people suffer?"""
    suffered = speech.document.tokens[speech.draft.at].lemma in cue("hurting") | cue("dying")
    return speech.speaker.sector in _FIGHTING and not suffered
