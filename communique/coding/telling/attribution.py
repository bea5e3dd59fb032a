"""On whose word a claim stands: a reporting verb above it, the quote it is in, or "according to".

Invariant: None where the outlet itself says it.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.codebook.speech import is_mute
from communique.coding.drafts.governing import Governor
from communique.coding.sides.parties import Cast
from communique.coding.syntax import is_passive, owning_verb, subject_of
from communique.model.claim import Attribution, Participant
from communique.model.document import Document
from communique.model.mention import Mentions, Quote
from communique.model.span import Quoted


def attribution_at(
    document: Document,
    cast: Cast,
    mentions: Mentions,
    at: int,
    governors: tuple[Governor, ...],
    actors: tuple[Participant, ...],
) -> tuple[Attribution | None, int | None]:
    """(who says so or None, token of the reporting verb or None) of the act at token `at`."""
    for governor in governors:
        if not governor.says or not (governor.clause or _owned(governor)):
            continue
        found = _speaker(document, cast, governor.at)
        if found and not _own_word(document, governor, at, found, actors):
            return found, governor.at
    verb = owning_verb(document, at)
    if verb is not None and (claimed := cast.phrase(subject_of(document, verb))):
        return Attribution(claimed[0].at, claimed[0].party.name, document.tokens[verb].text, claimed[0].party), None
    if found := _quoted(document, mentions, at, actors):
        return found, None
    return _according(document, cast, at), None


def counting(document: Document, cast: Cast, verb: int) -> Attribution | None:
    """Whose count it is, by the verb that tells it ("put the number killed at 12")."""
    return _speaker(document, cast, verb) if document.tokens[verb].lemma in cue("counts") else None


def _owned(governor: Governor) -> bool:
    """Does its subject say that a deed told by a noun is its own ("claimed responsibility for the attack")?"""
    return governor.operator is not None and governor.operator.takes == "noun" and governor.operator.control == "subj"


def _own_word(document: Document, governor: Governor, at: int, found: Attribution, actors: tuple[Participant, ...]) -> bool:
    """Does the actor pledge, announce or threaten the act itself? Then the outlet tells it, not a speaker."""
    if governor.operator is None or governor.operator.status is None:
        return False
    mine = any(p.at.span == found.at.span or p.party == found.party for p in actors)
    return mine or (document.tokens[at].dep == "xcomp" and document.tokens[at].head == governor.at)


def _speaker(document: Document, cast: Cast, verb: int) -> Attribution | None:
    head = subject_of(document, verb)
    if head is None or is_passive(document, verb) or not _can_speak(document, cast, head):
        return None
    return _attribution(document, cast, head, document.tokens[verb].text)


def _can_speak(document: Document, cast: Cast, head: int) -> bool:
    """Is it somebody, or a document that speaks?"""
    token = document.tokens[head]
    return cast.mention(head) is not None or token.lemma.lower() in cue("speaking-papers")


def _attribution(document: Document, cast: Cast, head: int, cue: str) -> Attribution:
    named = cast.phrase(head)
    if named:
        first = named[0]
        return Attribution(first.at, first.party.name, cue, first.party)
    low, high = document.extent(head)
    words = document.quoted(low, high)
    return Attribution(words, words.text, cue)


def _quoted(document: Document, mentions: Mentions, at: int, actors: tuple[Participant, ...]) -> Attribution | None:
    """The speaker of the quote around the act; of reported speech, not where the speaker is the one who acts."""
    token = document.tokens[at]
    field = document.field_of(at)
    for quote in mentions.quotes:
        inside = quote.span.field == field and quote.span.start <= token.start and token.end <= quote.span.end
        if not inside or not quote.speaker:
            continue
        if quote.direct or all(p.party != quote.speaker.party for p in actors):
            return _from_quote(quote)
    return None


def _from_quote(quote: Quote) -> Attribution | None:
    speaker = quote.speaker
    if speaker is None:
        return None
    return Attribution(Quoted(speaker.span, speaker.text), speaker.name, quote.cue_text or "", speaker.party)


def _according(document: Document, cast: Cast, at: int) -> Attribution | None:
    """ "according to X" on the act's verb or one above it in the sentence."""
    places = [at, *(t.i for t in document.ancestors(at))]
    for place in places:
        for kid in document.kids(place, "prep", "advmod", "advcl"):
            if kid.lower != "according":
                continue
            for inner in document.kids(kid.i, "prep"):
                speaker = document.kid(inner.i, "pobj")
                if speaker and not (speaker.pos == "NOUN" and is_mute(speaker.lemma.lower())):
                    return _attribution(document, cast, speaker.i, "according to")
    return None
