"""States that no words name: what a report as a whole tells whose a deed is.

Invariant: such a party is `assumed`, which gives way to any that is named and conflicts with none; a lone sentence about a
theft, a match or a road closed for repairs gains nothing by it, nor does what may be anybody's deed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.facts_places import states
from communique.coding.left_out.relevance import NAMELESS, PRIVATE, UNNAMED
from communique.coding.syntax import prepositional
from communique.model.claim import Claim, Participant
from communique.model.document import Document
from communique.model.party import Party
from communique.model.span import Quoted
from communique.model.status import group_of


def assumed_state(country: str, at: Quoted) -> tuple[Participant, ...]:
    """A state that the words do not name in this part."""
    state = states().get(country)
    return (Participant(Party(state.name, "state", country), at, assumed=True),) if state else ()


def amid_unrest(document: Document, claim: Claim, why: str | None, state: str | None) -> Claim | None:
    """The claim, left out (`why`) or told of nobody, as one of the state in unrest; None where it cannot be."""
    if state is None or group_of(claim.status) != "happened" or claim.background:
        return None
    why = why or (_NOBODYS if _is_of_nobody(claim) else "")
    cases = next((cases for end, cases in _CASES.items() if why.endswith(end)), ())
    if _befallen in cases and _is_by_somebody(document, claim):
        cases = tuple(case for case in cases if case is not _befallen)
    return next((made for case in cases if (made := case(claim, state))), None)


def _befallen(claim: Claim, state: str) -> Claim | None:
    """What befalls people there: who is held is held by that state; who killed people in the street is not told by that."""
    if claim.mode == "sexual" or any(p.country not in (None, state) for p in claim.parties):
        return None
    if claim.act not in (_befalls(claim) if claim.parties else _of_state()):
        return None
    its = assumed_state(state, claim.trigger)
    forced = claim.act not in _BY_ANYBODY or claim.mode == "crowd-control"
    return replace(
        claim,
        actors=tuple(_of(p, state) for p in claim.actors) or (its if forced else ()),
        recipients=tuple(_of(p, state) for p in claim.recipients) or its,
        reasons=(*claim.reasons, _amid(state)),
        confidence=round(claim.confidence - 0.15, 2),
    )


def _gathered(claim: Claim, state: str) -> Claim | None:
    """A protest told by a mere noun as one of the people there ("the strike", "an illegal gathering")."""
    if claim.act not in acts_in("in public") - _BY_ARMS:
        return None
    return replace(claim, recipients=assumed_state(state, claim.trigger), reasons=(*claim.reasons, _amid(state)))


_NOBODYS = "of nobody known, by nobody"
_Case = Callable[[Claim, str], Claim | None]
_CASES: Mapping[str, tuple[_Case, ...]] = {
    UNNAMED: (_befallen, _gathered),  # "access to the internet was cut", "the strike entered its second week"
    _NOBODYS: (_befallen,),  # "74 ringleaders were apprehended"
    PRIVATE: (_befallen,),  # "forty people were detained"
    NAMELESS: (_gathered,),  # "an illegal gathering"
}
"""What is made of a claim in unrest, by the end of the reason for which it is left out; the first that fits."""


def _amid(state: str) -> str:
    return f"told amid unrest in {states()[state].name}"


def _is_by_somebody(document: Document, claim: Claim) -> bool:
    """Is it said who did it, or what, though that is no party ("were shut by the strike", not "by noon")?"""
    by = (i for at in document.tokens_in(claim.trigger.span) for i in prepositional(document, at, "by"))
    return not claim.actors and any(document.tokens[i].entity not in ("DATE", "TIME") for i in by)


def _is_of_nobody(claim: Claim) -> bool:
    """Is it told of people of whom neither state nor captor is said ("74 ringleaders were apprehended")?"""
    open_ = not claim.actors and all(p.party.country is None for p in claim.recipients)
    return claim.act == "arrest" and claim.type is not None and open_


def _befalls(claim: Claim) -> frozenset[str]:
    """What befalls people in unrest, though nobody public is named."""
    return frozenset(("arrest", "attack", "seize")) | (frozenset() if claim.actors else _of_state())


def _of_state() -> frozenset[str]:
    """What a state does in it, though nobody at all is named."""
    return (acts_in("by the state") - acts_in("as host") - {"investigate"}) | {"attack"}


_BY_ANYBODY = frozenset(("attack", "seize"))
"""What the people may do there as well as the state."""


_BY_ARMS = frozenset(("obstruct", "boycott", "vandalize"))
"""What soldiers may do by occupying, parties by staying away, a fire by burning."""


def _of(party: Participant, state: str) -> Participant:
    told = party.party.country or party.party.kind not in ("group", "organisation")
    return party if told else replace(party, party=replace(party.party, country=state))
