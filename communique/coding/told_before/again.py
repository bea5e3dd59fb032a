"""Mere nouns that point back ("the attack", "their abduction", "Monday's raid"): one more place that tells what was told.

Invariant: who, how far and under which code are those of what was told last of its kind; the rule names where that stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.coding_cues import cue
from communique.codebook.incidents import kind_told
from communique.codebook.lexicon import lexicon
from communique.coding.syntax import is_passive, prepositional
from communique.coding.told_before.told_before import meant, same_day
from communique.coding.wording import place_of
from communique.model.claim import Claim
from communique.model.document import Document
from communique.model.status import group_of


def refers_back(document: Document, at: int) -> bool:
    """Is an act's noun one that speaks of what was told before ("the shooting", "his arrest", "Monday's attack")?"""
    det = document.kid(at, "det")
    owner = document.kid(at, "poss")
    pointing = det is not None and det.lower in cue("pointing")
    return pointing or (owner is not None and (owner.tag == "PRP$" or owner.entity == "DATE"))


def told_again(document: Document, claim: Claim, before: Sequence[Claim]) -> Claim | None:
    """A claim of a noun that names nobody, as one more place that tells what was told last of its kind; None without such.

    What it says of the day stands; who, how far and under which code are taken over.
    """
    body = [c for c in before if c.at.span.field == claim.at.span.field == "text"]
    told = [c for c in body if c.act == claim.act and _is_told(c, claim) and group_of(c.status) == "happened"]
    source = meant(document, claim, told)
    if source is None:
        return None
    reason = f"speaks of {place_of(source)} again"
    return replace(
        claim, status=source.status, stage=source.stage, type=source.type, mode=source.mode, actors=source.actors,
        recipients=source.recipients, reciprocal=source.reciprocal, background=source.background,
        attribution=source.attribution, reasons=(*claim.reasons, reason), confidence=0.5,
        rule=f"{claim.rule}; again {source.trigger.span.start}",
    )  # fmt: skip


def _is_told(source: Claim, claim: Claim) -> bool:
    """Is it told whose act it was; of a misfortune, was it one of that kind ("the quake")?"""
    if claim.act != "incident":
        return bool(source.parties)
    kind = kind_told(claim.trigger.text)
    return kind is not None and kind == kind_told(source.trigger.text, source.at.text)


def own_victims(document: Document, at: int, claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Rebels abducted 20 nurses. Their abduction …": not that of the rebels, but what was told before."""
    owner = document.kid(at, "poss")
    if owner is None or owner.tag != "PRP$" or claim.actors or not claim.recipients:
        return claim
    again = told_again(document, claim, before)
    mine = {p.party.label for p in claim.recipients}
    doers = {p.party.label for p in again.actors} | {p.party.name for p in again.actors} if again else set()
    named = mine | {p.party.name for p in claim.recipients}
    return again if again and not doers.isdisjoint(named) else claim


def harm_there(document: Document, at: int, claim: Claim, before: Sequence[Claim]) -> Claim:
    """ "Nine people were killed in the blast", "the blast killed nine": by whom and how is what was told of the blast."""
    if claim.act not in _HARM or claim.actors:
        return claim
    noun = next((i for i in _harming(document, at) if _points(document, i)), None)
    if noun is None and not _as_well(document, at):
        return claim
    body = (c for c in before if c.at.span.field == claim.at.span.field)
    told = [c for c in body if c.act in ("attack", "incident") and group_of(c.status) in ("happened", "announced")]
    source = meant(document, claim if noun is None else _named(document, claim, noun), told)
    if source is None:
        return claim
    reason = f"harm done in {place_of(source)}"
    return replace(
        claim, act=source.act, scheme=source.scheme, type=source.type, mode=source.mode, actors=source.actors,
        recipients=claim.recipients or source.recipients, reciprocal=source.reciprocal, where=claim.where or source.where,
        when=claim.when if claim.when.when else same_day(source),
        reasons=(*claim.reasons, reason), rule=f"{claim.rule}; again {source.trigger.span.start}",
    )  # fmt: skip


def _named(document: Document, claim: Claim, noun: int) -> Claim:
    """The claim as one that the noun tells: by that word and its means what it speaks of is found."""
    entry = lexicon().nouns.get(document.tokens[noun].lower, ())
    return replace(claim, trigger=document.quoted(noun, noun + 1), mode=next((e.mode for e in entry), None))


def _as_well(document: Document, at: int) -> bool:
    """ "A nurse was also killed": in what killed those told before. Not where it is told in what, or by whom."""
    also = any(k.lower == "also" for k in document.kids(at, "advmod"))
    told = document.kids(at, "agent", "advcl") or any(prepositional(document, at, word) for word in ("in", "during"))
    return also and is_passive(document, at) and not told


def _harming(document: Document, at: int) -> list[int]:
    """The nouns for what a verb's harm was done in, or by ("died in the blast", "the blast killed nine", "died in it")."""
    if is_passive(document, at) or document.tokens[at].lemma in (*cue("dying"), "lose"):
        return [i for word in ("in", "during") for i in prepositional(document, at, word)]
    return [k.i for k in document.kids(at, "nsubj") if k.pos != "PRON"]


def _points(document: Document, noun: int) -> bool:
    """Does it speak of a deed that was told before ("the attack", "in it")?"""
    return document.tokens[noun].lower == "it" or (refers_back(document, noun) and _is_deed(document, noun))


def _is_deed(document: Document, noun: int) -> bool:
    word = document.tokens[noun].lemma.lower()
    return word in ("incident", "operation") or word in cue("scenes") or word in cue("deeds")


_HARM = frozenset(("attack", "death", "incident"))
