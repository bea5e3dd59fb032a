"""Who did it too: of "Brazil condemned the raid, as did Peru", "Chad left. Mali took the same step on Friday" Peru and Mali
act as well.

Invariant: a claim is added only for a verb with a subject of its own that points back, at the verb above it or at what the
sentence before tells first by a main verb; it is told in the same words, and when is its own, as is whom it meets where
that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.coding.assemble import claim_of
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.weight import Weighed
from communique.model.claim import Claim, Participant
from communique.model.document import Document, Sentence, Token
from communique.model.status import group_of


def done_too(desk: Desk, draft: Draft, made: Weighed) -> Iterator[Weighed]:
    """The claims of those who did what a draft tells too."""
    document = desk.document
    going_on = document.tokens[draft.at].tag == "VBG"  # "was sending troops, as was Peru"
    for helping in document.kids(draft.at, "advcl", "conj"):
        if (helping.lemma != "be" or going_on) and _points_back(document, helping):
            at = helping.i
            told = claim_of(desk, replace(draft, at=at, words=(at,), carrier=None, alone=False, below=(), also=()))
            if told.claim.actors:
                same = _in_the_same_words(told.claim, made.claim, _others(desk, helping))
                yield replace(told, claim=same, asks=made.asks, private=made.private)


def done_likewise(desk: Desk, sentence: Sentence, before: Sequence[Claim]) -> Iterator[Claim]:
    """The claim of who did what the sentence before tells first ("Latvia expelled two envoys. Estonia followed suit")."""
    document = desk.document
    verb = document.tokens[sentence.root]
    told_before = [c for c in before if c.type and _stands_in(document, c, sentence.i - 1)]
    first = next((c for c in told_before if _is_main(document, c)), next(iter(told_before), None))
    if first is None or not _points_back(document, verb) or first.reciprocal or group_of(first.status) != "happened":
        return
    if first.trigger.span.field != sentence.field or any(_stands_in(document, c, sentence.i) for c in before):
        return  # "the gunman, who killed nine, did so for the militia"
    draft = Draft(verb.i, (verb.i,), first.act, first.of, None, None, None, None, (), (), (), f"{verb.lemma} the same")
    told = claim_of(desk, draft).claim
    if told.actors and not {p.party.label for p in told.actors} & {p.party.label for p in first.actors}:
        yield _in_the_same_words(told, first, _others(desk, verb))


def _stands_in(document: Document, claim: Claim, sentence: int) -> bool:
    tokens = document.tokens_in(claim.trigger.span)
    return any(document.tokens[i].sentence == sentence for i in tokens)


def _is_main(document: Document, claim: Claim) -> bool:
    """Is it told by the main verb of its sentence or one beside it, not in a clause below ("Guinea, whose rulers were put
    under sanctions, sided with Mali. So did Chad")?
    """
    for i in document.tokens_in(claim.trigger.span):
        token = document.tokens[i]
        while token.dep == "conj":
            token = document.tokens[token.head]
        if token.dep == "ROOT":
            return True
    return False


def _others(desk: Desk, verb: Token) -> tuple[Participant, ...]:
    """Whom the same step meets, where its own words say it ("took the same step against Peruvian carriers")."""
    things = (verb.i, *(k.i for k in desk.document.kids(verb.i, "dobj")))
    return next((found for i in things if (found := desk.cast.after(i, _AGAINST))), ())


_AGAINST = ("against", "on", "with", "towards", "toward", "for")


def _in_the_same_words(told: Claim, first: Claim, others: tuple[Participant, ...] = ()) -> Claim:
    """The claim of who did it too, under the code of the first, and to `others`, else to the same: who was met
    himself answers the first.
    """
    own = {p.party.country for p in told.actors}
    met = others or tuple(p for p in first.recipients if p.party.country not in own or p.party.country is None)
    met = met or (first.actors if first.recipients else ())  # "Moscow expelled ten Czechs. Prague took the same step"
    reasons = (*first.reasons, f"did it too, as told at {first.trigger.text!r} ({first.trigger.span.start})")
    return replace(
        told,
        status=first.status,
        stage=first.stage,
        type=first.type,
        mode=first.mode,
        recipients=met,
        reasons=reasons,
    )


def _points_back(document: Document, helping: Token) -> bool:
    """Is it "did", "had" or "has" that stands for the verb before it ("as did Peru", "and so has Peru", "did the same")?"""
    if helping.lemma == "follow" and any(k.lower == "suit" for k in document.kids(helping.i, "dobj")):
        return document.kid(helping.i, "nsubj") is not None
    if helping.lemma in cue("taking-steps") and document.kid(helping.i, "nsubj") is not None:
        steps = (k for k in document.kids(helping.i, "dobj") if k.lemma in cue("steps"))
        return any(k.lower in _SAME for step in steps for k in document.kids(step.i, "amod", "det"))
    if helping.lemma not in _HELPING or document.kid(helping.i, "nsubj") is None or document.kid(helping.i, "neg"):
        return False
    as_ = document.kid(helping.i, "mark")
    if as_ is not None:
        return as_.lower == "as" and document.kid(helping.i, "dobj", "acomp", "xcomp", "ccomp") is None
    so = any(k.lower in ("so", "likewise") for k in document.kids(helping.i, "advmod"))
    return so or any(k.lower in ("same", "likewise") for k in document.kids(helping.i, "dobj"))


_SAME = frozenset(("same", "similar", "identical", "like", "comparable"))
_HELPING = frozenset(("do", "have", "be"))
