"""Which of the deeds told before a mere noun means ("the attack", "the explosion"): the news, not what led up to it.

Invariant: only what stands before the noun is meant, never the deed that its own is said to answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from communique.codebook.stems import stem
from communique.coding.syntax import auxiliaries, is_avenged, is_verb, verb_above
from communique.model import clash
from communique.model.claim import Claim
from communique.model.clash import places_clash
from communique.model.document import Document
from communique.model.when import Dating


def meant(document: Document, claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """Which of the deeds `told` a claim's noun speaks of: the last one of its word or means, else the last one that is news."""
    before = [c for c in reversed(told) if c.trigger.span.start < claim.trigger.span.start]
    held = [c for c in before if not _is_motive(document, c)]
    held = [c for c in held if not _is_habit(c)] or held
    news = [c for c in held if not _leads_up(document, c, held)]
    alike = [c for c in held if _means(c) == _means(claim)] if _means(claim) else []
    named = [c for c in news if stem(c.trigger.text.lower()) == stem(claim.trigger.text.lower())]
    likely = (*named, *(c for c in news if c in alike), *alike, *news, *held)
    held_to = [c for c in likely if not _other_means(c, claim) and _of_one_time(c, claim, news=c in news)]
    fit = [c for c in held_to if not _is_another(document, _first_told(c, told), claim)]
    found = next((c for c in fit if not _by_police(c)), next(iter(fit), None))
    return _first_told(found, told) if found else None


_AGAIN = re.compile(r"; again (\d+)$")


def _first_told(claim: Claim, told: Sequence[Claim]) -> Claim:
    """Where the deed was told first, of a claim that itself speaks of it again: there all are told whom it met."""
    at = _AGAIN.search(claim.rule)
    first = next((c for c in told if at and c.trigger.span.start == int(at[1])), None)
    return _first_told(first, told) if first else claim


def _is_habit(claim: Claim) -> bool:
    """Is it told as what goes on always ("While Russia exports some oil to Chad")? What happened is meant before it."""
    return "ongoing: present" in claim.reasons


def _is_another(document: Document, source: Claim, claim: Claim) -> bool:
    """Is it one deed, where several were told in its word, or one told of another place?"""
    one_word = stem(source.trigger.text.lower()) == stem(claim.trigger.text.lower())
    several = one_word and _number(document, source) == "NNS" and _number(document, claim) == "NN"
    return several or _elsewhere(source, claim)


def _number(document: Document, claim: Claim) -> str | None:
    """One or many: the tag of the noun by which a deed is told; "the attack" is none of "attacks this year"."""
    tags = [document.tokens[i].tag for i in document.tokens_in(claim.trigger.span)]
    return tags[-1] if tags else None


def _elsewhere(source: Claim, claim: Claim) -> bool:
    """Is a noun with a place of its own ("the attack in Nantes") told of another one?"""
    return source.where is not None and claim.where is not None and places_clash(source.where, claim.where)


def _by_police(claim: Claim) -> bool:
    """Is it what police did? They answer a deed ("officers shot the gunman"), and "the attack" is that of whom they met."""
    return bool(claim.actors) and all(p.party.sector == "COP" for p in claim.actors)


def _of_one_time(source: Claim, claim: Claim, *, news: bool) -> bool:
    """A noun with a day of its own ("Monday's attack") means what was told of that day; with an older date, something else."""
    own, told = clash.own_date(claim.when), clash.own_date(source.when)
    if own is None:
        return True
    return own.overlaps(told) if told else own.days == 1 and news


def same_day(source: Claim) -> Dating:
    """The day of a deed as that of what else is told of it: its harm, its toll."""
    return replace(source.when, why=f"the day of {source.trigger.text!r} ({source.trigger.span.start})")


def _is_motive(document: Document, claim: Claim) -> bool:
    """Is it a deed that another one answers ("in revenge for the raid")?"""
    return any(is_avenged(document, i) for i in document.tokens_in(claim.trigger.span))


def _leads_up(document: Document, claim: Claim, told: Sequence[Claim]) -> bool:
    """Is it told as what came before the news: in the pluperfect, or of an earlier day than something else?"""
    own = clash.own_date(claim.when)
    days = [day for c in told if (day := clash.own_date(c.when)) is not None]
    earlier = own is not None and any(_precedes(own.high, day.low) for day in days)
    return claim.background or earlier or any(_had(document, i) for i in document.tokens_in(claim.trigger.span))


def _had(document: Document, at: int) -> bool:
    """Is it told in the pluperfect, and that because it came before, not because somebody said so?"""
    token = document.tokens[at]
    verb = at if is_verb(token) else verb_above(document, at)
    if verb is None:
        return False
    reported = document.tokens[verb].dep == "ccomp"
    return not reported and "had" in auxiliaries(document, verb)


def _precedes(end: date | None, beginning: date | None) -> bool:
    return end is not None and beginning is not None and end < beginning


def _means(claim: Claim) -> str | None:
    """With what it was done, as far as its mode tells it."""
    return _MEANS.get(claim.mode or "")


def _other_means(source: Claim, claim: Claim) -> bool:
    """Are air strikes spoken of, and was that a bomb on the ground?"""
    return (_means(claim), _means(source)) == ("air", "bomb")


_MEANS = {"explosives": "bomb", "suicide-attack": "bomb", "aerial": "air", "drone": "air", "heavy-weapons": "shells"}
