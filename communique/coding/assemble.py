"""A draft to a claim: who, how far, on whose word, when, where, under which code.

Invariant: the code is computed from act and status by the codebook, never chosen here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import Code, act_of, code_of
from communique.codebook.coding_cues import cue
from communique.codebook.ontology import ontology, quad_of
from communique.coding.addressed import from_outside
from communique.coding.asked import asked_for, asked_mode, content
from communique.coding.attribution import attribution_at
from communique.coding.commitment import attempted, by_decision, in_outline, in_talks, on_condition, own_promise, scheduled
from communique.coding.complaint import with_complainer
from communique.coding.contexts import contexts_of
from communique.coding.counted import with_counted
from communique.coding.days import is_history, that_came
from communique.coding.denial import with_denier
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.earlier_version import of_earlier_version
from communique.coding.harm import by_arms, is_owned_up
from communique.coding.locale import located
from communique.coding.naming import instrument_of, scope_of
from communique.coding.office import Tenure, tenure_of, with_holder
from communique.coding.recast import recast
from communique.coding.relevance import is_private
from communique.coding.reversal import reversed_by_end
from communique.coding.sides import Sides, sides_of
from communique.coding.small_life import small_life
from communique.coding.spokesmen import by_who_says, with_own_state, with_partner, with_speaker
from communique.coding.status import Standing, status_at
from communique.coding.syntax import (
    clause_of,
    infinitive,
    is_joint,
    is_passive,
    is_past,
    objects,
    prepositional,
    prepositions,
    seat_told,
    subject_of,
)
from communique.coding.warned import with_warner
from communique.coding.weapons import mode_of
from communique.coding.weight import Weighed
from communique.coding.wording import clause_words, named_nouns, told_as_first, trigger_of, verb_of
from communique.model.claim import Attribution, Claim, Participant
from communique.model.document import Document
from communique.model.mention import Figure
from communique.model.status import Stage
from communique.model.when import UNDATED, Dating


@dataclass(frozen=True, slots=True)
class _Told:
    """How a draft's act is told: how far it has come, on whose word, when that was said, whether by several together."""

    standing: Standing
    attribution: Attribution | None
    said: Dating
    joint: bool


def claim_of(desk: Desk, draft: Draft) -> Weighed:
    """The claim of a draft, with what weighing it needs; its id is given later."""
    document, cast = desk.document, desk.cast
    sides = sides_of(document, cast, draft)
    tenure = tenure_of(document, cast, draft)
    sides = with_holder(tenure, draft, with_counted(desk, draft, sides))
    draft = reversed_by_end(desk, recast(desk, draft, sides))
    told = _told(desk, draft, sides)
    sides = with_denier(desk, draft, sides, told.standing, told.attribution)
    sides = with_own_state(draft, by_who_says(draft, sides, told.attribution), told.attribution)
    sides, standing = with_warner(document, draft, sides, told.standing, told.attribution)
    told = replace(told, standing=standing)
    code = _code(desk, draft, told, sides)
    sides = with_partner(desk.document, draft, sides, told.attribution)
    sides = with_speaker(with_complainer(desk, draft, sides, told.attribution, code.type), told.attribution, code.type)
    armed = by_arms(document, desk.matcher, draft)
    claim = _claim(desk, draft, sides, told, code, tenure)
    placed = (armed and not draft.alone) or _is_news(document, draft) or _appears(desk, draft)
    claim = located(claim, desk.places.around(draft.at), desk.home, struck=placed)
    asks = bool(draft.below) or "assist" in (draft.mode, code.mode) or any(map(desk.matcher.tells_act, _about(desk, draft)))
    asks = asks or (draft.act == "appeal" and from_outside(claim) and (_for_quiet(desk, draft) or _of_sides(desk, draft)))
    private = (
        is_private(sides, code.scheme, draft.act, code.mode, tenure.office) and not armed and not _for_protest(desk, draft)
    )
    private = private and not (draft.act == "refuse" and "legal" in draft.contexts)  # what a court stops is a law or order
    small = small_life(document, draft, by_somebody=bool(sides.actors)) if code.scheme == "plover" else None
    return Weighed(claim, draft.at, draft.alone, asks, private, small)


def _about(desk: Desk, draft: Draft) -> tuple[int, ...]:
    """The nouns that an act is about; of what is asked for also what a call or plea is for ("renewed its call for a truce")."""
    if draft.act not in acts_in("asking"):
        return draft.objects
    return (*draft.objects, *(i for noun in draft.objects for i in content(desk.document, noun)))


def _for_quiet(desk: Desk, draft: Draft) -> bool:
    """Is it asked that somebody give way, or for an inquiry ("called for restraint", "urged an investigation")?"""
    return draft.mode == "yield" or any("inquiry" in desk.matcher.classes(i) for i in _about(desk, draft))


def _of_sides(desk: Desk, draft: Draft) -> bool:
    """Is it asked of those whom the report deals with, by a word that names none ("called on both sides to step back")?"""
    document = desk.document
    asked = (subject_of(document, k.i) for k in document.kids(draft.at, "xcomp", "ccomp"))
    addressed = (i for i in (*objects(document, draft.at), *asked) if i is not None)
    behind = (i for word, i in prepositions(document, draft.at) if word in _ADDRESSING)
    return any(document.tokens[i].lemma.lower() in cue("sides") for i in (*addressed, *behind))


_ADDRESSING = frozenset(("on", "upon", "to", "with"))


def _for_protest(desk: Desk, draft: Draft) -> bool:
    """Is somebody held or sentenced for what people do in public ("jailed for taking part in a protest")?"""
    if draft.act not in acts_in("by law"):
        return False
    entries = (desk.matcher.noun(i) for i in desk.document.subtree(draft.at))
    return any(entry is not None and entry.act in acts_in("in public") for entry in entries)


def _appears(desk: Desk, draft: Draft) -> bool:
    """Are barricades, unrest or tanks what the clause is about, wherever they appear ("barricades went up in Lima")?"""
    wanted = _APPEARING.get(draft.act)
    subject = desk.document.kid(draft.at, "nsubj", "nsubjpass") if wanted else None
    return subject is not None and wanted is not None and bool(wanted & desk.matcher.classes(subject.i))


_APPEARING = {
    "obstruct": frozenset(("barrier",)), "riot": frozenset(("unrest", "protest", "gunfire")), "deploy": frozenset(("troops",)),
}  # fmt: skip


def _is_news(document: Document, draft: Draft) -> bool:
    """Is it what people do in public, as the subject of its sentence ("Riots erupted in Lusaka")?"""
    if draft.act not in acts_in("in public"):
        return False
    if not draft.alone and (draft.carrier is None or not is_passive(document, draft.carrier)):
        return False
    if draft.carrier is not None:
        return document.tokens[draft.carrier].dep == "ROOT"
    by = document.tokens[document.tokens[draft.at].head]  # "shops were shut by a general strike"
    return by.lower == "by" and document.tokens[by.head].dep == "ROOT"


def _told(desk: Desk, draft: Draft, sides: Sides) -> _Told:
    document = desk.document
    talk = code_of(draft.act, draft.of, "done").type == "CONSULT"
    standing = status_at(document, desk.matcher, draft, talk=talk)
    joint = is_joint(document, draft.at, draft.objects)
    if earlier := of_earlier_version(document, draft.at):
        reasons = (*standing.reasons, f"{earlier}: told of an earlier version of the report")
        return _Told(replace(standing, status=earlier, stage=None, reasons=reasons), None, UNDATED, joint)
    standing = attempted(document, in_outline(document, by_decision(standing, draft.act), draft), draft.act)
    speaker, said_by = attribution_at(document, desk.cast, desk.mentions, draft.at, standing.governors, sides.actors)
    said = desk.days.said(said_by) if said_by is not None else UNDATED
    past = is_past(document, verb_of(draft))
    standing = scheduled(standing, desk.days.when(draft.at), document.report.published, draft.act, past=past)
    standing = on_condition(document, in_talks(own_promise(standing, speaker, sides.actors)), draft)
    return _Told(standing, speaker, said, joint)


def _code(desk: Desk, draft: Draft, told: _Told, sides: Sides) -> Code:
    together = (*sides.actors, *sides.recipients) if act_of(draft.act).reciprocal else sides.actors
    parties = max(len({p.party.label for p in together}), 2 if told.joint else 1)
    standing = told.standing
    mode = _mode(desk, draft) or ("multilateral" if draft.act == "meeting" and _states(together) > _TWO else None)
    code = code_of(draft.act, draft.of, standing.status, stage=standing.stage, parties=parties, mode=mode)
    if standing.guessed:  # "may have fired" is told, but is no threat
        return replace(code, type=None, mode=None, rule="a guess about what has happened")
    return code


_TWO = 2


def _states(parties: tuple[Participant, ...]) -> int:
    return len({p.party.country for p in parties} - {None})


def _claim(desk: Desk, draft: Draft, sides: Sides, told: _Told, code: Code, tenure: Tenure) -> Claim:
    """All of it put together: long because a claim has many fields, each from one question."""
    document, report = desk.document, desk.document.report
    verb, named = verb_of(draft), named_nouns(document, draft)
    denied = told.standing.status == "denied"  # "on Monday they denied attacking it": that is the day of the denial
    carriers = (verb, *draft.also) if not is_owned_up(document, draft.at) else draft.also
    seat = seat_told(document, draft.at)  # "talks in Oslo, where they met on Friday"
    days = (desk.days.when(i, governed=not denied) for i in (*([] if seat is None else [seat]), draft.at, *carriers))
    when = that_came(next((day for day in days if day is not UNDATED), UNDATED), told.standing.status, report.published)
    own = (*draft.words, *_not_topics(desk, draft, named))
    harmed = (i for at in draft.also for i in objects(document, at))
    beyond = ("from",) if draft.act in acts_in("in flight") else ("through",) if draft.act in acts_in("in public") else ()
    spoken = (quad_of(code.type) or "").startswith("verbal")
    return Claim(
        id="",
        report=report.id,
        report_key=report.key,
        outlet=report.outlet,
        at=clause_words(document, draft),
        trigger=trigger_of(document, draft),
        act=draft.act,
        status=told.standing.status,
        stage=_stage(draft, told.standing.stage),
        scheme=code.scheme,
        type=code.type,
        mode=code.mode,
        contexts=tuple(
            dict.fromkeys((*draft.contexts, *code.contexts, *contexts_of(document, [verb, *named, *harmed], draft.at)))
        ),
        actors=sides.actors,
        recipients=sides.recipients,
        reciprocal=sides.reciprocal or (told.joint and not sides.recipients),
        when=when,
        said=desk.days.when(draft.at) if denied and told.said is UNDATED and when is UNDATED else told.said,
        where=next(
            (place for i in (draft.at, verb, *draft.also) if (place := desk.places.where(i, spoken, own, beyond))), None
        ),
        figures=_figures(desk, draft, verb),
        attribution=told.attribution,
        of=draft.of,
        instrument=_instrument(desk, draft, named),
        scope=_without(sides.recipients, next((s for h in named if (s := _scope(desk, h))), None)),
        person=tenure.person,
        office=tenure.office,
        background=told.standing.background or is_history(document, when),
        precedence=told_as_first(document, [draft.at, verb, *named]),
        confidence=_confidence(draft, code, sides),
        rule=draft.rule,
        reasons=(*told.standing.reasons, *sides.reasons, code.rule),
        published=report.published.isoformat() if report.published else None,
    )


def _not_topics(desk: Desk, draft: Draft, named: list[int]) -> list[int]:
    """The nouns beside an act's own words that say no topic: the instrument that it makes, the talks held, those met."""
    if draft.of:
        return named
    if draft.act not in acts_in("attended"):
        return []
    talks = (desk.matcher.noun(desk.matcher.content(i)) for i in named)
    held = [i for i, entry in zip(named, talks, strict=True) if entry and entry.act in acts_in("attended")]
    return [*held, *(i for i in clause_of(desk.document, draft.at) if desk.cast.is_actor(i) or desk.matcher.within_actor(i))]


def _figures(desk: Desk, draft: Draft, verb: int) -> tuple[Figure, ...]:
    """The figures of the act's clause, and of the verbs that tell more of it."""
    own = desk.counts.figures(verb) or desk.counts.figures(draft.at)
    own = own or tuple(f for at in _measured(desk.document, draft) for f in desk.counts.figures(at))
    told = dict.fromkeys((*own, *(f for at in draft.also for f in desk.counts.figures(at))))
    held = draft.act in acts_in("in public")  # "a protest over the deaths of 15 people": they did not die in it
    return tuple(f for f in told if not (held and f.casualty))


def _measured(document: Document, draft: Draft) -> list[int]:
    """Where else the act's number may stand: with what a relative clause is about ("a duty of 5 percent that Peru imposed"),
    or in what says what a gift costs.
    """
    related = list(draft.objects) if document.tokens[draft.at].dep == "relcl" and draft.of == "sanction" else []
    return related + _costs(document, draft) + _voted(document, draft)


def _voted(document: Document, draft: Draft) -> list[int]:
    """The vote by which it is decided ("voted 51-48 to lift the duties")."""
    above = document.tokens[document.tokens[draft.at].head]
    return [above.i] if above.lemma == "vote" and infinitive(document, draft.at) else []


def _costs(document: Document, draft: Draft) -> list[int]:
    """The verbs that say what the things that somebody gives or pays for cost ("paid for the boats, which cost …")."""
    things = (*draft.objects, *prepositional(document, draft.at, "for")) if draft.act in ("aid", "trade", "spend") else ()
    return [k.i for i in things for k in document.kids(i, "relcl", "acl") if k.lemma in cue("costing")]


def _mode(desk: Desk, draft: Draft) -> str | None:
    """The word's mode; of a demand or refusal, what is asked for."""
    if draft.act in ("refuse", "demand", "appeal") and not draft.mode and not draft.below:
        return asked_for(desk.document, desk.matcher, draft)
    if draft.mode or not draft.below:
        return mode_of(desk.document, desk.matcher, draft)
    return asked_mode(draft.below[0].act, draft.below[0].of)


def _stage(draft: Draft, stage: Stage | None) -> Stage | None:
    """An instrument has stages; of a membership only that it is suspended is told like one."""
    return stage if draft.of == "pact" or (draft.of == "membership" and stage == "suspended") else None


def _instrument(desk: Desk, draft: Draft, named: list[int]) -> str | None:
    """The proper name of the pact that the act is about, or that it is set beside ("X, the first pact that …")."""
    if draft.of not in ("pact", "membership"):
        return None
    tokens = desk.document.tokens
    beside = [tokens[h].head for h in named if tokens[h].dep == "appos"]
    return next((name for h in (*named, *beside) if (name := instrument_of(desk.document, desk.matcher, h))), None)


def _scope(desk: Desk, head: int) -> str | None:
    """What an act touches at a noun; of a noun that tells the act, what is behind its "of" ("lifting of a quota")."""
    entry = desk.matcher.noun(head)
    of = prepositional(desk.document, head, "of") if entry and entry.act else []
    head = of[0] if of else head
    here = desk.document.span(head, head + 1)
    sums = [f.span for f in desk.mentions.figures if f.unit and f.span.field == here.field]
    is_sum = any(s.start <= here.start < s.end for s in sums)
    if is_sum or desk.cast.is_actor(head):
        return None
    scope = scope_of(desk.document, head)
    return None if entry and entry.of and scope == desk.document.tokens[head].text else scope


def _without(receivers: tuple[Participant, ...], scope: str | None) -> str | None:
    """The words without the receiver that the parser took for their first ("offered Pakistan help": help)."""
    named = next((p.at.text for p in receivers if scope and scope.startswith(f"{p.at.text} ")), "")
    return scope.removeprefix(named).strip() if scope and named else scope


def _confidence(draft: Draft, code: Code, sides: Sides) -> float:
    """0..1: how much of what the act asks for is there. An act noun that nothing carries counts less."""
    full = 0.9 if not draft.alone else 0.75
    if not sides.actors:
        full -= 0.2
    if code.type in ontology().needs_recipient and not sides.recipients and not sides.reciprocal:
        full -= 0.2
    return round(full, 2)
