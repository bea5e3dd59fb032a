"""With whom a visitor signs or agrees what the visit is for: "flew to Lima to sign a trade pact" tells whom it is signed with.

Invariant: only what one side alone is told to do, by an infinitive that hangs on the visit itself.
"""

from __future__ import annotations

from dataclasses import replace

from communique.coding.syntax import infinitive, is_verb, verb_above
from communique.coding.wording import place_of
from communique.model.claim import Claim
from communique.model.document import Document

_DEALT = frozenset(("pact", "agree", "meeting", "mend-ties"))


def with_hosts(document: Document, claims: list[Claim]) -> list[Claim]:
    """The claims, with those who are visited as the other side of what they are visited for."""
    visits = {i: c for c in claims if c.act == "visit" and c.recipients for i in document.tokens_in(c.trigger.span)}
    return [_with_host(document, claim, visits) for claim in claims] if visits else claims


def _with_host(document: Document, claim: Claim, visits: dict[int, Claim]) -> Claim:
    visit = _purpose_of(document, claim, visits)
    mine = {p.party.country for p in claim.actors}
    if visit is None or claim.recipients or mine & {p.party.country for p in visit.recipients} or not mine:
        return claim
    if not mine <= {p.party.country for p in visit.actors}:
        return claim
    reason = f"the host, as at {place_of(visit)}"
    return replace(claim, actors=(*claim.actors, *visit.recipients), reciprocal=True, reasons=(*claim.reasons, reason))


def _purpose_of(document: Document, claim: Claim, visits: dict[int, Claim]) -> Claim | None:
    """The visit that is paid to do it."""
    at = next(iter(document.tokens_in(claim.trigger.span)), None)
    if claim.act not in _DEALT or at is None:
        return None
    verb = at if is_verb(document.tokens[at]) else verb_above(document, at)
    if verb is None or not infinitive(document, verb) or document.tokens[verb].dep not in ("xcomp", "advcl"):
        return None
    return visits.get(document.tokens[verb].head)
