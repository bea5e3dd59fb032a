"""What an act's kind and who tells it make of its status: a measure decided, a promise for the own state, talks under way.

Invariant: each change adds its reason; what does not apply changes nothing.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from communique.codebook.act_groups import acts_in
from communique.codebook.codes import code_of
from communique.codebook.coding_cues import cue
from communique.coding.circumstances.days import is_ahead
from communique.coding.draft import Draft
from communique.coding.syntax import auxiliaries, negated
from communique.coding.telling.status import Standing
from communique.coding.wording import verb_of
from communique.model.claim import Attribution, Participant
from communique.model.document import Document, Token
from communique.model.status import Status, group_of
from communique.model.when import Dating


def attempted(document: Document, standing: Standing, act: str) -> Standing:
    """People who try to march, or to storm a parliament, are out in public already; one who fails to hold a rally is not."""
    tried = any(document.tokens[g.at].lemma in cue("trying") for g in standing.governors)
    if standing.status != "failed" or not tried or act not in _IN_THE_STREET:
        return standing
    return replace(standing, status="done", reasons=(*standing.reasons, "done: tried in public"))


_IN_THE_STREET = frozenset(("demonstrate", "riot", "obstruct"))


def by_decision(standing: Standing, act: str) -> Standing:
    """A measure that is "decided", or "announced", stands by that, where a deed that is decided is still to come; what a
    vote says is said by it ("voted to condemn").
    """
    if standing.status == "planned" and act in acts_in("by vote") and _voted(standing):
        return replace(standing, status="done", reasons=(*standing.reasons, "done: said by the vote"))
    decided = standing.status == "planned" and any(g.decides for g in standing.governors)
    announced = act in acts_in("penalties") and any(g.operator and g.operator.status == "announced" for g in standing.governors)
    if act not in acts_in("measures") or not (decided or (announced and standing.status in ("planned", "expected"))):
        return standing
    return replace(standing, status="announced", reasons=(*standing.reasons, "announced: a measure decided"))


def _voted(standing: Standing) -> bool:
    """Is it to come only as what somebody voted for?"""
    return all(r.startswith("planned: 'voted'") for r in standing.reasons if r.startswith("planned"))


def own_promise(standing: Standing, attribution: Attribution | None, actors: tuple[Participant, ...]) -> Standing:
    """What somebody in office says that the own state will or would do is promised, not only expected; what it will do
    with another ("the two sides are to hold talks") is planned, as no one of them can promise it.
    """
    speaker = attribution.party if attribution else None
    if standing.status == "announced" and attribution is not None and not _speaks_for(attribution, actors):
        return replace(standing, status="done", reasons=(*standing.reasons, "done: announced by somebody else"))
    if standing.status not in ("expected", "planned") or speaker is None:
        return standing
    if len({p.party.country for p in actors} - {None}) > 1:
        return standing
    own = speaker in {p.party for p in actors}
    if not own and not (speaker.sector == "GOV" and _speaks_for(attribution, actors)):
        return standing
    reason = f"pledged: {speaker.name} speaks for the own state"
    return replace(standing, status="pledged", reasons=(*standing.reasons, reason))


def own_denial(
    document: Document, at: int, standing: Standing, attribution: Attribution | None, actors: tuple[Participant, ...]
) -> Standing:
    """What somebody says that the own state had not done is denied, no refusal ("Oman said it had not sold the ships")."""
    helped = auxiliaries(document, at)
    if standing.status != "not-done" or "had" not in helped or not negated(document, at):
        return standing
    waits = any(k.lower in ("yet", "still") for k in document.kids(at, "advmod"))
    theirs = attribution is not None and attribution.party in {p.party for p in actors}
    if waits or not (theirs or _speaks_for(attribution, actors)):
        return standing
    return replace(standing, status="denied", reasons=(*standing.reasons, "denied: by the own word"))


def in_outline(document: Document, standing: Standing, draft: Draft) -> Standing:
    """A pact of which only the outline was reached stands in principle ("struck a preliminary deal"); signed is signed."""
    if draft.of != "pact" or draft.stage not in (None, "in-principle") or standing.status != "done":
        return standing
    words = (k.lemma.lower() for i in (draft.at, *draft.objects) for k in document.kids(i, "amod", "compound"))
    word = next((w for w in words if w in cue("outline")), None)
    if word is None:
        return standing
    reasons = (*standing.reasons, f"agreed-in-principle: {word!r}")
    return replace(standing, status="agreed-in-principle", stage="in-principle", reasons=reasons)


def in_talks(standing: Standing) -> Standing:
    """What is being agreed is not agreed yet ("are negotiating a treaty")."""
    if (standing.status, standing.stage) != ("ongoing", "in-principle"):
        return standing
    return replace(standing, stage="in-talks", reasons=(*standing.reasons, "in-talks: under way"))


def scheduled(standing: Standing, dating: Dating, published: date | None, act: str, *, past: bool) -> Standing:
    """What is told of a day to come has not been done: a measure is announced ("imposed a ban from June"), else it is planned
    ("the ministers meet on Friday"), unless a verb in the `past` tense tells it.
    """
    if group_of(standing.status) != "happened" or not is_ahead(dating, published) or (past and act not in acts_in("measures")):
        return standing
    status: Status = "announced" if past else "planned"
    return replace(standing, status=status, reasons=(*standing.reasons, f"{status}: the day is to come"))


def on_condition(document: Document, standing: Standing, draft: Draft) -> Standing:
    """Force that is vowed "only if" something happens is a threat on that condition, no plan."""
    only = any(
        _only_if(document, clause)
        for at in {draft.at, verb_of(draft)}
        for clause in document.kids(at, "advcl", "ccomp", "xcomp")
    )
    force = code_of(draft.act, draft.of, "planned").type == "THREATEN"
    if not (only and force) or group_of(standing.status) != "to come":
        return standing
    return replace(standing, status="hypothetical", reasons=(*standing.reasons, "hypothetical: only if"))


def _only_if(document: Document, clause: Token) -> bool:
    marked = any(k.lower in ("if", "when") for k in document.kids(clause.i, "mark", "advmod"))
    return marked and any(k.lower == "only" for k in (*document.kids(clause.i, "advmod"), document.tokens[clause.head]))


def _speaks_for(attribution: Attribution | None, actors: tuple[Participant, ...]) -> bool:
    """Does the speaker belong to the state that acts?"""
    country = attribution.party.country if attribution and attribution.party else None
    return country is not None and any(p.party.country == country for p in actors)
