"""The day of what is told without one: of what is said, that on which it was; of what goes on in a paragraph, that of the
sentence before.

Invariant: such a date is `inherited`, which neither joins two claims nor sets them apart; only what has happened takes one,
told as the next step, of nobody else, and with no time of its own.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.act_groups import acts_in
from communique.coding.syntax import auxiliaries
from communique.model.claim import Claim
from communique.model.document import Document, Sentence
from communique.model.mention import Mentions
from communique.model.status import group_of


def with_days_going_on(document: Document, mentions: Mentions, claims: list[Claim]) -> list[Claim]:
    """The claims, the undated ones with the day that what is told around them gives."""
    timed = {document.tokens[t.head].sentence for t in mentions.times if t.type == "DATE" and t.dating.when is not None}
    dated: dict[int, Claim] = {}  # by sentence
    made = [_on_its_word(document, claim) for claim in claims]
    for n in sorted(range(len(made)), key=lambda n: made[n].trigger.span.start):
        claim = made[n]
        verb = next(iter(document.tokens_in(claim.trigger.span)), None)
        if verb is None or claim.background or group_of(claim.status) != "happened":
            continue
        sentence = document.sentences[document.tokens[verb].sentence]
        if claim.when.when is None and sentence.i not in timed and _steps_on(document, verb):
            made[n] = _with_day(claim, _before(document, sentence, dated))
        if made[n].when.one_day is not None:
            dated[sentence.i] = made[n]
    return made


def _on_its_word(document: Document, claim: Claim) -> Claim:
    """What somebody says is done on the day on which it is said ("Peru condemned the raid, its ministry said on Friday"), and
    so is the measure that they then announce to have taken ("said on Friday that it had expelled two envoys").
    """
    speaker = claim.attribution.party if claim.attribution else None
    if claim.when.when is not None or claim.said.when is None or speaker is None or not _is_of_words(document, claim):
        return claim
    theirs = any(p.party.name == speaker.name or (p.party.country and p.party.country == speaker.country) for p in claim.actors)
    return replace(claim, when=claim.said.taken_over("the day on which it was said")) if theirs else claim


def _is_of_words(document: Document, claim: Claim) -> bool:
    """Is it done by saying it, or has it, as a measure, just been decided?"""
    if claim.act in acts_in("spoken"):
        return True
    if claim.act not in acts_in("measures") or claim.status != "done" or claim.background:
        return False
    verbs = document.tokens_in(claim.trigger.span)
    return any(not {"has", "have", "had"}.isdisjoint(auxiliaries(document, verb)) for verb in verbs)


def _steps_on(document: Document, verb: int) -> bool:
    """Is it the sentence's main verb, or one joined to it or told by it, in the simple past?"""
    token = document.tokens[verb]
    above = [token, *document.ancestors(verb)]
    told = all(t.dep in ("ROOT", "conj", "ccomp", "parataxis") for t in above)
    past = token.tag == "VBD" or (token.tag == "VBN" and document.kid(verb, "auxpass") is not None)
    return told and past and not {"had", "has", "have", "will", "would", "be"} & set(auxiliaries(document, verb))


def _before(document: Document, sentence: Sentence, dated: dict[int, Claim]) -> Claim | None:
    """The dated claim of the sentence before, in the same paragraph."""
    before = document.sentences[sentence.i - 1] if sentence.i else None
    near = before is not None and before.paragraph == sentence.paragraph and before.field == sentence.field
    return dated.get(sentence.i - 1) if near else None


def _with_day(claim: Claim, before: Claim | None) -> Claim:
    """The claim on the day of the one before it, if both tell of the same countries as far as they name any."""
    if before is None:
        return claim
    ours, theirs = ({p.country for p in c.parties} - {None} for c in (claim, before))
    if ours and theirs and ours.isdisjoint(theirs):
        return claim
    return replace(claim, when=before.when.taken_over("the day of what is told before"))
