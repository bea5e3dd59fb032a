"""How far an act has come: tense, modals, negation and everything that governs it, combined.

Invariant: the result names each step that changed it, innermost first; the strongest step decides (`_STRENGTH`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.coding_cues import cue
from communique.codebook.speech import speech_documents
from communique.coding.backdrop import is_background
from communique.coding.foretold import foretold
from communique.coding.governing import Governor, governors_of
from communique.coding.match import Matcher
from communique.coding.syntax import auxiliaries, clause_of, in_principle, infinitive, is_nominal, is_verb, negated
from communique.coding.untrue import called_untrue
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


_GUESSES = frozenset(("may", "might", "could", "must", "would"))


_A_GUESS = "a guess about what has happened, or what would have"


_RESOLVED: tuple[Status, ...] = ("agreed-in-principle", "pledged", "planned")
"""What is resolved upon is no longer only wished ("agreed that they should cooperate")."""


_PROGRESSIVE = frozenset(("is", "are", "was", "were", "been", "am", "'s", "'re"))


_AIMS = ("purpose", "infinitive")


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


def status_at(
    document: Document,
    matcher: Matcher,
    at: int,
    given: Status | None,
    stage: Stage | None,
    *,
    alone: bool = False,
    objects: tuple[int, ...] = (),
    words: tuple[int, ...] = (),
    talk: bool = False,
) -> Standing:
    """Status of the act whose trigger heads at token `at`; `given`/`stage` are what the word itself says.

    A definite act noun that nothing carries (`alone`: "the war in Ukraine") is taken for granted by its sentence: what
    stands above it then says nothing of it. A "not" among the trigger's own `words` denies nothing ("will not go unanswered").
    """
    token = document.tokens[at]
    steps: list[tuple[Status, str]] = []
    if given:
        steps.append((given, f"the word {token.text!r}"))
    governors = () if _taken_for_granted(document, matcher, at) else tuple(governors_of(document, matcher, at))
    if not (alone and _definite(document, at)):
        came = talk or _is_asked(document, governors, at) or any(g.operator and g.operator.status == "done" for g in governors)
        steps.extend(step for step in _own(document, at, words) if not (came and step[1] in _AIMS))  # "went on to praise"
        for n, governor in enumerate(governors):
            if not _objected_to(document, governor, governors[:n]):
                steps.extend(_from_governor(document, governor))
    if alone and (ahead := foretold(document, at, governors, talk=talk)):
        steps = [*ahead, *(step for step in steps if step[0] != "hypothetical")]  # "the planned visit could take place in May"
    if _is_due(document, token):
        steps.append(("planned", "what somebody is due for"))
    if _blocked(document, at):
        steps.append(("not-done", "the statement was blocked"))
    if word := called_untrue(document, at):
        steps.append(("denied", f"called {word!r}"))
    if given == "announced":  # what is announced by its own word is no mere expectation ("would have to leave")
        steps = [step for step in steps if step[0] not in ("planned", "expected")]
    if any(s in _RESOLVED for s, _ in steps):
        steps = [step for step in steps if step[0] != "requested" or "'" not in step[1]]
    if any(in_principle(document, i) for i in (at, *objects)):
        steps.append(("agreed-in-principle", "in principle"))
    status: Status = min((s for s, _ in steps), key=_STRENGTH.index) if steps else "done"
    stages = [g.operator.stage for g in governors if g.operator and g.operator.stage]
    reasons = tuple(f"{s}: {why}" for s, why in steps)
    guessed = any(why == _A_GUESS for _, why in steps)
    return Standing(
        status,
        _stage(stage, stages, status),
        reasons,
        governors,
        is_background(document, at, _verb_of(document, token)),
        guessed,
    )


def _objected_to(document: Document, governor: Governor, below: tuple[Governor, ...]) -> bool:
    """Does the word only say that somebody objects to what was decided ("rejected the decision to suspend the state")?"""
    refused = governor.operator is not None and governor.operator.alone == "refuse"
    return refused and any(g.decides and is_nominal(document.tokens[g.at]) for g in below)


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
        return "threat" in matcher.classes(at) and _definite(document, at) and token.dep in ("dobj", "obj")
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


def _own(document: Document, at: int, words: tuple[int, ...]) -> Iterator[tuple[Status, str]]:
    """What the act's own form says, besides the words of its trigger."""
    token = document.tokens[at]
    verb = _verb_of(document, token)
    supposed = verb is not None and _conditional(document, verb.i)  # "if Peru does not back down": it may yet
    if negated(document, at, words) and not supposed:
        yield "not-done", "negation"
    if verb is None:
        return
    presumed = token.dep in ("dobj", "obj") and _definite(document, at)  # "nobody has claimed the attack": there was one
    if verb.i != at and not (presumed or supposed) and negated(document, verb.i, words):
        yield "not-done", f"negation of {verb.text!r}"
    auxes = auxiliaries(document, verb.i)
    for aux in auxes:
        if aux in _MODALS:
            yield _MODALS[aux], _A_GUESS if "have" in auxes and aux in _GUESSES else f"{aux!r}"
    if supposed:
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
    if verb.tag in ("VBZ", "VBP") and not title and not auxes and not _performed(document, verb):
        yield "ongoing", "present"
    elif verb.tag == "VB" and auxes == ["to"] and _under_way(document, verb):
        yield "ongoing", "an operation that has begun"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "advcl":
        if not any(_counted_off(document, k.i) for k in document.kids(verb.head, "attr")):
            yield "planned", _AIMS[0]
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep in ("relcl", "acl"):
        aimed = document.tokens[verb.head].lemma.lower() in cue("aims")
        if _counted_off(document, verb.head):
            return
        if aimed or verb.dep == "relcl":
            yield "planned", _AIMS[0 if aimed else 1]


def _under_way(document: Document, verb: Token) -> bool:
    """Is it what an operation that was begun consists in ("launched a raid to detain the rebels")?"""
    above = document.tokens[verb.head]
    noun = above if is_nominal(above) else document.kid(above.i, "dobj")
    carrier = document.tokens[noun.head] if noun is not None else above
    begun = carrier.tag in ("VBD", "VBN", "VBG", "VBZ") and carrier.lemma in cue("beginning")
    return begun and noun is not None and noun.lemma in cue("under-way") and verb.dep in ("advcl", "relcl", "acl", "xcomp")


def _counted_off(document: Document, noun: int) -> bool:
    """Is it said which of several did it ("the third minister to quit", "the only state to object")? Then it is done."""
    near = (document.tokens[noun], *document.kids(noun, "amod", "nummod", "advmod"))
    return any(t.entity == "ORDINAL" or t.tag == "JJS" or t.lower in cue("counting-off") for t in near)


def _performed(document: Document, verb: Token) -> bool:
    """Is it done by the very words ("I condemn", "we congratulate")?"""
    subject = document.kid(verb.i, "nsubj")
    return subject is not None and subject.lower in ("i", "we") and verb.lemma in cue("performed")


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


def _definite(document: Document, at: int) -> bool:
    """Is the noun introduced by the, this, that, a possessor, or named as known?"""
    return any(k.dep == "poss" or k.lower in ("the", "this", "that", "these", "those") for k in document.kids(at))


def _from_governor(document: Document, governor: Governor) -> Iterator[tuple[Status, str]]:
    token = document.tokens[governor.at]
    operator = governor.operator
    if operator and operator.status == "announced" and _is_told_done(document, token):
        return
    if operator and operator.status:
        yield "planned" if _still_tried(document, token) else operator.status, f"{token.text!r} ({operator.rule})"
    if not (is_verb(token) or token.pos == "AUX"):
        return
    if _reminds(document, token):
        return
    if governor.says:
        if {"will", "shall", "'ll"} & set(auxiliaries(document, governor.at)):
            yield "planned", f"'will' {token.text!r}"
        if negated(document, governor.at):  # "does not believe that": nobody says that it is so
            yield "hypothetical", f"negation of {token.text!r}"
        return
    if negated(document, governor.at):
        yield "not-done", f"negation of {token.text!r}"
    bare = operator is not None and not operator.status and governor.clause and infinitive(document, governor.at)
    if bare and token.dep == "advcl" and token.tag == "VB":
        yield "planned", _AIMS[0]  # "met the parties to persuade them to join"
    if token.lemma == "have" and token.tag in ("VBZ", "VBP") and governor.clause:  # "they have to do more"
        yield _MODALS["must"], f"'{token.text} to'"
    for aux in auxiliaries(document, governor.at):
        if aux in _MODALS:
            yield _MODALS[aux], f"{aux!r} {token.text!r}"
    if _conditional(document, governor.at):
        yield "hypothetical", f"condition at {token.text!r}"


def _is_told_done(document: Document, verb: Token) -> bool:
    """Does what is announced lie behind ("announced that it had secured the release")?"""
    told = document.kid(verb.i, "ccomp")
    return told is not None and told.tag == "VBN" and "had" in auxiliaries(document, told.i)


def _reminds(document: Document, verb: Token) -> bool:
    """Does it only remind of what is known ("it will be recalled that Chad shelled the town", "it should be noted that")?"""
    subject = document.kid(verb.i, "nsubjpass")
    return (
        subject is not None and subject.lower == "it" and verb.lemma in ("recall", "remember", "note", "add", "stress", "say")
    )


def _still_tried(document: Document, verb: Token) -> bool:
    """Is it an attempt that goes on or is to come ("is trying to", "will attempt to"), and not one that was made?"""
    if verb.lemma.lower() not in cue("trying") or not is_verb(verb):
        return False
    helpers = auxiliaries(document, verb.i)
    if verb.tag == "VBG":  # "was held for trying to kill the king"
        return bool(helpers) or verb.dep != "pcomp"
    if verb.tag == "VB":
        return "did" not in helpers
    return verb.tag in ("VBZ", "VBP") and document.field_of(verb.i) != "title"


def _conditional(document: Document, verb: int) -> bool:
    """Is the clause introduced by if, unless, whether? Of a fronted clause the parser may hang the word on the main verb."""
    token = document.tokens[verb]
    if _inverted(document, token):
        return True
    marks = document.kids(verb, "mark")
    if not marks and token.dep == "advcl" and verb < token.head:
        marks = [k for k in document.kids(token.head, "mark") if k.i < verb]
    return any(k.lower in _CONDITIONS for k in marks) or _awaited(document, verb)


_AWAITING = frozenset(("until", "till", "once"))


def _awaited(document: Document, verb: int) -> bool:
    """Is the clause what something waits for ("will not return until they are paid"), and not what came to pass?"""
    token = document.tokens[verb]
    if not any(k.lower in _AWAITING for k in document.kids(verb, "mark", "advmod")):
        return False
    present = {t.tag for t in (token, *document.kids(verb, "aux", "auxpass"))} & {"VBZ", "VBP"}
    return bool(present) or any(a in _MODALS for a in auxiliaries(document, token.head))


def _inverted(document: Document, verb: Token) -> bool:
    """Is it a condition by its order ("Had the army fired, …")?"""
    had = next((k for k in document.kids(verb.i, "aux") if k.lower == "had"), None)
    subject = document.kid(verb.i, "nsubj", "nsubjpass")
    return verb.dep == "advcl" and had is not None and subject is not None and had.i < subject.i
