"""Documents to claims, clause by clause: act, parties, status, attribution, circumstances, code.

Invariant: a claim is made only where a lexicon entry fits and a party (or, outside PLOVER, a place or figure) is known;
whatever was looked at and not coded is returned with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.coding.also import with_second_codes
from communique.coding.assemble import claim_of
from communique.coding.circumstances.crowds import with_protest
from communique.coding.circumstances.days_from_deeds import with_days_from_deeds
from communique.coding.circumstances.days_going_on import with_days_going_on
from communique.coding.circumstances.days_of_lead import with_days_of_lead
from communique.coding.circumstances.tolls_told import toll_told
from communique.coding.contest import contested
from communique.coding.desk import Desk, desk_for
from communique.coding.draft import Draft
from communique.coding.drafts.drafting import drafts_of
from communique.coding.judge.model import Judge, judge
from communique.coding.left_out.crimes import crime
from communique.coding.left_out.mere_words import no_event
from communique.coding.left_out.relevance import NAMELESS, UNTOLD, left_out
from communique.coding.left_out.unfit import unfit, untold
from communique.coding.setting.fill import in_setting
from communique.coding.settle import settled
from communique.coding.standing_claims import standing_claims
from communique.coding.syntax import main_verb
from communique.coding.told_before.again import harm_there, own_victims, refers_back, told_again
from communique.coding.told_before.answering import answered
from communique.coding.told_before.denial import resolved
from communique.coding.told_before.ellipsis import done_likewise, done_too
from communique.coding.told_before.reference import inherit
from communique.coding.unnamed.assumed import amid_unrest
from communique.coding.unnamed.at_home import with_people_at_home
from communique.coding.unnamed.homeland import state_in_unrest
from communique.coding.unnamed.met import with_met
from communique.coding.unnamed.other_side import with_others
from communique.coding.unnamed.over_which import state_of
from communique.coding.unnamed.visited import with_hosts
from communique.coding.weight import Ruled, Weighed, in_order
from communique.model.annotation import Uncoded
from communique.model.claim import Claim, claim_id
from communique.model.document import Document, Sentence
from communique.model.mention import Mentions
from communique.model.span import Span


def code(document: Document, mentions: Mentions, *, rules_only: bool = False) -> tuple[tuple[Claim, ...], tuple[Uncoded, ...]]:
    """The claims of a document, sentence by sentence, in each the main one first; and what was not coded, with reasons.

    With `rules_only` the judge is not asked.
    """
    desk = desk_for(document, mentions)
    found, uncoded = by_words(desk, None if rules_only else judge())
    kept = with_days_of_lead(document, mentions, [with_met(desk, claim) for claim in in_setting(desk, found)])
    coded = [with_second_codes(document, claim) for claim in kept]
    return _numbered(coded), tuple(sorted(uncoded, key=_in_text))


def by_words(desk: Desk, learned: Judge | None) -> tuple[list[Claim], list[Uncoded]]:
    """The claims with those whom the words around tell, and what is none; whose the others are tells the setting."""
    document, mentions = desk.document, desk.mentions
    claims: list[Claim] = []
    uncoded: list[Uncoded] = []
    ruled = [Settled(s, found := by_rules(desk, s), settled(desk, s, found, learned)) for s in document.sentences]
    unrest = state_in_unrest((w.claim for told in ruled for w in told.upheld), desk.home)
    for told in ruled:
        uncoded.extend(_told_in(desk, told, unrest, claims))
    claims = answered(resolved(with_hosts(document, with_others(document, inherit(document, claims, mentions.actors)))))
    claims = with_days_going_on(document, mentions, with_days_from_deeds(document, mentions, claims))
    claims += standing_claims(document, mentions, desk.cast)
    kept: list[Claim] = []
    for claim in claims:
        reason = left_out(claim)
        public = amid_unrest(document, claim, reason, unrest or state_of(desk, claim, kept))
        if reason and not public:
            uncoded.append(_uncoded(claim, reason))
        else:
            kept.append(public or claim)
    kept = [with_people_at_home(desk, claim) for claim in with_protest(document, kept)]
    uncoded.extend(untold((u for told in ruled for u in told.found.unfit), kept))
    return kept, uncoded


@dataclass(frozen=True, slots=True)
class Settled:
    """A sentence, what the rules make of it, and which claims the judge upholds."""

    sentence: Sentence
    found: Ruled
    upheld: list[Weighed]


def _told_in(desk: Desk, told: Settled, unrest: str | None, claims: list[Claim]) -> Iterator[Uncoded]:
    """Adds the claims of a sentence to those before it; yields what is not coded."""
    document = desk.document
    for w in told.found.claims:
        if w not in told.upheld:
            yield _uncoded(w.claim, f"{w.claim.act}: unlikely by the judge")
    for w in told.upheld:
        claims.append((own_victims if w.alone else harm_there)(document, w.at, w.claim, claims))
    claims.extend(done_likewise(desk, told.sentence, claims))
    yield from told.found.beside
    for left, why in told.found.left:
        if claim := _after_all(desk, left, why, told, unrest, claims):
            claims.append(claim)
        else:
            yield _uncoded(left.claim, why)
    if toll := toll_told(desk, told.sentence, claims):
        claims.append(toll)


def _after_all(desk: Desk, left: Weighed, why: str, told: Settled, unrest: str | None, before: list[Claim]) -> Claim | None:
    """What was left out as a claim after all: of a deed told before, of unrest in a state, or of a crime; else None."""
    document = desk.document
    points = why.endswith((NAMELESS, UNTOLD)) and refers_back(document, left.at)
    if points and (again := told_again(document, left.claim, before)):
        return again
    if (there := harm_there(document, left.at, left.claim, before)) is not left.claim:
        return there
    state = unrest or state_of(desk, left.claim, before)
    return amid_unrest(document, left.claim, why, state) or crime(document, left, why, (w.claim for w in told.upheld))


def by_rules(desk: Desk, sentence: Sentence) -> Ruled:
    """What the rules make of one sentence: its claims, the main one first, and what they leave out."""
    weighed: list[Weighed] = []
    left: list[tuple[Weighed, str]] = []
    drafts, unsaid = drafts_of(desk.document, desk.matcher, sentence)
    for draft in drafts:
        made = claim_of(desk, draft)
        if why := no_event(desk.document, made):
            left.append((made, why))
        else:
            weighed.extend((made, *done_too(desk, draft, made)))
    main = main_verb(desk.document, sentence.root)
    hit = desk.matcher.verb(main) if main is not None else None
    claims, needless = contested(in_order(desk.document, weighed))
    return Ruled(
        tuple(claims),
        tuple(left),
        hit is not None and hit.entry.act == "-",
        (*(_beside(desk.document, d, why) for d, why in unsaid), *(_uncoded(w.claim, why) for w, why in needless)),
        tuple(unfit(desk.document, desk.matcher, sentence, (*drafts, *(d for d, _ in unsaid)))),
    )


def _beside(document: Document, draft: Draft, why: str) -> Uncoded:
    """A draft of which no claim is made."""
    words = document.quoted(draft.at, draft.at + 1)
    return Uncoded(words.span, words.text, f"{draft.act}: {why}")


def _in_text(uncoded: Uncoded) -> tuple[bool, int]:
    """Its place in the report: the title, then the text."""
    return uncoded.span.field != "title", uncoded.span.start


def _uncoded(claim: Claim, why: str) -> Uncoded:
    return Uncoded(claim.trigger.span, claim.trigger.text, why)


def _numbered(claims: list[Claim]) -> tuple[Claim, ...]:
    """Claims with their ids: by report, trigger and ordinal among the claims of that trigger."""
    seen: dict[Span, int] = {}
    made = []
    for claim in claims:
        ordinal = seen.get(claim.trigger.span, 0)
        seen[claim.trigger.span] = ordinal + 1
        made.append(replace(claim, id=claim_id(claim.report_key, claim.trigger.span, ordinal)))
    return tuple(made)
