"""A draft to a claim: who, how far, on whose word, when, where, under which code.

Invariant: each field of a claim is answered by one question, asked of the draft and the parse.
"""

from __future__ import annotations

from dataclasses import replace

from communique.codebook.codes import Code
from communique.codebook.ontology import ontology
from communique.coding.circumstances.circumstances import figures_told, instrument_told, scope_told, when_done, where_done
from communique.coding.circumstances.contexts import contexts_of
from communique.coding.circumstances.days import is_history
from communique.coding.desk import Desk
from communique.coding.draft import SAID, Draft
from communique.coding.drafts.harm import by_arms
from communique.coding.drafts.recast import recast
from communique.coding.drafts.reversal import reversed_by_end
from communique.coding.drafts.shown_out import shown_out
from communique.coding.left_out.bearing import asks_something, is_by_itself_news, is_private_matter
from communique.coding.left_out.small_life import small_life
from communique.coding.office import Tenure, tenure_of, with_holder
from communique.coding.sides.complaint import with_complainer
from communique.coding.sides.condition import with_threatened
from communique.coding.sides.counted import with_counted
from communique.coding.sides.sides import Sides, sides_of
from communique.coding.sides.spokesmen import (
    by_who_says,
    with_own_forces,
    with_own_state,
    with_partner,
    with_refuser,
    with_speaker,
)
from communique.coding.sides.warned import with_warner
from communique.coding.syntax import objects
from communique.coding.telling.commitment import own_denial, own_promise
from communique.coding.telling.speech import speech_of
from communique.coding.telling.told import Told, code_told, told_of
from communique.coding.told_before.denial import with_denier
from communique.coding.unnamed.locale import located
from communique.coding.weight import Weighed
from communique.coding.wording import clause_words, named_nouns, told_as_first, trigger_of, verb_of
from communique.model.claim import Claim
from communique.model.status import Stage
from communique.model.when import UNDATED, Dating


def claim_of(desk: Desk, draft: Draft) -> Weighed:
    """The claim of a draft, with what weighing it needs; its id is given later."""
    document, draft = desk.document, shown_out(desk, draft)
    sides = sides_of(document, desk.cast, draft)
    tenure = tenure_of(document, desk.cast, draft)
    sides = with_holder(tenure, draft, with_counted(desk, draft, sides))
    draft = reversed_by_end(desk, recast(desk, draft, sides))
    sides, told = _by_word(desk, draft, sides, told_of(desk, draft, sides))
    code = code_told(desk, draft, told, sides)
    sides = with_threatened(desk, draft, _of_speaker(desk, draft, sides, told, code), code.type)
    armed = by_arms(document, desk.matcher, draft)
    claim = _claim(desk, draft, sides, told, code, tenure)
    claim = located(claim, desk.places.around(draft.at), desk.home, struck=is_by_itself_news(desk, draft, armed=armed))
    asks = asks_something(desk, draft, claim)
    private = is_private_matter(desk, draft, sides, claim, armed=armed)
    political = code.scheme == "plover" or draft.act == "elect"
    small = small_life(document, draft, by_somebody=bool(sides.actors)) if political else None
    return Weighed(claim, draft.at, draft.alone, asks, private, small)


def _by_word(desk: Desk, draft: Draft, sides: Sides, told: Told) -> tuple[Sides, Told]:
    """Who does by whose word it is told: denies, says, orders or threatens it; a threat is told as one. What is done by saying
    it is nobody's where nobody says it.
    """
    speech = speech_of(desk, draft, sides, told)
    if speech is None:
        nobodys = replace(sides, actors=(), recipients=(), reciprocal=False)
        return (nobodys if draft.actor == SAID else sides), told
    for with_party in (with_denier, by_who_says, with_own_state, with_own_forces):
        speech = replace(speech, sides=with_party(speech))
    sides, standing = with_warner(speech)
    standing = own_denial(desk.document, draft.at, standing, told.attribution, sides.actors)
    return sides, replace(told, standing=own_promise(standing, told.attribution, sides.actors))


def _of_speaker(desk: Desk, draft: Draft, sides: Sides, told: Told, code: Code) -> Sides:
    """The sides, with a speaker who is one: of a pact with another, of what is theirs, of what their state says."""
    speech = speech_of(desk, draft, sides, told, code.type)
    if speech is None:
        return sides
    for with_party in (with_partner, with_complainer, with_refuser, with_speaker):
        speech = replace(speech, sides=with_party(speech))
    return speech.sides


def _claim(desk: Desk, draft: Draft, sides: Sides, told: Told, code: Code, tenure: Tenure) -> Claim:
    """All of it put together: long because a claim has many fields, each from one question."""
    document, report, standing = desk.document, desk.document.report, told.standing
    when = when_done(desk, draft, standing)
    return Claim(
        id="",
        report=report.id,
        report_key=report.key,
        outlet=report.outlet,
        at=clause_words(document, draft),
        trigger=trigger_of(document, draft),
        act=draft.act,
        status=standing.status,
        stage=_stage(draft, standing.stage),
        scheme=code.scheme,
        type=code.type,
        mode=code.mode,
        contexts=_contexts(desk, draft, code),
        actors=sides.actors,
        recipients=sides.recipients,
        reciprocal=sides.reciprocal or (told.joint and not sides.recipients),
        when=when,
        said=_said(desk, draft, told, when),
        where=where_done(desk, draft, code.type),
        figures=figures_told(desk, draft),
        attribution=told.attribution,
        of=draft.of,
        instrument=instrument_told(desk, draft),
        scope=scope_told(desk, draft, sides.recipients),
        person=tenure.person,
        office=tenure.office,
        background=standing.background or is_history(document, when),
        precedence=told_as_first(document, [draft.at, verb_of(draft), *named_nouns(document, draft)]),
        confidence=_confidence(draft, code, sides),
        rule=draft.rule,
        reasons=(*standing.reasons, *sides.reasons, code.rule),
        published=report.published.isoformat() if report.published else None,
    )


def _contexts(desk: Desk, draft: Draft, code: Code) -> tuple[str, ...]:
    """The contexts of the words, of the code, and of the nouns that the act touches, each once."""
    harmed = (i for at in draft.also for i in objects(desk.document, at))
    nouns = (verb_of(draft), *named_nouns(desk.document, draft), *harmed)
    return tuple(dict.fromkeys((*draft.contexts, *code.contexts, *contexts_of(desk.document, nouns, draft.at))))


def _said(desk: Desk, draft: Draft, told: Told, when: Dating) -> Dating:
    """When it was said; a day beside a denial, where no other is told, is that of the denial."""
    denied = told.standing.status == "denied" and told.said is UNDATED and when is UNDATED
    return desk.days.when(draft.at) if denied else told.said


def _stage(draft: Draft, stage: Stage | None) -> Stage | None:
    """An instrument has stages; of a membership only that it is suspended is told like one."""
    return stage if draft.of == "pact" or (draft.of == "membership" and stage == "suspended") else None


def _confidence(draft: Draft, code: Code, sides: Sides) -> float:
    """0..1: how much of what the act asks for is there. An act noun that nothing carries counts less."""
    full = 0.9 if not draft.alone else 0.75
    if not sides.actors:
        full -= 0.2
    if code.type in ontology().needs_recipient and not sides.recipients and not sides.reciprocal:
        full -= 0.2
    return round(full, 2)
