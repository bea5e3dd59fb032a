"""What somebody says that another's deed is: "said the Chadian raid was a flagrant violation of the truce" criticises Chad.

Invariant: only a word of blame, only of what is told to be another's, and only where it is not denied or merely possible.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.match import Matcher, OperatorHit
from communique.coding.syntax import conjuncts, is_nominal, negated
from communique.model.claim import Claim
from communique.model.document import Document, Token
from communique.model.party import Party

_PERHAPS = frozenset(("may", "might", "could", "can", "should", "must"))
_OWNED = ("poss", "amod", "compound", "nmod")
_BEHIND = frozenset(("of", "by"))


def apply_verdict(document: Document, matcher: Matcher, token: Token, hit: OperatorHit, found: dict[int, Draft]) -> None:
    """ "X said that Y's law was unjust", "that it would be a breach of the pact": X criticises Y."""
    clause, speaker = document.kid(token.i, "ccomp"), document.kid(token.i, "nsubj")
    if clause is None or speaker is None or hit.entry.status == "denied" or clause.i in found:
        return
    thing = document.kid(clause.i, "nsubj")
    if thing is None or not any(matcher.is_actor(i) for i in document.subtree(speaker.i)):
        return
    if not _is_blame(document, clause) or not _is_anothers(document, matcher, thing):
        return
    found[token.i] = Draft(
        token.i, (token.i,), "criticise", None, None, None, None, None, _WHOSE, (), (thing.i,), hit.entry.rule, asked=clause.i
    )  # fmt: skip


_WHOSE = ("obj", "of", "by", "poss", "mod")


def _is_blame(document: Document, clause: Token) -> bool:
    """Is it said to be something bad, and not only that it may be?"""
    if clause.lemma not in cue("amounting") or negated(document, clause.i):
        return False
    if any(k.lower in _PERHAPS for k in document.kids(clause.i, "aux")):
        return False
    told = [*document.kids(clause.i, "attr", "acomp", "dobj", "oprd")]
    told += [o for k in document.kids(clause.i, "prep") if k.lower == "to" for o in document.kids(k.i, "pobj")]  # "amounts to"
    words = [document.tokens[j] for k in told for j in conjuncts(document, k.i)]
    if any(k.lower in ("no", "hardly") for w in words for k in document.kids(w.i, "det", "advmod")):
        return False
    words += [a for w in words for a in document.kids(w.i, "amod")]
    return any(w.lemma.lower() in cue("verdicts") or w.lower in cue("verdicts") for w in words)


def _is_anothers(document: Document, matcher: Matcher, thing: Token) -> bool:
    """Is it somebody, or a thing or deed with its owner or doer?"""
    if thing.pos == "PRON" or any(k.pos == "PRON" for k in document.kids(thing.i, "poss")):  # "its own drills"
        return False
    if _is_told(document, matcher, thing):
        return True
    owned = [k.i for k in document.kids(thing.i, *_OWNED)]
    owned += [j for k in document.kids(thing.i, "prep") if k.lower in _BEHIND for o in document.kids(k.i, "pobj")
              for j in (o.i, *(p.i for p in document.kids(o.i, *_OWNED)))]  # fmt: skip
    return any(matcher.is_actor(i) for i in (thing.i, *owned))


def _is_told(document: Document, matcher: Matcher, thing: Token) -> bool:
    """Is it a deed that has been told, whose doer is known from there ("the launch", "this attack")?"""
    pointed = any(k.lower in _POINTING for k in document.kids(thing.i, "det"))
    return pointed and is_nominal(thing) and (matcher.tells_act(thing.i) or not document.kids(thing.i, "prep"))


_POINTING = frozenset(("the", "this", "that", "these", "those", "such"))


def idle_verdict(claim: Claim) -> str | None:
    """Why what somebody says that a deed was is no event, or None: nobody public says it, or of what is their own."""
    if claim.act != "criticise" or not claim.rule.startswith(_OPERATORS):
        return None
    critics = [p.party for p in claim.actors]
    if not claim.recipients or all(_is_private(p) for p in critics):
        return "criticise: an opinion"
    states = {p.party.country for p in claim.recipients}
    own = states == {p.country for p in critics} != {None} and all(p.sector in _RULING for p in critics)
    return "criticise: of their own state" if own else None


def _is_private(party: Party) -> bool:
    return party.sector in _PRIVATE or (party.country is None and party.sector in (None, "UNK"))


_OPERATORS = "lexicon/operators"
_PRIVATE = frozenset(("BUS", "EDU", "CVL", "JRN", "MED", "AGR", "CRM"))
_RULING = frozenset(("GOV", "MIL", "COP", "SPY"))
