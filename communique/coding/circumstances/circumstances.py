"""An act's circumstances: when, where, with which figures, about what, by which instrument.

Invariant: each from the words of the act's own clause and of the verbs that tell more of it, nearest first.
"""

from __future__ import annotations

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.ontology import quad_of
from communique.coding.circumstances.counts import is_of_others
from communique.coding.circumstances.days import that_came
from communique.coding.circumstances.naming import instrument_of, scope_of
from communique.coding.desk import Desk
from communique.coding.draft import Draft
from communique.coding.drafts.harm import is_owned_up
from communique.coding.syntax import clause_of, infinitive, prepositional, seat_told
from communique.coding.telling.status import Standing
from communique.coding.wording import named_nouns, verb_of
from communique.model.claim import Location, Participant
from communique.model.document import Document
from communique.model.mention import Figure
from communique.model.when import UNDATED, Dating


def when_done(desk: Desk, draft: Draft, told: Standing) -> Dating:
    """The day of the act: of the seat of talks, of its own clause, of the verbs that tell more of it."""
    document = desk.document
    denied = told.status == "denied"  # "on Monday they denied attacking it": that is the day of the denial
    carriers = draft.also if is_owned_up(document, draft.at) else (verb_of(draft), *draft.also)
    seat = seat_told(document, draft.at)  # "talks in Oslo, where they met on Friday"
    days = (desk.days.when(i, governed=not denied) for i in (*([] if seat is None else [seat]), draft.at, *carriers))
    return that_came(next((day for day in days if day is not UNDATED), UNDATED), told.status, document.day)


def where_done(desk: Desk, draft: Draft, type_: str | None) -> Location | None:
    """The place of the act, if it is told; what is only spoken of names places of its own."""
    own = (*draft.words, *_not_topics(desk, draft))
    beyond = ("from",) if draft.act in acts_in("in flight") else ("through",) if draft.act in acts_in("in public") else ()
    spoken = (quad_of(type_) or "").startswith("verbal")
    places = (desk.places.where(i, spoken, own, beyond) for i in (draft.at, verb_of(draft), *draft.also))
    return next((place for place in places if place), None)


def _not_topics(desk: Desk, draft: Draft) -> list[int]:
    """The nouns beside an act's own words that say no topic: the instrument that it makes, the talks held, those met."""
    named = named_nouns(desk.document, draft)
    if draft.of:
        return named
    if draft.act not in acts_in("attended"):
        return []
    talks = (desk.matcher.noun(desk.matcher.content(i)) for i in named)
    held = [i for i, entry in zip(named, talks, strict=True) if entry and entry.act in acts_in("attended")]
    return [*held, *(i for i in clause_of(desk.document, draft.at) if desk.cast.is_actor(i) or desk.matcher.within_actor(i))]


def figures_told(desk: Desk, draft: Draft) -> tuple[Figure, ...]:
    """The figures of the act's clause, and of the verbs that tell more of it."""
    own = desk.counts.figures(verb_of(draft)) or desk.counts.figures(draft.at)
    own = own or tuple(f for at in _measured(desk.document, draft) for f in desk.counts.figures(at))
    told = dict.fromkeys((*own, *(f for at in draft.also for f in desk.counts.figures(at))))
    held = draft.act in acts_in("in public")  # "a protest over the deaths of 15 people": they did not die in it
    return tuple(f for f in told if not ((held and f.casualty) or is_of_others(draft.act, f)))


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


def instrument_told(desk: Desk, draft: Draft) -> str | None:
    """The proper name of the pact that the act is about, or that it is set beside ("X, the first pact that …")."""
    if draft.of not in ("pact", "membership"):
        return None
    named = named_nouns(desk.document, draft)
    tokens = desk.document.tokens
    beside = [tokens[h].head for h in named if tokens[h].dep == "appos"]
    return next((name for h in (*named, *beside) if (name := instrument_of(desk.document, desk.matcher, h))), None)


def scope_told(desk: Desk, draft: Draft, met: tuple[Participant, ...]) -> str | None:
    """What the act touches, by the first noun that says it; without whom it meets."""
    return _without(met, next((s for head in named_nouns(desk.document, draft) if (s := _scope(desk, head))), None))


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
