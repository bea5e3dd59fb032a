"""What a definite act noun refers back to: "the meeting", "the talks", "the deal" name the parties told before.

Invariant: only claims of the same report are looked at, only earlier ones, and only of the same family of acts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.codes import act_of
from communique.codebook.coding_cues import cue
from communique.codebook.facts_places import states
from communique.codebook.lexicon import lexicon
from communique.coding.told_before import meant
from communique.coding.whose import is_joint_body
from communique.model.claim import Claim, Participant
from communique.model.document import Document
from communique.model.mention import ActorMention
from communique.model.party import Party
from communique.model.span import Quoted
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
        claim = _without_joint_body(told)
        needs = (len(claim.parties) < 2 and claim.act in _FAMILIES[0]) or not claim.parties
        if needs and _is_another(claim):
            claim = _hoped_for(claim)
        elif needs and (
            source := _source(document, claim, done)
            or _dealing(document, claim, done, claims[n + 1 :])
            or _pair(document, claim, done, named)
        ):
            reason = f"parties as at {source.trigger.text!r} ({source.at.span.start})"
            together = act_of(claim.act).reciprocal == "yes"
            mediated = source.act == "mediate" and claim.act != "mediate"  # who mediates is no party of the talks
            actors = () if mediated else source.actors
            claim = replace(
                claim,
                actors=(*actors, *source.recipients) if together else actors,
                recipients=() if together else source.recipients,
                reciprocal=together or (source.reciprocal and act_of(claim.act).reciprocal != ""),
                reasons=(*claim.reasons, reason),
                confidence=round(claim.confidence - 0.15, 2),
            )
        else:
            claim = told
        if claim.act == "mediate" and claim.actors and not claim.recipients:
            claim = _between(claim, done)
        if _claims_deed(claim) and (deed := _deed(document, claim, done)):
            reason = f"whom and where as at {deed.trigger.text!r} ({deed.at.span.start})"
            claim = replace(claim, recipients=deed.recipients, where=deed.where, reasons=(*claim.reasons, reason))
        done.append(claim)
    return done


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
    return _claims_deed(claim) and not (claim.when.when or " " in scope or scope[:1].isupper())


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
            reason = f"parties as at {other.trigger.text!r} ({other.at.span.start})"
            return replace(claim, recipients=tuple(parties.values()), reasons=(*claim.reasons, reason))
    return claim


_BETWEEN = frozenset(("fight", "attack", "meeting", "ceasefire", "agree", "refuse", "call", "accuse", "threaten", "summit"))


def _dealing(document: Document, claim: Claim, before: list[Claim], after: list[Claim]) -> Claim | None:
    """Whose pact or talks they are where nobody is named: of those who meet or agree in the same sentence, else of those who
    did so last ("a memorandum was signed after the meeting").
    """
    if claim.act not in _DEALING or claim.parties:
        return None
    if claim.act == "ceasefire" and (fight := _fight(document, claim, before)):
        return fight
    here = [c for c in (*reversed(before), *after) if c.at.span.overlaps(claim.at.span)]
    for other in (*here, *reversed(before)):
        same_field = other.at.span.field == claim.at.span.field  # a party's words stand where the claim's do
        if other.act in _DEALING and other.reciprocal and not other.background and same_field:
            return other
    return None


def _without_joint_body(claim: Claim) -> Claim:
    """Talks of a body that is nobody's alone, without it ("the joint commission is to meet"): they are those of its states."""
    joint = claim.act == "meeting" and all(not p.country and is_joint_body(p) for p in claim.parties)
    return replace(claim, actors=(), recipients=()) if joint else claim


def _pair(document: Document, claim: Claim, before: list[Claim], named: Sequence[ActorMention]) -> Claim | None:
    """The last claim of the two states with each other of which the report has told most so far, whatever they do; else the
    claim as one of the only two states that it has named.
    """
    spoken_of = claim.act in _TALKS and group_of(claim.status) == "happened"  # "the meeting took an hour"
    lull = claim.act == "ceasefire" and not _names_truce(document, claim)
    if claim.act not in _DEALING or claim.parties or spoken_of or lull:
        return None
    told = [c for c in before if c.at.span.field == claim.at.span.field and not c.background and len(_countries(c)) == _TWO]
    pairs = Counter(_countries(c) for c in told)
    leading = next((pair for pair, n in pairs.most_common(1) if _TWO * n > pairs.total()), None)
    last = next((c for c in reversed(told) if _countries(c) == leading), None)
    if last is None:
        return _of_only_two(claim, named)
    both = {p.party.country: p for p in reversed((*last.actors, *last.recipients)) if p.party.country}
    return replace(last, actors=tuple(both.values()), recipients=(), reciprocal=True)


_TALKS = frozenset(("meeting", "summit", "visit"))


def _of_only_two(claim: Claim, named: Sequence[ActorMention]) -> Claim | None:
    """The claim as one of the two states that stand before it, where the report names no third there."""
    here = (m for m in named if m.span.field == claim.at.span.field and m.span.start < claim.trigger.span.start)
    told = {p.country: Participant(p, Quoted(m.span, m.text)) for m in here for p in m.parties if p.country}
    both = len(told) == _TWO and told.keys() <= states().keys()
    return replace(claim, actors=tuple(told.values()), reciprocal=True) if both else None


def _countries(claim: Claim) -> frozenset[str]:
    return frozenset(p.country for p in claim.parties if p.country)


_TWO = 2


def _fight(document: Document, claim: Claim, before: list[Claim]) -> Claim | None:
    """The fighting that a truce ends, or the arms laid down in it, where its two sides are told; a mere lull is no truce."""
    if not _names_truce(document, claim):
        return None
    for other in reversed(before):
        if other.act in _FIGHTING and len(other.parties) == 2 and other.at.span.field == claim.at.span.field:
            return other if not other.background else None
    return None


def _names_truce(document: Document, claim: Claim) -> bool:
    """Does the sentence speak of a truce ("the truce, which has halted the fighting")?"""
    here = {document.tokens[i].sentence for i in document.tokens_in(claim.trigger.span)}
    words = {t.lemma.lower() for n in here for t in document.sentence_tokens(document.sentences[n])}
    return any("ceasefire" in entry.classes for word in words for entry in lexicon().nouns.get(word, ()))


_FIGHTING = frozenset(("fight", "attack", "disarm", "ceasefire"))


_DEALING = frozenset(("meeting", "summit", "visit", "pact", "agree", "ceasefire"))


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
            if mine <= {p.label for p in earlier.parties}:
                return earlier
    return None
