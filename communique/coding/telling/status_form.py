"""What an act's own form says of how far it has come: tense, modals and negation of its verb.

Invariant: a look at the clause that tells the act; what stands above it is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.coding_cues import cue
from communique.coding.draft import Draft
from communique.coding.syntax import auxiliaries, infinitive, is_nominal, is_past, is_verb, negated
from communique.coding.telling.modals import GUESSES, MODALS, conditional
from communique.model.document import Document, Token
from communique.model.status import Status

Step = tuple[Status, str]
"""A status that something gives an act, and what gives it."""

A_GUESS = "a guess about what has happened, or what would have"
AIMS = ("purpose", "infinitive")
"""The reasons of what something is done for; who "went on to praise" has done it."""


def verb_telling(document: Document, token: Token) -> Token | None:
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


def is_definite(document: Document, at: int) -> bool:
    """Is the noun introduced by the, this, that, a possessor, or named as known?"""
    return any(k.dep == "poss" or k.lower in ("the", "this", "that", "these", "those") for k in document.kids(at))


def own_steps(document: Document, draft: Draft) -> Iterator[Step]:
    """What the act's own form says, besides the words of its trigger."""
    token = document.tokens[draft.at]
    verb = verb_telling(document, token)
    supposed = verb is not None and conditional(document, verb.i)  # "if Peru does not back down": it may yet
    if negated(document, draft.at, draft.words) and not supposed:
        yield "not-done", "negation"
    if token.dep == "nsubj" and token.pos == "NOUN" and _is_to(document, document.tokens[token.head]):
        yield "planned", "is to"  # "the talks are to begin on Monday"
    if verb is None:
        return
    presumed = token.dep in ("dobj", "obj") and is_definite(document, draft.at)  # "nobody has claimed the attack"
    if verb is not token and not (presumed or supposed) and negated(document, verb.i, draft.words):
        yield "not-done", f"negation of {verb.text!r}"
    auxes = auxiliaries(document, verb.i)
    said = {document.tokens[i].lower for i in draft.words}  # "may no longer land"
    for aux in auxes:
        if aux in MODALS and aux not in said:
            yield MODALS[aux], A_GUESS if "have" in auxes and aux in GUESSES else f"{aux!r}"
    if supposed:
        yield "hypothetical", "condition"
    if verb.tag == "VBG" and not _PROGRESSIVE.isdisjoint(auxes):
        yield "ongoing", "progressive"
    if verb is token:
        yield from _tense(document, verb, auxes)
    yield from _to_come(document, verb, auxes)


_PROGRESSIVE = frozenset(("is", "are", "was", "were", "been", "am", "'s", "'re"))


def _is_to(document: Document, verb: Token) -> bool:
    """Is it a "be" by which something is still to come about?"""
    below = document.kids(verb.i, "xcomp") if verb.lemma == "be" and verb.tag in ("VBZ", "VBP") else ()
    return any(infinitive(document, k.i) for k in below)


def _to_come(document: Document, verb: Token, auxes: list[str]) -> Iterator[Step]:
    """What a bare infinitive says that is not for anything ("is to visit Lima", "Fiji to host summit")."""
    if verb.dep == "xcomp" and document.tokens[verb.head].lemma == "be" and infinitive(document, verb.i):
        yield "planned", "is to"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "ROOT":
        yield "planned", "infinitive of a headline"


def _tense(document: Document, verb: Token, auxes: list[str]) -> Iterator[Step]:
    title = document.field_of(verb.i) == "title"
    above = document.tokens[verb.head]
    if verb.dep == "conj" and verb.tag == above.tag == "VB" and infinitive(document, above.i):
        yield from _tense(document, above, auxiliaries(document, above.i))  # "sent to take the base and kill the guards"
    elif not title and _is_imperative(document, verb, auxes):
        yield "requested", "imperative"
    elif verb.tag in ("VBZ", "VBP") and not title and not auxes and not _performed(document, verb):
        yield "ongoing", "present"
    elif verb.tag == "VB" and auxes == ["to"] and _under_way(document, verb):
        yield "ongoing", "an operation that has begun"
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep == "advcl":
        if not (_by_use(document, verb) or _voiced(document, verb)) and not any(
            _counted_off(document, k.i) for k in document.kids(verb.head, "attr")
        ):
            yield "planned", AIMS[0]
    elif _in_view(document, verb):
        yield "planned", AIMS[0]
    elif verb.tag == "VB" and auxes == ["to"] and verb.dep in ("relcl", "acl"):
        aimed = document.tokens[verb.head].lemma.lower() in cue("aims")
        if _counted_off(document, verb.head):
            return
        if document.tokens[verb.head].lemma in cue("asking-nouns"):
            yield "hypothetical", "what is asked for"
        elif aimed or verb.dep == "relcl":
            yield "planned", AIMS[0 if aimed else 1]


def _in_view(document: Document, verb: Token) -> bool:
    """Is it what something is done for ("met with a view to signing a pact", "sent men in the hope of ending the siege")?"""
    link = document.tokens[verb.head]
    aim = document.tokens[link.head]
    told = verb.tag == "VBG" and verb.dep == "pcomp" and link.lower in ("to", "of", "at", "towards")
    return told and aim.dep == "pobj" and aim.lemma.lower() in cue("in-view")


def _is_imperative(document: Document, verb: Token, auxes: list[str]) -> bool:
    """Does a bare verb open a sentence or a quotation ("Release the hostages now", the minister said)?"""
    bare = verb.tag == "VB" and not auxes and not document.kids(verb.i, "nsubj", "nsubjpass", "csubj", "mark", "expl")
    if not bare or verb.dep not in ("ROOT", "ccomp", "advcl", "parataxis"):
        return False
    before = document.tokens[verb.i - 1] if verb.i else verb
    return before.i == verb.i or before.sentence != verb.sentence or before.text in _OPENING


_OPENING = frozenset(('"', "“", "'", "‘", "``", "«"))


def _under_way(document: Document, verb: Token) -> bool:
    """Is it what an operation that was begun consists in ("launched a raid to detain the rebels")?"""
    above = document.tokens[verb.head]
    noun = above if is_nominal(above) else document.kid(above.i, "dobj")
    carrier = document.tokens[noun.head] if noun is not None else above
    begun = carrier.tag in ("VBD", "VBN", "VBG", "VBZ") and carrier.lemma in cue("beginning")
    return begun and noun is not None and noun.lemma in cue("under-way") and verb.dep in ("advcl", "relcl", "acl", "xcomp")


def _by_use(document: Document, verb: Token) -> bool:
    """Is it what somebody did by making use of something ("invoked an old law to expel them")?"""
    using = document.tokens[verb.head]
    return using.lemma in cue("making-use") and is_past(document, using.i) and document.kid(using.i, "dobj") is not None


def _voiced(document: Document, verb: Token) -> bool:
    """Is it what somebody said by reaching another ("called the emir to express his support")?"""
    reaching = document.tokens[verb.head]
    return verb.lemma in cue("voicing") and reaching.lemma in cue("reaching") and is_past(document, reaching.i)


def _counted_off(document: Document, noun: int) -> bool:
    """Is it said which of several did it ("the third minister to quit", "the only state to object")? Then it is done."""
    near = (document.tokens[noun], *document.kids(noun, "amod", "nummod", "advmod"))
    return any(t.entity == "ORDINAL" or t.tag == "JJS" or t.lower in cue("counting-off") for t in near)


def _performed(document: Document, verb: Token) -> bool:
    """Is it done by the very words ("I condemn", "we congratulate")?"""
    subject = document.kid(verb.i, "nsubj")
    return subject is not None and subject.lower in ("i", "we") and verb.lemma in cue("performed")
