"""Whose talks, pact or truce it is where nobody is named: of those who deal with each other in what the report tells.

Invariant: only claims of the same field that are no history are looked at; of several pairs the one told most, if it leads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.facts_places import states
from communique.codebook.lexicon import lexicon
from communique.model.claim import Claim, Participant
from communique.model.document import Document
from communique.model.mention import ActorMention
from communique.model.span import Quoted
from communique.model.status import group_of


def dealing(document: Document, claim: Claim, before: list[Claim], after: list[Claim]) -> Claim | None:
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


def pair(document: Document, claim: Claim, before: list[Claim], named: Sequence[ActorMention]) -> Claim | None:
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


def _of_only_two(claim: Claim, named: Sequence[ActorMention]) -> Claim | None:
    """The claim as one of the two states that stand before it, where the report names no third there."""
    here = (m for m in named if m.span.field == claim.at.span.field and m.span.start < claim.trigger.span.start)
    told = {p.country: Participant(p, Quoted(m.span, m.text)) for m in here for p in m.parties if p.country}
    both = len(told) == _TWO and told.keys() <= states().keys()
    return replace(claim, actors=tuple(told.values()), reciprocal=True) if both else None


def _countries(claim: Claim) -> frozenset[str]:
    return frozenset(p.country for p in claim.parties if p.country)


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


_TALKS = frozenset(("meeting", "summit", "visit"))
_FIGHTING = frozenset(("fight", "attack", "disarm", "ceasefire"))
_DEALING = frozenset(("meeting", "summit", "visit", "pact", "agree", "ceasefire"))
_TWO = 2
