"""Tolls told apart from the deed that took them: "police put the number killed at 12", "doctors had counted 12 bodies".

Invariant: one more place that tells the attack or misfortune that is the news so far, with the count and whose count it is;
never of a sentence that tells a deed of its own, nor of a count over years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.coding.circumstances.tolls import wholes
from communique.coding.desk import Desk
from communique.coding.drafts.governing import governors_of
from communique.coding.syntax import is_verb
from communique.coding.telling.attribution import attribution_at, counting
from communique.coding.told_before.told_before import meant, same_day
from communique.coding.wording import place_of
from communique.model import clash
from communique.model.claim import Claim
from communique.model.document import Document, Sentence, Token
from communique.model.mention import Figure
from communique.model.status import group_of
from communique.model.when import UNDATED

_DEADLY = ("attack", "incident", "fight")
_HARM = ("killed", "injured", "missing")


def toll_told(desk: Desk, sentence: Sentence, before: Sequence[Claim]) -> Claim | None:
    """The claim of a sentence that tells only how many a deed among the claims `before` took, or None."""
    document = desk.document
    found = tuple(_counted(desk, sentence))
    words = {t.lemma.lower() for t in document.sentence_tokens(sentence)}
    if not found or sentence.field != "text" or words & cue("reckoning"):
        return None
    here = [c for c in before if sentence.i in {document.tokens[i].sentence for i in document.tokens_in(c.trigger.span)}]
    if any(c.act in _DEADLY or (c.act == "death" and c.recipients) for c in here):
        return None
    told = [c for c in before if c.act in _DEADLY and group_of(c.status) == "happened" and c.at.span.field == "text"]
    if not told:
        return None
    at, verb = found[0].head, _verb(document, found[0].head)
    probe = replace(
        told[-1],
        mode=None,
        trigger=document.quoted(at, at + 1),
        at=document.quoted(sentence.first, sentence.last),
        when=UNDATED,
    )
    source = meant(document, probe, told)
    if source is None or (verb is not None and _of_another_time(desk, source, verb)):
        return None
    return _told(desk, replace(probe, figures=wholes(document, found)), source, at, verb)


def _told(desk: Desk, toll: Claim, source: Claim, at: int, verb: int | None) -> Claim:
    document = desk.document
    speaker = counting(document, desk.cast, verb) if verb is not None else None
    if speaker is None:
        speaker, _ = attribution_at(
            document, desk.cast, desk.mentions, at, tuple(governors_of(document, desk.matcher, at)), source.actors
        )
    return replace(
        source, at=toll.at, trigger=toll.trigger, figures=toll.figures, attribution=speaker, when=same_day(source),
        said=UNDATED, confidence=0.5, rule=f"{source.rule}; toll; again {source.trigger.span.start}",
        reasons=(*source.reasons, f"toll of {place_of(source)}"),
    )  # fmt: skip


def _counted(desk: Desk, sentence: Sentence) -> Iterator[Figure]:
    """The figures of a sentence that are told as a toll, or count bodies."""
    for figure in desk.mentions.figures:
        if sentence.first <= figure.head < sentence.last and figure.casualty in _HARM and _by_toll(desk.document, figure.head):
            yield figure


def _by_toll(document: Document, number: int) -> bool:
    """Is it counted as bodies, or given to "the death toll", "the number killed"?"""
    return any(t.lemma.lower() in cue("tolls") for t in _around(document, document.tokens[number]))


def _verb(document: Document, number: int) -> int | None:
    """The verb that tells a count, past the participle that says what it counts ("put the number killed at 12")."""
    return next((t.i for t in document.ancestors(number) if is_verb(t) and t.dep != "acl"), None)


def _around(document: Document, number: Token) -> Iterator[Token]:
    yield number
    yield from document.kids(number.i, "nmod")
    for above in document.ancestors(number.i):
        yield above
        if is_verb(above) and above.dep != "acl":
            yield from document.kids(above.i, "nsubj", "nsubjpass", "dobj")
            return


def _of_another_time(desk: Desk, source: Claim, verb: int) -> bool:
    """Is the count one of an earlier day than the deed?"""
    own, told = clash.own_date(desk.days.when(verb)), clash.own_date(source.when)
    return bool(own and told and own.high and told.low and own.high < told.low)
