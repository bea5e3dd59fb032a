"""Documents to claims, clause by clause: act, parties, status, attribution, circumstances, code.

Invariant: a claim is made only where a lexicon entry fits and a party (or, outside PLOVER, a place or figure) is known;
whatever was looked at and not coded is returned with the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.codebook.codes import Code, code_of
from communique.codebook.lexicon import lexicon
from communique.codebook.ontology import ontology
from communique.coding.attribution import attribution_at
from communique.coding.circumstances import Circumstances, instrument_of, is_history, scope_of
from communique.coding.contest import contested
from communique.coding.contexts import contexts_of, keeps_peace
from communique.coding.draft import Draft, by_arms, drafts_of, is_misfortune, judged
from communique.coding.judge.decide import act_for, kept, missing, ordered, settings
from communique.coding.judge.features import features
from communique.coding.judge.model import Judge, judge
from communique.coding.locale import located
from communique.coding.match import Matcher
from communique.coding.office import tenure_of
from communique.coding.parties import Cast
from communique.coding.reference import inherit
from communique.coding.relevance import at_home, is_private, why_not
from communique.coding.sides import Sides, sides_of
from communique.coding.standing_claims import standing_claims
from communique.coding.status import own_promise, status_at
from communique.coding.syntax import clause_of, is_joint, is_verb, main_verb
from communique.coding.weight import Weighed, in_order
from communique.model.annotation import Uncoded
from communique.model.claim import Claim, claim_id
from communique.model.document import Document, Sentence
from communique.model.mention import Mentions
from communique.model.span import Quoted, Span
from communique.model.when import UNDATED


@dataclass(frozen=True, slots=True)
class _Desk:
    """What coding one document needs at hand."""

    document: Document
    mentions: Mentions
    matcher: Matcher
    cast: Cast
    circumstances: Circumstances


def code(document: Document, mentions: Mentions, *, rules_only: bool = False) -> tuple[tuple[Claim, ...], tuple[Uncoded, ...]]:
    """The claims of a document, sentence by sentence, in each the main one first; and what was not coded, with reasons.

    With `rules_only` the judge is not asked.
    """
    cast = Cast(document, mentions)
    desk = _Desk(
        document, mentions, Matcher(document, lexicon(), cast.is_actor, cast.covers), cast, Circumstances(document, mentions)
    )  # fmt: skip
    claims: list[Claim] = []
    uncoded: list[Uncoded] = []
    for sentence in document.sentences:
        weighed: list[Weighed] = []
        silent = True
        for draft in drafts_of(document, desk.matcher, sentence):
            made = _claim(desk, draft)
            if why := why_not(made):
                uncoded.append(Uncoded(made.claim.trigger.span, made.claim.trigger.text, why))
                silent = silent and made.alone
            else:
                weighed.append(made)
        learned = None if rules_only else judge()
        found = contested(in_order(document, weighed))
        claims.extend(w.claim for w in settled(desk, sentence, found, learned, silent=silent))
    claims = inherit(claims)
    claims.extend(standing_claims(document, mentions, cast))
    kept: list[Claim] = []
    for claim in claims:
        if reason := _left_out(claim):
            uncoded.append(Uncoded(claim.trigger.span, claim.trigger.text, reason))
        else:
            kept.append(claim)
    return _numbered(kept), tuple(uncoded)


def settled(desk: _Desk, sentence: Sentence, found: list[Weighed], learned: Judge | None, *, silent: bool) -> list[Weighed]:
    """The claims of a sentence, in the rules' order, as rules and judge leave them: the main one first.

    `silent`: no clause was looked at by the rules and left out; only then may the judge add what they did not see.
    """
    document = desk.document
    if learned is None or not desk.cast.sentence(sentence.i):
        return found
    seen = features(document, sentence, desk.cast)
    odds = learned.probabilities(seen)
    found = kept(ordered(found, odds, settings()), odds, settings())
    main = main_verb(document, sentence.root)
    if silent and main is not None and (label := missing(found, odds, settings())):
        rule = f"judge: {label} {odds[label]:.2f} by {', '.join(learned.telling(seen, label))}"
        made = _claim(desk, judged(document, main, act_for()[label], rule))
        if made.claim.type == label and made.claim.parties:
            found.append(replace(made, claim=replace(made.claim, confidence=round(odds[label] * 0.8, 2))))
    return found


def _claim(desk: _Desk, draft: Draft) -> Weighed:
    document = desk.document
    sides = sides_of(document, desk.cast, draft)
    if not sides.actors and is_misfortune(document, desk.matcher, draft):
        draft = replace(draft, act="incident", of=None, mode=None)
    if draft.act == "deploy" and keeps_peace(document, clause_of(document, draft.at)):
        draft = replace(draft, act="peacekeep", of="deployment", mode=None)
    talk = code_of(draft.act, draft.of, "done").type == "CONSULT"
    standing = status_at(
        document, desk.matcher, draft.at, draft.status, draft.stage, alone=draft.alone, objects=draft.objects, talk=talk
    )
    where = desk.circumstances.where(draft.at) or (desk.circumstances.where(draft.carrier) if draft.carrier else None)
    joint = is_joint(document, draft.at, draft.objects)
    parties = max(len({p.party.label for p in sides.actors}), 2 if joint else 1)
    mode = _mode(draft)
    attribution, cue = attribution_at(document, desk.cast, desk.mentions, draft.at, standing.governors, sides.actors)
    standing = own_promise(standing, attribution, sides.actors)
    coded = code_of(draft.act, draft.of, standing.status, stage=standing.stage, parties=parties, mode=mode)
    verb = draft.carrier if draft.carrier is not None else draft.at
    when = desk.circumstances.when(draft.at)
    if when is UNDATED and draft.carrier is not None:
        when = desk.circumstances.when(draft.carrier)
    named = [*draft.objects, *([draft.at] if not is_verb(document.tokens[draft.at]) else [])]
    background = standing.background or is_history(document, when)
    trigger = _trigger(document, draft)
    tenure = tenure_of(document, desk.cast, draft)
    claim = Claim(
        id="",
        report=document.report.id,
        report_key=document.report.key,
        outlet=document.report.outlet,
        at=_clause(document, verb, draft),
        trigger=trigger,
        act=draft.act,
        status=standing.status,
        stage=standing.stage if draft.of == "pact" else None,
        scheme=coded.scheme,
        type=coded.type,
        mode=coded.mode,
        contexts=tuple(dict.fromkeys((*draft.contexts, *coded.contexts, *contexts_of(document, named, draft.at)))),
        actors=sides.actors,
        recipients=sides.recipients,
        reciprocal=sides.reciprocal or (joint and not sides.recipients),
        when=when,
        said=desk.circumstances.said(cue) if cue is not None else UNDATED,
        where=where,
        figures=desk.circumstances.figures(verb) or desk.circumstances.figures(draft.at),
        attribution=attribution,
        of=draft.of,
        instrument=next((n for h in named if (n := instrument_of(document, desk.matcher, h))), None)
        if draft.of == "pact"
        else None,
        scope=next((s for h in named if not desk.cast.is_actor(h) and (s := scope_of(document, h))), None),
        person=tenure.person,
        office=tenure.office,
        background=background,
        precedence=_first(document, draft, named),
        confidence=_confidence(draft, coded, sides),
        rule=draft.rule,
        reasons=(*standing.reasons, *sides.reasons, coded.rule),
        published=document.report.published.isoformat() if document.report.published else None,
    )
    private = is_private(claim) and not by_arms(document, desk.matcher, draft)
    claim = located(claim, desk.circumstances.around(draft.at), desk.circumstances.home())
    asks = bool(draft.below) or any(desk.matcher.tells_act(h) for h in draft.objects)
    return Weighed(claim, draft.at, draft.alone, asks, private)


def _mode(draft: Draft) -> str | None:
    """The word's mode; of a demand or refusal, what is asked for."""
    if draft.mode or not draft.below:
        return draft.mode
    demanded = code_of(draft.below[0].act, draft.below[0].of, "done").type or ""
    asked = {"AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "CONSULT": "meet"}
    asked |= dict.fromkeys(("CONCEDE", "RETREAT"), "yield")
    return asked.get(demanded, "change")


def _left_out(claim: Claim) -> str | None:
    """Why a finished claim is left out, or None."""
    if (
        not claim.parties
        and not claim.instrument
        and (claim.scheme == "plover" or claim.act not in ("incident", "vote", "publish"))
    ):
        return f"{claim.act}: no party is named"
    return at_home(claim)


def _confidence(draft: Draft, coded: Code, sides: Sides) -> float:
    """0..1: how much of what the act asks for is there. An act noun that nothing carries counts less."""
    full = 0.9 if not draft.alone else 0.75
    if not sides.actors:
        full -= 0.2
    if coded.type in ontology().needs_recipient and not sides.recipients and not sides.reciprocal:
        full -= 0.2
    return round(full, 2)


def _first(document: Document, draft: Draft, named: list[int]) -> bool:
    """Is the act told as the first of its kind?"""
    heads = [draft.at, *named]
    return any(k.lower in ("first", "unprecedented", "first-ever") for h in heads for k in document.kids(h, "amod", "advmod"))


def _instrument(desk: _Desk, draft: Draft, named: list[int]) -> str | None:
    """The proper name of the pact that the act is about."""
    if draft.of != "pact":
        return None
    return next((name for h in named if (name := instrument_of(desk.document, desk.matcher, h))), None)


def _trigger(document: Document, draft: Draft) -> Quoted:
    """The trigger's words; where they stand apart ("carry it out"), only the head."""
    words = draft.words
    if words[-1] - words[0] == len(words) - 1:
        return document.quoted(words[0], words[-1] + 1)
    return document.quoted(draft.at, draft.at + 1)


def _clause(document: Document, verb: int, draft: Draft) -> Quoted:
    """The words of the clause: from its first to its last token, cut to the run that holds the trigger."""
    tokens = clause_of(document, verb)
    low = high = draft.at
    inside = set(tokens) | set(clause_of(document, draft.at))
    while low - 1 in inside or (low - 2 in inside and low - 1 >= document.sentences[document.tokens[low].sentence].first):
        low -= 1
    last = document.sentences[document.tokens[high].sentence].last
    while high + 1 in inside or (high + 2 in inside and high + 1 < last):
        high += 1
    while low < draft.at and document.tokens[low].pos in ("PUNCT", "CCONJ", "SPACE"):
        low += 1
    while high > draft.at and document.tokens[high].pos in ("PUNCT", "SPACE"):
        high -= 1
    return document.quoted(low, high + 1)


def _numbered(claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims with their ids: by report, trigger and ordinal among the claims of that trigger."""
    seen: dict[Span, int] = {}
    made = []
    for claim in claims:
        ordinal = seen.get(claim.trigger.span, 0)
        seen[claim.trigger.span] = ordinal + 1
        made.append(replace(claim, id=claim_id(claim.report_key, claim.trigger.span, ordinal)))
    return tuple(made)
