"""How far an act has come: tense, modals, negation and everything that governs it, combined.

Invariant: the result names each step that changed it, innermost first; the strongest step decides (`_STRENGTH`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.act_groups import acts_in
from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_documents
from communique.coding.draft import Draft
from communique.coding.drafts.governing import Governor, governors_of
from communique.coding.match import Matcher
from communique.coding.syntax import clause_of, in_principle, is_nominal
from communique.coding.telling.backdrop import is_background
from communique.coding.telling.foretold import foretold
from communique.coding.telling.status_above import steps_from
from communique.coding.telling.status_form import A_GUESS, AIMS, Step, is_definite, own_steps, verb_telling
from communique.coding.telling.untrue import called_untrue
from communique.model.document import Document, Token
from communique.model.status import Stage, Status


@dataclass(frozen=True, slots=True)
class Standing:
    """Status and stage of an act at one place, why, and what governs it (nearest first).

    `guessed`: it may have happened, or might have ("may have fired", "would have fired").
    """

    status: Status
    stage: Stage | None
    reasons: tuple[str, ...]
    governors: tuple[Governor, ...]
    background: bool
    guessed: bool = False


def status_at(document: Document, matcher: Matcher, draft: Draft, *, talk: bool) -> Standing:
    """Status of a draft's act, of which its own word may say one and a stage. `talk`: it is one of meeting and speaking."""
    at = draft.at
    governors = () if _taken_for_granted(document, matcher, at) else tuple(governors_of(document, matcher, at))
    steps = _steps(document, draft, governors, talk=talk)
    status: Status = min((s for s, _ in steps), key=_STRENGTH.index) if steps else "done"
    stages = [g.operator.stage for g in governors if g.operator and g.operator.stage]
    return Standing(
        status,
        _stage(draft.stage, stages, status),
        tuple(f"{s}: {why}" for s, why in steps),
        governors,
        is_background(document, at, verb_telling(document, document.tokens[at])),
        guessed=any(why == A_GUESS for _, why in steps),
    )


_STRENGTH: tuple[Status, ...] = (
    "denied", "not-done", "failed", "hinted", "hypothetical", "requested", "threatened", "pledged", "planned", "expected",
    "agreed-in-principle", "announced", "ended", "ongoing", "done",
)  # fmt: skip
"""Strongest first: what denies outranks what doubts, that outranks what is to come, that outranks what has happened."""


def _steps(document: Document, draft: Draft, governors: tuple[Governor, ...], *, talk: bool) -> list[Step]:
    """All that says how far the act has come, innermost first."""
    steps: list[Step] = [(draft.status, f"the word {document.tokens[draft.at].text!r}")] if draft.status else []
    steps += _of_clause(document, draft, governors, talk=talk)
    if draft.alone and (ahead := foretold(document, draft.at, governors, talk=talk)):
        steps = [*ahead, *(step for step in steps if step[0] != "hypothetical")]  # "the planned visit could take place in May"
    steps = _upheld(draft.status, [*steps, *_around(document, draft.at)])
    if any(in_principle(document, i) for i in (draft.at, *draft.objects)):
        steps.append(("agreed-in-principle", "in principle"))
    return steps


def _of_clause(document: Document, draft: Draft, governors: tuple[Governor, ...], *, talk: bool) -> Iterator[Step]:
    """What its form and all that governs it say. A definite act noun that nothing carries ("the war in Ukraine") is taken for
    granted by its sentence: what stands above it then says nothing of it.
    """
    at = draft.at
    if draft.alone and is_definite(document, at):
        return
    came = talk or _is_asked(document, governors, at) or any(g.operator and g.operator.status == "done" for g in governors)
    yield from (step for step in own_steps(document, draft) if not (came and step[1] in AIMS))  # "went on to praise"
    for n, governor in enumerate(governors):
        answered = draft.act in acts_in("asking") and _refuses(governor) and is_nominal(document.tokens[at])
        told = governor.at in draft.words or _is_part(document, governor, governors[n + 1 :])
        if not told and not answered and not _objected_to(document, governor, governors[:n]):
            yield from steps_from(document, governor, draft.words)


def _is_part(document: Document, governor: Governor, above: tuple[Governor, ...]) -> bool:
    """Is the noun one of the words of what stands above it ("reached its goal of": what was a goal is done)?"""
    noun = document.tokens[governor.at]
    return is_nominal(noun) and any(g.operator and noun.lemma.lower() in g.operator.words[1:] for g in above)


def _around(document: Document, at: int) -> Iterator[Step]:
    """What is said of the act where nothing governs it: somebody is due for it, it was blocked, it is called untrue."""
    if _is_due(document, document.tokens[at]):
        yield "planned", "what somebody is due for"
    if _blocked(document, at):
        yield "not-done", "the statement was blocked"
    if word := called_untrue(document, at):
        yield "denied", f"called {word!r}"


def _upheld(given: Status | None, steps: list[Step]) -> list[Step]:
    """The steps without those that a firmer word makes idle."""
    if given == "announced":  # what is announced by its own word is no mere expectation ("would have to leave")
        steps = [step for step in steps if step[0] not in ("planned", "expected")]
    if any(s in _RESOLVED for s, _ in steps):
        steps = [step for step in steps if step[0] != "requested" or "'" not in step[1]]
    return steps


_RESOLVED: tuple[Status, ...] = ("agreed-in-principle", "pledged", "planned")
"""What is resolved upon is no longer only wished ("agreed that they should cooperate")."""


def _refuses(governor: Governor) -> bool:
    """Is it a word of refusing? A demand that is refused has been made."""
    return governor.operator is not None and governor.operator.alone == "refuse"


def _objected_to(document: Document, governor: Governor, below: tuple[Governor, ...]) -> bool:
    """Does the word only say that somebody objects to what was decided ("rejected the decision to suspend the state")?"""
    return _refuses(governor) and any(g.decides and is_nominal(document.tokens[g.at]) for g in below)


def _is_due(document: Document, token: Token) -> bool:
    """Is it what somebody is expected for ("is due in Oslo on Monday for talks")?"""
    prep = document.tokens[token.head]
    words = (document.tokens[prep.head], *document.kids(prep.head, "acomp"))
    return token.dep == "pobj" and prep.lower == "for" and any(t.lower in cue("due") for t in words)


def _blocked(document: Document, at: int) -> bool:
    """Does a statement tell it that was never made ("blocked a resolution condemning the raid")?"""
    token = document.tokens[at]
    paper = document.tokens[token.head]
    told = token.dep == "acl" and paper.lemma in speech_documents() and paper.dep in ("dobj", "nsubjpass")
    return told and document.tokens[paper.head].lemma in cue("blocking")


def _is_asked(document: Document, governors: tuple[Governor, ...], at: int) -> bool:
    """Is the infinitive what its verb asks for ("voted on Friday to extend"), not what something is done for?"""
    above = governors[0] if governors else None
    return above is not None and above.at == document.tokens[at].head and above.decides


def _taken_for_granted(document: Document, matcher: Matcher, at: int) -> bool:
    """Is it a fact to whoever asks about it ("trying to find out who fired the missile"), or a threat that stands whether or
    not it is carried out?
    """
    token = document.tokens[at]
    if is_nominal(token):
        return "threat" in matcher.classes(at) and is_definite(document, at) and token.dep in ("dobj", "obj")
    asked = {
        t.lower for i in clause_of(document, at) if (t := document.tokens[i]).i < at and t.tag in ("WDT", "WP", "WP$", "WRB")
    }
    return token.dep in ("ccomp", "pcomp") and bool(asked - {"that", "how", "when", "if"})


def _stage(own: Stage | None, above: list[Stage], status: Status) -> Stage | None:
    if status == "agreed-in-principle":
        return "in-principle"
    if above and not own:
        return above[0]
    return own if status in ("done", "ongoing", "announced", "ended") else None
