"""Which governing words tell no act of their own here: a bare wish, plain telling, what things promise, what went wrong.

Invariant: a look at one operator and the acts below it; nothing is changed here.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.match import Matcher, OperatorHit
from communique.coding.syntax import CLAUSE, is_nominal, subject_of
from communique.model.document import Document, Token


def is_idle(document: Document, matcher: Matcher, token: Token, hit: OperatorHit, *, below: bool) -> bool:
    """Does the word tell nothing, with the acts that stand below it or without any?"""
    if below:
        return False
    first, act = hit.entry.words[0], hit.entry.alone
    if first in cue("wishing"):
        return not _wishes_of_another(document, matcher, token)
    if first in cue("plain-speech"):
        return not any(k.tag == "VB" for k in document.kids(token.i, *CLAUSE, "advcl"))  # "told them: Open the gates"
    if is_nominal(token):
        return first in cue("failing")
    if act in ("propose", "pledge"):
        return _is_of_things(document, matcher, token)
    return act == "agree" and _is_of_one_mind(document, token)


def _wishes_of_another(document: Document, matcher: Matcher, wish: Token) -> bool:
    """Is something told that another is to do ("wants Peru to help", "wants the truce kept"), beyond a thing to have?"""
    asked = [
        k
        for clause in document.kids(wish.i, *CLAUSE)
        for k in document.kids(clause.i, "nsubj", "nsubjpass")
        if k.pos != "PRON" or matcher.is_actor(k.i)
    ]
    asked += [k for k in document.kids(wish.i, "dobj") if _has_clause(document, wish)]
    return any(matcher.is_actor(k.i) or matcher.tells_act(k.i) for k in asked)


def _has_clause(document: Document, token: Token) -> bool:
    return document.kid(token.i, *CLAUSE, "advcl") is not None


def _is_of_things(document: Document, matcher: Matcher, verb: Token) -> bool:
    """Is its subject a thing, which pledges and offers nothing ("the plan offers a way out", "rules that promise to cut")?"""
    subject = subject_of(document, verb.i)
    if subject is None or document.tokens[subject].pos != "NOUN":
        return False
    return document.tokens[subject].lemma.lower() not in cue("speaking-papers") and not any(
        matcher.is_actor(i) for i in document.subtree(subject)
    )


def _is_of_one_mind(document: Document, agreeing: Token) -> bool:
    """Does one person only share a view ("the senator agreed that the rules were old")?"""
    clause = document.kid(agreeing.i, "ccomp")
    subject = document.kid(agreeing.i, "nsubj")
    if clause is None or subject is None or not _is_view(document, clause):
        return False
    several = subject.tag in ("NNS", "NNPS") or subject.lower in ("they", "we") or document.kid(subject.i, "conj")
    return not several and subject.entity not in ("GPE", "NORP", "ORG")


def _is_view(document: Document, clause: Token) -> bool:
    """Is it how things are or should be, not what is to be done?"""
    helpers = {k.lower for k in document.kids(clause.i, "aux")}
    return bool(helpers & cue("advising")) or (clause.tag not in ("VB", "VBG") and helpers <= _TENSES)


_TENSES = frozenset(("had", "has", "have", "is", "are", "was", "were", "did", "do", "does"))
