"""With whom a visitor signs or agrees what the visit is for, or what is told in one breath with a meeting: "flew to Lima to
sign a pact", "met the Chadian president and signed a pact".

Invariant: only what one side alone is told to do, by an infinitive that hangs on the visit itself or a verb joined to it.
"""

from __future__ import annotations

from dataclasses import replace

from communique.coding.syntax import infinitive, is_verb, verb_above
from communique.coding.wording import place_of
from communique.model.claim import Claim
from communique.model.document import Document

_DEALT = frozenset(("pact", "agree", "meeting", "mend-ties"))


def with_hosts(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims, with those who are visited or met as the other side of what they are visited for, or met and."""
    meeting = [c for c in claims if (c.act == "visit" and c.recipients) or (c.act in _MEETING and c.reciprocal)]
    visits = {i: c for c in meeting for i in document.tokens_in(c.trigger.span)}
    return [_with_host(document, claim, visits) for claim in claims] if visits else claims


def _with_host(document: Document, claim: Claim, visits: dict[int, Claim]) -> Claim:
    visit = _told_with(document, claim, visits)
    mine = {p.party.country for p in claim.actors}
    if visit is None or claim.recipients or len(mine) != 1 or not mine <= {p.party.country for p in visit.actors}:
        return claim
    others = tuple(p for p in (*visit.actors, *visit.recipients) if p.party.country not in (*mine, None))
    reason = f"the other side, as at {place_of(visit)}"
    made = replace(claim, actors=(*claim.actors, *others), reciprocal=True, reasons=(*claim.reasons, reason))
    return made if others else claim


_MEETING = frozenset(("meeting", "call", "summit"))


def _told_with(document: Document, claim: Claim, visits: dict[int, Claim]) -> Claim | None:
    """The visit that is paid to do it, or the meeting told in one breath with it."""
    at = next(iter(document.tokens_in(claim.trigger.span)), None)
    if claim.act not in _DEALT or at is None:
        return None
    verb = at if is_verb(document.tokens[at]) else verb_above(document, at)
    if verb is None:
        return None
    aimed = infinitive(document, verb) and document.tokens[verb].dep in ("xcomp", "advcl")
    joined = document.tokens[verb].dep == "conj" and document.kid(verb, "nsubj", "nsubjpass") is None
    return visits.get(document.tokens[verb].head) if aimed or joined else None
