"""The grammar that coreference looks at: clauses, their subjects, what is subordinate to what.

Invariant: answers come from the parse alone; a clause is known by its verb.
"""

from __future__ import annotations

from communique.mentions.actors.cues import cue
from communique.model.document import Document, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_SHARED = frozenset(("conj", "xcomp", "advcl", "pcomp", "prep", "pobj", "dobj"))
_VERBS = frozenset(("VERB", "AUX"))


def clauses(document: Document, i: int) -> list[int]:
    """The verbs of the clauses that token i stands in, the nearest first."""
    own = [i] if document.tokens[i].pos in _VERBS else []
    return own + [t.i for t in document.ancestors(i) if t.pos in _VERBS]


def subject(document: Document, verb: int) -> int | None:
    """The head of a clause's subject: its own, else the one it shares with the clause above it."""
    for _ in range(8):
        token = document.tokens[verb]
        own = document.kid(verb, *_SUBJECTS)
        if own:
            return relative(own, token)
        if token.dep == "acl" and document.kid(verb, "aux") is not None:  # "Japan's desire to move", "a bid to bolster"
            if owner := document.kid(token.head, "poss"):
                return owner.i
            verb = token.head
            continue
        if token.dep in ("relcl", "acl"):
            return token.head
        if token.dep not in _SHARED:
            return None
        verb = token.head
    return None


def relative(own: Token, verb: Token) -> int:
    """What a relative pronoun as subject stands for: the noun that its clause hangs on."""
    if own.tag in ("WDT", "WP") and verb.dep == "relcl":
        return verb.head
    return own.i


def conjuncts(document: Document, head: int) -> list[int]:
    """A token and all that is joined to it by "and" or commas."""
    found = [head]
    for token in document.kids(head, "conj"):
        found += conjuncts(document, token.i)
    return found


def is_subject(document: Document, i: int) -> bool:
    """Is token i (or what it is joined to) the subject of a clause?"""
    token = document.tokens[i]
    while token.dep == "conj" and token.head < token.i:
        token = document.tokens[token.head]
    return token.dep in _SUBJECTS or (token.dep == "pobj" and document.tokens[token.head].dep == "agent")


def is_object(document: Document, i: int) -> bool:
    """Is token i the object of a verb?"""
    return document.tokens[i].dep in ("dobj", "dative", "oprd")


def is_expletive(document: Document, i: int) -> bool:
    """Does "it" stand for no thing: "it is likely that ...", "it emerged that ...", "it was reported that ..."?"""
    token = document.tokens[i]
    if token.dep == "expl":
        return True
    if token.dep not in _SUBJECTS:
        return False
    verb = document.tokens[token.head]
    later = [t for t in document.kids(verb.i, "ccomp", "xcomp", "csubj", "advcl", "acl", "relcl", "attr") if t.i > verb.i]
    if verb.lemma == "be" or document.kid(verb.i, "acomp", "attr"):
        complement = document.kid(verb.i, "acomp", "attr")
        inner = document.kids(complement.i, "ccomp", "xcomp", "relcl", "acl") if complement else []
        return bool(complement and (inner or [t for t in later if t.i != complement.i]))
    passive = token.dep == "nsubjpass" and document.kid(verb.i, "ccomp") is not None
    return passive or verb.lemma in cue("impersonal")


def is_fronted(document: Document, i: int) -> int | None:
    """The main verb, where token i stands in a phrase or clause put before the main subject; else None."""
    verbs = clauses(document, i)
    if not verbs:
        return None
    root = verbs[-1]
    own = document.kid(root, *_SUBJECTS)
    if own is None or own.i <= i:
        return None
    top = i
    while document.tokens[top].head != root:
        top = document.tokens[top].head
    return root if document.tokens[top].dep in ("prep", "advcl") else None


def fronted_participle(document: Document, subject_at: int) -> tuple[int, int] | None:
    """The tokens of a participle before a subject that is its own ("After meeting Sosa in Oslo, he …"); None without one."""
    token = document.tokens[subject_at]
    sentence = document.sentences[token.sentence]
    head = document.tokens[sentence.first]
    doing = head if head.tag == "VBG" and head.dep == "advcl" else document.kid(head.i, "pcomp") if head.pos == "ADP" else None
    if token.dep not in _SUBJECTS or doing is None or doing.tag != "VBG" or document.kid(doing.i, *_SUBJECTS):
        return None
    end = document.extent(head.i)[1]
    between = [t.text for t in document.tokens[end:subject_at]]
    return (sentence.first, end) if between == [","] else None


def is_to_come(document: Document, verb: int) -> bool:
    """Is the verb told of what is going to be ("will send", "would send", "is to send", "is closing")?"""
    token = document.tokens[verb]
    helped = [t.lemma.lower() for t in document.kids(verb, "aux")]
    if token.lemma == "be":
        ahead = document.kid(verb, "xcomp")
        return ahead is not None and document.kid(ahead.i, "aux") is not None
    return not {"will", "would", "'ll"}.isdisjoint(helped) or (token.tag == "VBG" and "be" in helped)
