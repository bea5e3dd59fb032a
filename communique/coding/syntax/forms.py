"""The form of a verb or noun: auxiliaries, "to", negation.

Invariant: pure functions of a document and token indices; words in lower case.
"""

from __future__ import annotations

from collections.abc import Collection

from communique.coding.syntax.words import SUBJECT, is_verb
from communique.model.document import Document, Token


def auxiliaries(document: Document, verb: int) -> list[str]:
    """Auxiliaries and modals of a verb, in order; a conjunct without its own takes those of the first where forms agree."""
    token = document.tokens[verb]
    own = [k.lower for k in document.kids(verb, "aux", "auxpass")]
    if not own and token.dep == "conj" and token.head != verb and is_verb(document.tokens[token.head]):
        head = document.tokens[token.head]
        if head.tag == token.tag and not document.kid(verb, *SUBJECT):
            return auxiliaries(document, head.i)
    return own


def is_past(document: Document, verb: int) -> bool:
    """Is it told in the past or the perfect tense, or by a participle?"""
    return document.tokens[verb].tag in ("VBD", "VBN") and not {"to", "will", "would", "be"} & set(auxiliaries(document, verb))


def infinitive(document: Document, verb: int) -> bool:
    """Is it a "to" infinitive, active or passive?"""
    return any(k.lower == "to" for k in document.kids(verb, "aux"))


def _denies_nothing(document: Document, word: Token) -> bool:
    """Is it the "not" of "not only", "not just", or of a phrase beside ("outside the zone but not outside the grounds")?"""
    if word.dep == "conj" and word.lower == "not":
        return True
    behind = document.tokens[word.i + 1 : word.i + 2]
    return word.lower == "not" and any(t.lower in ("only", "just", "merely", "simply", "least") for t in behind)


def negated(document: Document, head: int, besides: Collection[int] = ()) -> bool:
    """Is the verb or noun negated by its own not, never, no, without? Not by the words `besides`."""
    for kid in document.kids(head):
        if kid.i in besides:
            continue
        told = kid.dep == "neg" or kid.lower in ("never", "n't", "not", "neither", "nor")
        if told and not _denies_nothing(document, kid):
            return True
        if kid.dep == "aux" and document.kid(kid.i, "neg"):  # "does not, and never will, accept it"
            return True
        if kid.lower == "longer" and any(k.lower == "no" and k.i not in besides for k in document.kids(kid.i)):
            return True
        if kid.dep in ("det", "nsubj", "nsubjpass") and kid.lower in ("no", "none", "nobody", "neither"):
            return True
        if kid.dep in ("dobj", "nsubj", "nsubjpass") and any(
            d.lower in ("no", "neither") and d.i < kid.i and d.i not in besides
            for d in document.kids(kid.i, "det", "cc", "preconj")
        ):
            return True
    token = document.tokens[head]
    if token.dep == "conj" and any(k.lower == "nor" and k.i < head for k in document.kids(token.head, "cc")):
        return True  # "neither apologised nor resigned"
    if token.dep == "conj" and not document.kid(head, *SUBJECT) and negated(document, token.head):
        return any(k.lower == "or" and k.i < head for k in document.kids(token.head, "cc"))  # "no gas was pumped or shipped"
    return token.dep in ("pobj", "pcomp") and document.tokens[token.head].lower == "without"


def no_longer(document: Document, verb: int) -> tuple[int, ...]:
    """The words that say that a verb's act has ended ("no longer buys", "does not buy any longer"), or none."""
    for kid in document.kids(verb, "advmod", "npadvmod"):
        if kid.lower in ("longer", "more", "anymore"):
            told = [k.i for k in document.kids(kid.i) if k.lower in ("no", "any")]
            denied = [k.i for k in document.kids(verb, "neg") if k.lower != "no"]
            if any(document.tokens[i].lower == "no" for i in told) or (denied and (told or kid.lower == "anymore")):
                return (*denied, *told, kid.i)
    return ()
