"""What a definite act noun refers back to: "the meeting", "the talks", "the deal" name the parties told before.

Invariant: only claims of the same report are looked at, only earlier ones, and only of the same family of acts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.codes import act_of
from communique.codebook.coding_cues import cue
from communique.codebook.lexicon import lexicon
from communique.coding.sides.whose import is_joint_body
from communique.coding.told_before.told_before import meant
from communique.coding.unnamed.dealing_pairs import dealing, pair
from communique.coding.wording import place_of
from communique.model.claim import Claim, Participant
from communique.model.document import Document
from communique.model.mention import ActorMention
from communique.model.party import Party
from communique.model.status import group_of

_FAMILIES: tuple[frozenset[str], ...] = (
    frozenset(("meeting", "visit", "summit", "call", "mediate")),
    frozenset(("pact", "ratify", "agree")),
    frozenset(("attack", "fight", "abduct", "test-weapon")),
    frozenset(("impose", "extend", "restrict")),
)


def inherit(document: Document, claims: list[Claim], named: Sequence[ActorMention] = ()) -> list[Claim]:
    """The claims, those without parties given the parties of what they refer back to; `named` are the report's mentions."""
    done: list[Claim] = []
    for n, told in enumerate(claims):
        claim = _with_parties(document, told, done, claims[n + 1 :], named)
        if claim.act == "mediate" and claim.actors and not claim.recipients:
            claim = _between(claim, done)
        done.append(_with_victims(document, claim, done))
    return done


def _with_parties(
    document: Document, told: Claim, before: list[Claim], after: list[Claim], named: Sequence[ActorMention]
) -> Claim:
    """The claim, with the parties of what it refers back to where its own are not told."""
    claim = _without_joint_body(told)
    if claim.parties and not (len(claim.parties) < _TWO and claim.act in _FAMILIES[0]):
        return told
    if _is_another(claim):
        return _hoped_for(claim)
    source = _source(document, claim, before) or dealing(document, claim, before, after) or pair(document, claim, before, named)
    return _as_in(claim, source) if source else told


def _as_in(claim: Claim, source: Claim) -> Claim:
    """The claim with the parties of another."""
    together = act_of(claim.act).reciprocal == "yes"
    mediated = source.act == "mediate" and claim.act != "mediate"  # who mediates is no party of the talks
    actors = () if mediated else source.actors
    return replace(
        claim,
        actors=(*actors, *source.recipients) if together else actors,
        recipients=() if together else source.recipients,
        reciprocal=together or (source.reciprocal and act_of(claim.act).reciprocal != ""),
        reasons=(*claim.reasons, f"parties as at {place_of(source)}"),
        confidence=round(claim.confidence - 0.15, 2),
    )


_TWO = 2


def _with_victims(document: Document, claim: Claim, before: list[Claim]) -> Claim:
    """A deed that its doer claims, with whom and where from what was told of it."""
    deed = _deed(document, claim, before) if _claims_deed(claim) else None
    if deed is None:
        return claim
    reason = f"whom and where as at {place_of(deed)}"
    return replace(claim, recipients=deed.recipients, where=deed.where, reasons=(*claim.reasons, reason))


def _is_another(claim: Claim) -> bool:
    """Is it one of its kind that was not told before ("similar agreements with other states")?"""
    return (claim.scope or " ").lower().split(" ")[0] in cue("another-one")


def _hoped_for(claim: Claim) -> Claim:
    """What somebody speaks of doing with others yet is the speaker's, where nobody else is named."""
    speaker = claim.attribution
    if claim.parties or speaker is None or speaker.party is None or group_of(claim.status) not in ("talk", "to come"):
        return claim
    return replace(claim, actors=(Participant(speaker.party, speaker.at),))


def owned_up(claim: Claim) -> bool:
    """Is it a deed that its doer claims, and of which nothing else is told ("claimed responsibility for the attack")?"""
    scope = claim.scope or ""
    struck = " " in scope or scope[:1].isupper() or (bool(scope) and not _is_deed(scope))  # "said it had bombed the camp"
    return _claims_deed(claim) and not (claim.when.when or struck)


def _is_deed(noun: str) -> bool:
    return any("attack" in entry.classes for entry in lexicon().nouns.get(noun, ()))


def _claims_deed(claim: Claim) -> bool:
    """Does its doer claim a deed of which neither place nor victims are told ("Monday's attack was claimed by the militia")?"""
    speaker = claim.attribution.party if claim.attribution is not None else None
    own = speaker is not None and speaker.name in {p.party.name for p in claim.actors}
    told = claim.recipients or claim.where or claim.figures
    return own and claim.act == "attack" and claim.status == "done" and not told


def _deed(document: Document, claim: Claim, before: list[Claim]) -> Claim | None:
    """The attack that it speaks of, by nobody else and on no other day; of gunmen it is told by this who they were."""
    mine = {p.party for p in claim.actors}
    day = claim.when.edtf
    told = [c for c in before if c.act == "attack" and c.status == "done" and not c.background]
    other = meant(document, claim, told)
    same = other is not None and (day is None or other.when.edtf in (None, day))
    return other if other and same and all(p.party in mine or _is_anybody(p.party) for p in other.actors) else None


def _is_anybody(party: Party) -> bool:
    """Are they told by their arms alone ("gunmen", "a suicide bomber"), and nobody's men?"""
    return party.role is not None and party.sector in ("UAF", "CRM") and party.name[1:].islower()


def _between(claim: Claim, before: list[Claim]) -> Claim:
    """An offer to mediate with those between whom it is: the two states told of last as fighting, quarrelling or talking."""
    own = {p.country for p in claim.parties}
    for other in reversed(before):
        parties = {p.party.country: p for p in (*other.actors, *other.recipients) if p.party.country not in own}
        same_field = other.at.span.field == claim.at.span.field
        if other.act in _BETWEEN and same_field and not other.background and len(parties) == 2 and None not in parties:
            reason = f"parties as at {place_of(other)}"
            return replace(claim, recipients=tuple(parties.values()), reasons=(*claim.reasons, reason))
    return claim


_BETWEEN = frozenset(("fight", "attack", "meeting", "ceasefire", "agree", "refuse", "call", "accuse", "threaten", "summit"))


def _without_joint_body(claim: Claim) -> Claim:
    """Talks of a body that is nobody's alone, without it ("the joint commission is to meet"): they are those of its states."""
    joint = claim.act == "meeting" and all(not p.country and is_joint_body(p) for p in claim.parties)
    return replace(claim, actors=(), recipients=()) if joint else claim


def _source(document: Document, claim: Claim, before: list[Claim]) -> Claim | None:
    if claim.act == "mediate":
        return None
    family = next((f for f in _FAMILIES if claim.act in f), frozenset((claim.act,)))
    if claim.act == "attack":
        told = meant(document, claim, [c for c in before if c.act in family and c.parties])
        before = [told] if told else []
    for earlier in reversed(before):
        if earlier.act in family and len(earlier.parties) >= 2 and not earlier.background:
            mine = {p.label for p in claim.parties}
            if mine <= {p.label for p in earlier.parties} and not _by_another(document, claim, earlier):
                return earlier
    return None


def _by_another(document: Document, claim: Claim, earlier: Claim) -> bool:
    """Is it one more of its kind, by somebody of whom the earlier is not told ("was preceded by a visit from Ana Sosa")?"""
    noun = document.tokens[document.tokens_in(claim.trigger.span)[-1]]
    own = {p.name for p in claim.parties if p.kind == "person"}
    one_more = any(k.lower in ("a", "an", "another") for k in document.kids(noun.i, "det"))
    return one_more and bool(own) and own.isdisjoint(p.name for p in earlier.parties)
