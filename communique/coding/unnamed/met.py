"""Whom a state's deed meets where no words of its clause name anybody: the state that the report is about, the other one of
the two that it is about, who is warned of it, or the one other state that the sentence names.

Invariant: such a recipient, but for who is warned, is `assumed`, which gives way to any that is named and conflicts with
none; a lone sentence gets the last two alone. What is asked of everybody, and what may be anybody's deed, meets nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.facts_places import states
from communique.codebook.lexicon import lexicon
from communique.codebook.ontology import quad_of
from communique.coding.desk import Desk
from communique.coding.unnamed.assumed import assumed_state
from communique.coding.unnamed.homeland import other_beside, two_beside
from communique.model.claim import Claim, Participant
from communique.model.document import Token
from communique.model.mention import ActorMention
from communique.model.party import Party
from communique.model.span import Quoted


def with_met(desk: Desk, claim: Claim) -> Claim:
    """The claim, with a state as recipient where its words leave it open."""
    doer = _doer(claim)
    if doer is None or claim.recipients or claim.reciprocal or (claim.act == "visit" and claim.scope):
        return claim  # "visited the injured": whom it meets is told
    if warned := _warned(desk, claim, doer):
        return replace(claim, recipients=warned, reasons=(*claim.reasons, "recipient: who is warned of it"))
    if desk.home is not None and desk.home != doer and _speaks_for_state(claim) and _is_to_state(claim):
        return _meeting(claim, (desk.home,), "the state that the report is about")
    if beside := _beside(desk, claim, doer):
        return replace(claim, recipients=beside, reasons=(*claim.reasons, "recipient: the one other state named beside it"))
    met = _told_of(desk, claim, doer)
    if met and not _goes_beyond(desk, claim, {doer, *met}):
        return _meeting(claim, met, "what the report is about beside who acts")
    return claim


def _warned(desk: Desk, claim: Claim, doer: str) -> tuple[Participant, ...]:
    """The other state that is told what it has to expect ("warned Chad that aid would be suspended")."""
    at = next(iter(desk.document.tokens_in(claim.trigger.span)), None)
    if claim.type != "THREATEN" or at is None:
        return ()
    verbs = (t for t in desk.document.ancestors(at) if t.lemma.lower() in cue("warning"))
    told = (p for t in verbs for k in desk.document.kids(t.i, "dobj") for p in desk.cast.phrase(k.i, deep=True))
    return tuple(p for p in told if p.party.country in states() and p.party.country != doer)


def _told_of(desk: Desk, claim: Claim, doer: str) -> tuple[str, ...]:
    """The state that the report is about beside one that acts, where the act may meet it; of who mediates the two."""
    if claim.act == "mediate":
        return two_beside(desk.named, doer)
    other = other_beside(desk.named, doer)
    if other is None or (desk.home not in (None, doer) and desk.home != other):
        return ()
    if claim.act == "criticise" and not claim.scope and _speaks_of_harm(desk, claim):
        return ()  # "condemned what appeared to be a bombing": by anybody
    from_abroad = desk.named[doer] < desk.named[other] and _is_from_abroad(claim)
    at_odds = desk.named[doer] >= max(_OFTEN, desk.named[other] / _FAR) and _is_to_the_other(claim)
    return (other,) if from_abroad or at_odds else ()


_OFTEN = 3
_FAR = 4  # times as often as who acts: that one is hardly at odds with it


def _speaks_of_harm(desk: Desk, claim: Claim) -> bool:
    """Do the words below it tell harm that may be anybody's deed?"""
    document = desk.document
    words = {document.tokens[i].lemma.lower() for at in document.tokens_in(claim.trigger.span) for i in document.subtree(at)}
    return any(entry.act in _BY_ANYBODY for word in words for entry in lexicon().nouns.get(word, ()))


def _doer(claim: Claim) -> str | None:
    """The one state, union or body of states that acts."""
    doers = {p.party.country for p in claim.actors}
    return next(iter(doers)) if len(doers) == 1 else None


def _meeting(claim: Claim, countries: Iterable[str], why: str) -> Claim:
    met = tuple(p for country in countries for p in assumed_state(country, claim.trigger))
    return replace(claim, recipients=met, reasons=(*claim.reasons, f"recipient: {why}")) if met else claim


def _speaks_for_state(claim: Claim) -> bool:
    return all(p.party.sector in (None, "GOV") for p in claim.actors)


def _is_to_state(claim: Claim) -> bool:
    """Is aid or trade given or stopped, or a measure criticised that only a state takes at home?"""
    if claim.type != "ACCUSE":
        return claim.act in acts_in("to a state") and claim.type in ("AID", "SANCTION", "AGREE", "THREATEN")
    measures = (acts_in("by the state") - acts_in("as host")) | {"rule"}
    return claim.act == "criticise" and not _judged(claim).isdisjoint(measures)


def _judged(claim: Claim) -> frozenset[str]:
    """The acts that the last word of what it is about may tell ("condemned the verdict")."""
    words = (claim.scope or "").lower().split()[-1:]
    return frozenset(entry.act for word in words for entry in lexicon().nouns.get(word, ()) if entry.act)


def _is_from_abroad(claim: Claim) -> bool:
    """Is it what a state, union or body does about the affairs of another state, told of no deed that is anybody's?"""
    does = claim.act in acts_in("from abroad") or claim.type == "THREATEN"
    official = all(p.party.sector not in _PRIVATE and not _is_nobodys_voice(claim, p.party) for p in claim.actors)
    return does and official and claim.type is not None and _judged(claim).isdisjoint(_BY_ANYBODY)


def _is_to_the_other(claim: Claim) -> bool:
    """Is it what one of two states does to the other, being at odds or dealing with it?"""
    if claim.act in ("impose", "extend") and claim.type != "SANCTION":
        return False
    does = claim.act in acts_in("to the other") or claim.type == "THREATEN"
    official = all(p.party.sector in (None, "GOV", "MIL") and not _is_nobodys_voice(claim, p.party) for p in claim.actors)
    return does and official and claim.type is not None and _judged(claim).isdisjoint(_BY_ANYBODY)


def _is_nobodys_voice(claim: Claim, party: Party) -> bool:
    """Is it a person of no office told, or are it words of mere soldiers, who speak for no state to another?"""
    private = party.kind == "person" and party.sector in (None, "UNK", "ELI")
    ranks = party.kind == "group" and party.sector == "MIL" and (quad_of(claim.type) or "").startswith("verbal")
    return private or ranks


_PRIVATE = frozenset(("BUS", "LAB", "CVL", "EDU", "MED", "AGR", "CRM", "JRN", "REF", "JUD", "COP", "OPP"))
_BY_ANYBODY = frozenset(("attack", "abduct", "fight", "incident", "death", "riot", "hack"))


def _goes_beyond(desk: Desk, claim: Claim, sides: set[str]) -> bool:
    """Is it asked of many, placed elsewhere, or told beside a third state?"""
    place = claim.where.country if claim.where else None
    if place is not None and place not in sides:
        return True
    words = {t.lemma.lower() for t in _clause(desk, claim)}
    if claim.act in acts_in("asking") and not words.isdisjoint(cue("everybody")):
        return True
    return any(p.kind == "state" and p.country not in sides for m in _named_beside(desk, claim) for p in m.parties)


def _clause(desk: Desk, claim: Claim) -> list[Token]:
    return [desk.document.tokens[i] for i in desk.document.tokens_in(claim.at.span)]


def _named_beside(desk: Desk, claim: Claim) -> list[ActorMention]:
    """Who is named in its sentence and neither does something else nor is the one who tells it."""
    verb = next(iter(desk.document.tokens_in(claim.trigger.span)), None)
    said = claim.attribution.at.span if claim.attribution else None
    named = desk.cast.sentence(desk.document.tokens[verb].sentence) if verb is not None else []
    tokens = desk.document.tokens
    return [m for m in named if tokens[m.head].dep not in _DOING and (said is None or not m.span.overlaps(said))]


_DOING = frozenset(("nsubj", "nsubjpass"))  # who does something else himself


def _beside(desk: Desk, claim: Claim, doer: str) -> tuple[Participant, ...]:
    """The one other state that its sentence names, as what a state gives or stops meets it ("France, which has instructors in
    Chad, suspended its aid").
    """
    stopped = claim.type == "SANCTION" and claim.act in _SHARED
    if claim.type == "THREATEN" or not (stopped or _is_to_state(claim)):
        return ()  # what is threatened may be meant for somebody told long before
    told = [(p.country, m) for m in _named_beside(desk, claim) for p in m.parties]
    others = {code: m for code, m in told if code in states() and code != doer}
    if len(others) != 1:
        return ()
    code, mention = next(iter(others.items()))
    return assumed_state(code, Quoted(mention.span, mention.text))


_SHARED = frozenset(("cooperate", "trade"))
