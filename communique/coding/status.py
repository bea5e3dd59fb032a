"""How far an act has come: tense, modals, negation and everything that governs it, combined.

Invariant: the result names each step that changed it, innermost first; the strongest step decides (`_STRENGTH`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from communique.codebook.lexicon import Operator
from communique.coding.match import Matcher
from communique.coding.syntax import auxiliaries, in_principle, infinitive, is_nominal, is_verb, negated
from communique.model.claim import Attribution, Participant
from communique.model.document import Document, Token
from communique.model.status import Stage, Status

_STRENGTH: tuple[Status, ...] = (
    "denied", "not-done", "failed", "hinted", "hypothetical", "requested", "threatened", "pledged", "planned", "expected",
    "agreed-in-principle", "announced", "ended", "ongoing", "done",
)  # fmt: skip
"""Strongest first: what denies outranks what doubts, that outranks what is to come, that outranks what has happened."""

_CONDITIONS = frozenset(("if", "unless", "whether", "should"))
_MODALS: dict[str, Status] = {
    "will": "planned", "shall": "planned", "'ll": "planned", "wo": "planned", "would": "expected", "'d": "expected",
    "may": "hypothetical", "might": "hypothetical", "could": "hypothetical", "can": "hypothetical",
    "should": "requested", "must": "requested", "ought": "requested",
}  # fmt: skip


_RESOLVED: tuple[Status, ...] = ("agreed-in-principle", "pledged", "planned")
"""What is resolved upon is no longer only wished ("agreed that they should cooperate")."""
_PROGRESSIVE = frozenset(("is", "are", "was", "were", "been", "am", "'s", "'re"))
_AIMS = ("purpose", "infinitive")


@dataclass(frozen=True, slots=True)
class Governor:
    """A word above the act in the parse: an operator, or a plain verb whose modals and negation hold for the act too.

    `clause` says that the act stands in a clause below it, not in a noun phrase.
    """

    at: int
    operator: Operator | None
    clause: bool

    @property
    def says(self) -> bool:
        """Does its subject tell what stands below?"""
        return self.operator is not None and self.operator.says


@dataclass(frozen=True, slots=True)
class Standing:
    """Status and stage of an act at one place, why, and what governs it (nearest first)."""

    status: Status
    stage: Stage | None
    reasons: tuple[str, ...]
    governors: tuple[Governor, ...]
    background: bool


def status_at(
    document: Document,
    matcher: Matcher,
    at: int,
    given: Status | None,
    stage: Stage | None,
    *,
    alone: bool = False,
    objects: tuple[int, ...] = (),
    talk: bool = False,
) -> Standing:
    """Status of the act whose trigger heads at token `at`; `given`/`stage` are what the word itself says.

    A definite act noun that nothing carries (`alone`: "the war in Ukraine") is taken for granted by its sentence: what
    stands above it then says nothing of it.
    """
    token = document.tokens[at]
    steps: list[tuple[Status, str]] = []
    if given:
        steps.append((given, f"the word {token.text!r}"))
    governors = tuple(governors_of(document, matcher, at))
    if not (alone and _definite(document, at)):
        steps.extend(step for step in _own(document, at) if not (talk and step[1] in _AIMS))
        for governor in governors:
            steps.extend(_from_governor(document, governor))
    if any(s in _RESOLVED for s, _ in steps):
        steps = [step for step in steps if step[0] != "requested" or "'" not in step[1]]
    if any(in_principle(document, i) for i in (at, *objects)):
        steps.append(("agreed-in-principle", "in principle"))
    status: Status = min((s for s, _ in steps), key=_STRENGTH.index) if steps else "done"
    stages = [g.operator.stage for g in governors if g.operator and g.operator.stage]
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
    presumed = token.dep in ("dobj", "obj") and _definite(document, at)  # "nobody has claimed the attack": there was one
    if verb.i != at and not presumed and negated(document, verb.i):
        yield "not-done", f"negation of {verb.text!r}"
    auxes = auxiliaries(document, verb.i)
    for aux in auxes:
        if aux in _MODALS:
            yield _MODALS[aux], f"{aux!r}"
    if _conditional(document, verb.i):
        yield "hypothetical", "condition"
    if verb.tag == "VBG" and any(a in _PROGRESSIVE for a in auxes):
        yield "ongoing", "progressive"
    if verb.i == at:
        yield from _tense(document, verb, auxes)
    if verb.dep == "xcomp" and document.tokens[verb.head].lemma == "be" and infinitive(document, verb.i):
        yield "planned", "is to"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "ROOT":
        yield "planned", "infinitive of a headline"


def _tense(document: Document, verb: Token, auxes: list[str]) -> Iterator[tuple[Status, str]]:
    title = document.field_of(verb.i) == "title"
    if verb.tag in ("VBZ", "VBP") and not title and not auxes:
        yield "ongoing", "present"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "advcl":
        yield "planned", _AIMS[0]
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "relcl":
        yield "planned", _AIMS[1]


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


def governors_of(document: Document, matcher: Matcher, at: int) -> Iterator[Governor]:
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
        if relation in ("advcl", "relcl", "parataxis") and not infinitive(document, token.i):
            if relation == "advcl" and (bare := _of_particle(document, matcher, token)):
                yield bare
            if relation != "advcl" or token.tag not in ("VBG", "VBN"):
                return
            token = head
            continue
        if token.dep in ("prep", "agent", "dative") and not _leads_up(document, token, matcher):
            return
        clause = is_verb(token) or token.pos == "AUX"
        if relation == "nsubj" and document.kid(head.i, "dobj", "ccomp"):  # "the strikes threaten the truce": it acts itself
            return
        hit = matcher.operator(head.i, token.i)
        if hit:
            takes = hit.entry.takes
            if takes == "both" or (takes == "clause") == clause or relation in ("acl", "pcomp", "xcomp", "ccomp"):
                yield Governor(head.i, hit.entry, clause)
        elif is_verb(head) and relation not in ("nsubj", "nsubjpass"):
            yield Governor(head.i, None, clause)
        token = head


def _of_particle(document: Document, matcher: Matcher, token: Token) -> Governor | None:
    """The operator right before a gerund that the parser did not take for its complement ("ruled out sending troops")."""
    hit = matcher.operator(token.head, token.i)
    if hit is None or token.tag != "VBG" or len(hit.tokens) == 1 or document.extent(token.i)[0] != hit.tokens[-1] + 1:
        return None
    return Governor(token.head, hit.entry, True)


def _definite(document: Document, at: int) -> bool:
    """Is the noun introduced by the, this, that, a possessor, or named as known?"""
    return any(k.dep == "poss" or k.lower in ("the", "this", "that", "these", "those") for k in document.kids(at))


def _leads_up(document: Document, token: Token, matcher: Matcher) -> bool:
    """May one climb from a preposition to its head? Only where it adds to a list, measures, or is the operator's own."""
    if token.lower in ("including", "of", "like"):
        return True
    if token.lower == "as":
        return document.kid(token.i, "pcomp") is not None or any(k.lower == "such" for k in document.kids(token.i))
    hit = matcher.operator(token.head)
    return hit is not None and token.i in hit.tokens


def _from_governor(document: Document, governor: Governor) -> Iterator[tuple[Status, str]]:
    token = document.tokens[governor.at]
    operator = governor.operator
    if operator and operator.status:
        yield operator.status, f"{token.text!r} ({operator.rule})"
    if not (is_verb(token) or token.pos == "AUX"):
        return
    if governor.says:
        if {"will", "shall", "'ll"} & set(auxiliaries(document, governor.at)):
            yield "planned", f"'will' {token.text!r}"
        return
    if negated(document, governor.at):
        yield "not-done", f"negation of {token.text!r}"
    for aux in auxiliaries(document, governor.at):
        if aux in _MODALS:
            yield _MODALS[aux], f"{aux!r} {token.text!r}"
    if _conditional(document, governor.at):
        yield "hypothetical", f"condition at {token.text!r}"


def _conditional(document: Document, verb: int) -> bool:
    """Is the clause introduced by if, unless, whether? Of a fronted clause the parser may hang the word on the main verb."""
    token = document.tokens[verb]
    marks = document.kids(verb, "mark")
    if not marks and token.dep == "advcl" and verb < token.head:
        marks = [k for k in document.kids(token.head, "mark") if k.i < verb]
    return any(k.lower in _CONDITIONS for k in marks)


def _is_background(document: Document, at: int) -> bool:
    """Past perfect without a reporting verb above it: told as what came before the news."""
    token = document.tokens[at]
    verb = _verb_of(document, token)
    if verb is None or (not is_nominal(verb) and "had" not in auxiliaries(document, verb.i)):
        return False
    return verb.dep in ("ROOT", "relcl", "advcl")


def by_decision(standing: Standing, act: str) -> Standing:
    """A measure that is "decided" stands by that: it is announced, where a deed that is decided is still to come."""
    deciding = [g for g in standing.governors if g.operator and g.operator.words[0] in _DECIDING]
    if standing.status != "planned" or act not in _MEASURES or not deciding:
        return standing
    return replace(standing, status="announced", reasons=(*standing.reasons, "announced: a measure decided"))


_DECIDING = frozenset(("decide", "decision", "move"))
_MEASURES = frozenset(
    ("impose", "extend", "lift", "ease", "cut-aid", "cut-ties", "expel", "bar", "recognise", "restrict", "censor", "withhold")
)


def own_promise(standing: Standing, attribution: Attribution | None, actors: tuple[Participant, ...]) -> Standing:
    """What somebody in office says that the own state will or would do is promised, not only expected."""
    speaker = attribution.party if attribution else None
    if standing.status == "announced" and attribution is not None and not _speaks_for(attribution, actors):
        return replace(standing, status="done", reasons=(*standing.reasons, "done: announced by somebody else"))
    if standing.status not in ("expected", "planned") or speaker is None or speaker.sector != "GOV" or not speaker.country:
        return standing
    if not _speaks_for(attribution, actors):
        return standing
    reason = f"pledged: {speaker.name} speaks for the own state"
    return replace(standing, status="pledged", reasons=(*standing.reasons, reason))


def in_talks(standing: Standing) -> Standing:
    """What is being agreed is not agreed yet ("are negotiating a treaty")."""
    if (standing.status, standing.stage) != ("ongoing", "in-principle"):
        return standing
    return replace(standing, stage="in-talks", reasons=(*standing.reasons, "in-talks: under way"))


def _speaks_for(attribution: Attribution | None, actors: tuple[Participant, ...]) -> bool:
    """Does the speaker belong to the state that acts?"""
    country = attribution.party.country if attribution and attribution.party else None
    return country is not None and any(p.party.country == country for p in actors)
