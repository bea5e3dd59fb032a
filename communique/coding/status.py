"""How far an act has come: tense, modals, negation and everything that governs it, combined.

Invariant: the result names each step that changed it, innermost first; the strongest step decides (`_STRENGTH`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.codebook.lexicon import Operator
from communique.coding.match import Matcher
from communique.coding.syntax import auxiliaries, is_nominal, is_verb, negated
from communique.model.document import Document, Token
from communique.model.status import Stage, Status

_STRENGTH: tuple[Status, ...] = (
    "denied", "not-done", "failed", "hypothetical", "hinted", "requested", "threatened", "pledged", "planned", "expected",
    "agreed-in-principle", "announced", "ended", "ongoing", "done",
)  # fmt: skip
"""Strongest first: what denies outranks what doubts, that outranks what is to come, that outranks what has happened."""

_CONDITIONS = frozenset(("if", "unless", "whether", "should"))
_MODALS: dict[str, Status] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "would": "expected", "'d": "expected",
    "may": "hypothetical", "might": "hypothetical", "could": "hypothetical", "can": "hypothetical",
    "should": "requested", "must": "requested", "ought": "requested",
}  # fmt: skip
_PRINCIPLE = frozenset(("principle",))


@dataclass(frozen=True, slots=True)
class Governor:
    """A word above the act in the parse that says something of it."""

    at: int
    operator: Operator
    clause: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """Status and stage of an act at one place, why, and what governs it (nearest first)."""

    status: Status
    stage: Stage | None
    reasons: tuple[str, ...]
    governors: tuple[Governor, ...]
    background: bool


def status_at(document: Document, matcher: Matcher, at: int, given: Status | None, stage: Stage | None) -> Standing:
    """Status of the act whose trigger heads at token `at`; `given`/`stage` are what the word itself says."""
    token = document.tokens[at]
    steps: list[tuple[Status, str]] = []
    if given:
        steps.append((given, f"the word {token.text!r}"))
    steps.extend(_own(document, at))
    governors = tuple(_governors(document, matcher, at))
    for governor in governors:
        steps.extend(_from_governor(document, governor))
    if _in_principle(document, at):
        steps.append(("agreed-in-principle", "in principle"))
    status: Status = min((s for s, _ in steps), key=_STRENGTH.index) if steps else "done"
    stages = [g.operator.stage for g in governors if g.operator.stage]
    reasons = tuple(f"{s}: {why}" for s, why in steps)
    return Standing(status, _stage(stage, stages, status), reasons, governors, _is_background(document, at))


def _stage(own: Stage | None, above: list[Stage], status: Status) -> Stage | None:
    if status == "agreed-in-principle":
        return "in-principle"
    if above and not own:
        return above[0]
    return own if status in ("done", "ongoing", "announced", "ended") else None


def _own(document: Document, at: int) -> Iterator[tuple[Status, str]]:
    """What the act's own form says."""
    token = document.tokens[at]
    if negated(document, at):
        yield "not-done", "negation"
    verb = _verb_of(document, token)
    if verb is None:
        return
    if verb.i != at and negated(document, verb.i):
        yield "not-done", f"negation of {verb.text!r}"
    auxes = auxiliaries(document, verb.i)
    for aux in auxes:
        if aux in _MODALS:
            yield _MODALS[aux], f"{aux!r}"
    if _conditional(document, verb.i):
        yield "hypothetical", "condition"
    if verb.i == at:
        yield from _tense(document, verb, auxes)


def _tense(document: Document, verb: Token, auxes: list[str]) -> Iterator[tuple[Status, str]]:
    title = document.field_of(verb.i) == "title"
    if verb.tag == "VBG" and any(a in ("is", "are", "was", "were", "been", "am", "'s", "'re") for a in auxes):
        yield "ongoing", "progressive"
    elif verb.tag in ("VBZ", "VBP") and not title and not auxes:
        yield "ongoing", "present"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "ROOT":
        yield "planned", "infinitive of a headline"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "advcl":
        yield "planned", "purpose"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "relcl":
        yield "planned", "infinitive"


def _verb_of(document: Document, token: Token) -> Token | None:
    """The verb whose tense and modals hold for the act: itself, or the verb that a light-verb noun or adjective hangs on."""
    if is_verb(token):
        return token
    for above in document.ancestors(token.i):
        if is_verb(above):
            return above if token.dep in ("dobj", "nsubjpass", "acomp", "attr", "obj", "conj") else None
        if above.pos == "AUX":
            return above
        token = above
    return None


def _governors(document: Document, matcher: Matcher, at: int) -> Iterator[Governor]:
    """Operators above the act, nearest first, up to where its clause stops being governed."""
    token = document.tokens[at]
    seen = {at}
    for _ in range(12):
        head = document.tokens[token.head]
        if head.i in seen:
            return
        seen.add(head.i)
        relation = token.dep
        if relation == "conj":
            token = head
            continue
        if relation in ("advcl", "relcl", "parataxis") and not _infinitive(document, token):
            if relation != "advcl" or token.tag not in ("VBG", "VBN"):
                return
            token = head
            continue
        clause = is_verb(token) or token.pos == "AUX"
        if hit := matcher.operator(head.i):
            takes = hit.entry.takes
            if takes == "both" or (takes == "clause") == clause or relation in ("acl", "pcomp", "xcomp", "ccomp"):
                yield Governor(head.i, hit.entry, clause)
        token = head


def _infinitive(document: Document, token: Token) -> bool:
    marker = document.kid(token.i, "aux")
    return token.tag == "VB" and marker is not None and marker.lower == "to"


def _from_governor(document: Document, governor: Governor) -> Iterator[tuple[Status, str]]:
    token = document.tokens[governor.at]
    operator = governor.operator
    if operator.status:
        yield operator.status, f"{token.text!r} ({operator.rule})"
    if is_verb(token) or token.pos == "AUX":
        if negated(document, governor.at) and not operator.says:
            yield "not-done", f"negation of {token.text!r}"
        for aux in auxiliaries(document, governor.at):
            if aux in ("may", "might", "could", "can") and not operator.says:
                yield "hypothetical", f"{aux!r} {token.text!r}"
            elif aux in ("will", "shall", "would", "'ll") and not operator.says:
                yield "planned", f"{aux!r} {token.text!r}"
        if _conditional(document, governor.at):
            yield "hypothetical", f"condition at {token.text!r}"


def _conditional(document: Document, verb: int) -> bool:
    """Is the clause introduced by if, unless, whether?"""
    return any(k.lower in _CONDITIONS for k in document.kids(verb, "mark"))


def _in_principle(document: Document, at: int) -> bool:
    """ "in principle" on the act or on the verb that carries it."""
    places = [at, document.tokens[at].head]
    for place in places:
        for prep in document.kids(place, "prep"):
            if prep.lower == "in" and any(k.lemma in _PRINCIPLE for k in document.kids(prep.i, "pobj")):
                return True
    return False


def _is_background(document: Document, at: int) -> bool:
    """Past perfect without a reporting verb above it: told as what came before the news."""
    token = document.tokens[at]
    verb = _verb_of(document, token)
    if verb is None or (not is_nominal(verb) and "had" not in auxiliaries(document, verb.i)):
        return False
    return verb.dep in ("ROOT", "relcl", "advcl")


def weaker(standing: Standing, status: Status, why: str) -> Standing:
    """The same standing with one more step; the stronger of both statuses holds."""
    best = min((standing.status, status), key=_STRENGTH.index)
    return replace(standing, status=best, reasons=(*standing.reasons, f"{status}: {why}"))
