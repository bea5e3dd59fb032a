"""What a word above an act says of how far it has come ("tried to", "ruled out", "may be asked to").

Invariant: one governor at a time; which of them count is said in `status`.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.coding_cues import cue
from communique.coding.drafts.governing import Governor
from communique.coding.syntax import auxiliaries, infinitive, is_past, is_verb, negated
from communique.coding.telling.modals import MODALS, conditional
from communique.coding.telling.status_form import AIMS, Step
from communique.model.document import Document, Token


def steps_from(document: Document, governor: Governor, words: tuple[int, ...]) -> Iterator[Step]:
    """What one governor says of the act below it, in the order in which its words stand for it (`words`: the act's own)."""
    token = document.tokens[governor.at]
    operator = governor.operator
    if _speaks_to_readers(document, token):
        return
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
    if negated(document, governor.at, words):
        yield "not-done", f"negation of {token.text!r}"
    elif told := _ruled_out(document, governor.at):
        yield "not-done", f"{token.text!r} {told!r}"
    bare = operator is not None and not operator.status and governor.clause and infinitive(document, governor.at)
    if bare and token.dep == "advcl" and token.tag == "VB":
        yield "planned", AIMS[0]  # "met the parties to persuade them to join"
    behind = _tells_the_past(document, governor.at)
    if token.lemma == "have" and token.tag in ("VBZ", "VBP") and governor.clause and not behind:  # "they have to do more"
        yield MODALS["must"], f"'{token.text} to'"
    for aux in auxiliaries(document, governor.at):
        if aux in MODALS and not (behind and MODALS[aux] == "requested"):
            yield MODALS[aux], f"{aux!r} {token.text!r}"
    if conditional(document, governor.at):
        yield "hypothetical", f"condition at {token.text!r}"


def _tells_the_past(document: Document, verb: int) -> bool:
    """Is it something past that is spoken of, which nobody can ask for ("we must remember that Chad shelled the town")?"""
    told = document.kid(verb, "ccomp")
    return told is not None and (is_past(document, told.i) or "had" in auxiliaries(document, told.i))


def _speaks_to_readers(document: Document, verb: Token) -> bool:
    """Does it only point the reader to what there is ("if you look at the sanctions", "consider the raid on Gao")?"""
    if verb.lemma.lower() not in cue("pointing-out") or auxiliaries(document, verb.i):
        return False
    subject = document.kid(verb.i, "nsubj")
    return subject.lower in ("you", "one") if subject is not None else verb.tag == "VB" and verb.dep == "ROOT"


def _ruled_out(document: Document, verb: int) -> str | None:
    """What says that a deed will not be ("lifting the ban is out of the question", "it is unthinkable to lift it"), or None."""
    if document.tokens[verb].lemma != "be" or document.kid(verb, "csubj", "xcomp", "advcl") is None:
        return None
    for kid in document.kids(verb, "acomp", "attr", "prep"):
        below = [i for i in document.subtree(kid.i) if document.tokens[i].dep != "det"]
        told = " ".join(document.tokens[i].lower for i in below)
        if told in cue("ruling-out"):
            return told
    return None


def _is_told_done(document: Document, verb: Token) -> bool:
    """Does what is announced lie behind ("announced that it had secured the release")?"""
    told = document.kid(verb.i, "ccomp")
    return told is not None and told.tag == "VBN" and "had" in auxiliaries(document, told.i)


def _reminds(document: Document, verb: Token) -> bool:
    """Does it only remind of what is known ("it will be recalled that Chad shelled the town", "it should be noted that")?"""
    subject = document.kid(verb.i, "nsubjpass")
    return subject is not None and subject.lower == "it" and verb.lemma in cue("reminding")


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
