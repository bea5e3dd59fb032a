"""On which side of the publication day a time lies, by the tense of its clause.

Invariant: read from the parse alone (tags, auxiliaries, heads), never from the calendar; `unknown` where no verb says.
"""

from __future__ import annotations

from communique.mentions.times.reading import Direction
from communique.mentions.times.words import verbs
from communique.model.document import Document, Token

_FUTURE = frozenset(["will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "could", "should", "must", "can", "ca"])
_HAVE = frozenset(("have", "'ve", "’ve", "has", "had", "having", "'d"))
_CLAUSES = frozenset(("when", "once", "before", "until", "till", "if", "unless", "after"))
_STEPS = 12


def head_of(document: Document, first: int, last: int) -> int:
    """The token of a span whose head lies outside it (the first such; the last token in a broken parse)."""
    tokens = document.tokens
    return next((i for i in range(first, last) if not first <= tokens[i].head < last or tokens[i].head == i), last - 1)


def direction(document: Document, first: int, last: int, before: str = "") -> Direction:
    """Past, present or future of the clause that a span stands in; words before it may decide ("until Friday")."""
    token = document.tokens[head_of(document, first, last)]
    if before in ("until", "till"):
        return "past" if _lasted(document, token) else "future"
    if before == "since":
        return "past"
    path: list[Token] = []
    while len(path) < _STEPS:
        side = _side(document, token, path)
        if side:
            return side
        if token.head == token.i:
            break
        path.append(token)
        token = document.tokens[token.head]
    return "unknown"


def _side(document: Document, token: Token, path: list[Token]) -> Direction | None:
    """What one token on the way up says, given those below it; None where it leaves the question to its head."""
    if token.pos in ("VERB", "ADJ", "AUX") and path and _looks_ahead(document, token, path):
        return "future"
    if token.pos not in ("VERB", "AUX"):
        return "future" if path and _kind(token.lemma, "ahead") else None
    return _tense(document, token)


def _looks_ahead(document: Document, verb: Token, path: list[Token]) -> bool:
    """ "scheduled for Friday", "expected on Friday", "postponed Friday's vote"; but not "postponed the vote on Friday"."""
    told = document.kid(verb.i, "acomp")
    if verb.lemma == "be" and told is not None and _kind(told.lemma, "forward"):
        return True  # "is due in Lima on Friday"
    over = any(t.lower in ("for", "until", "till", "to") for t in path) or path[0].dep in ("poss", "compound")
    if _kind(verb.lemma, "forward"):
        return over or verb.tag in ("VBN", "JJ", "VBP", "VBZ") or verb.pos == "ADJ"
    if _kind(verb.lemma, "fix") and document.tokens[path[0].head].lower == "for":
        return True
    particle = document.kid(verb.i, "prt")
    return over and _kind(f"{verb.lemma} {particle.lower}" if particle else verb.lemma, "undo")


def _tense(document: Document, verb: Token) -> Direction | None:
    helpers = [t.lower for t in document.kids(verb.i, "aux", "auxpass")]
    if not _FUTURE.isdisjoint(helpers):
        return "past" if not _HAVE.isdisjoint(helpers) and verb.tag == "VBN" else "future"
    if verb.lemma == "do" and any(k.lower == "with" for k in document.kids(verb.i, "prep")):
        return None  # "has nothing to do with Friday's raid"
    if "to" in helpers and _HAVE.isdisjoint(helpers) and verb.tag in ("VB", "VBN"):
        return _infinitive(document, verb)
    if verb.tag == "VBD" or not {"was", "were", "did", "had"}.isdisjoint(helpers):
        return "past"
    if verb.tag == "VBN":
        return _participle(verb, helpers)
    if verb.tag == "VBG":
        return "future" if not {"is", "are", "'s", "’s", "'re", "’re", "am", "'m"}.isdisjoint(helpers) else None
    if verb.tag == "MD":
        return "future" if verb.lower in _FUTURE else None
    if verb.tag in ("VBZ", "VBP"):
        return _present(document, verb)
    return None


def _infinitive(document: Document, verb: Token) -> Direction:
    """ "agreed to meet" lies ahead; "was allowed to leave", "foiled an attempt to leave" have the tense of what opens them."""
    head = document.tokens[verb.head]
    opened = _kind(head.lemma, "implied") and head.i != verb.i
    if opened and head.pos in ("ADJ", "NOUN"):  # "was able to"
        head = next((t for t in document.ancestors(head.i) if t.pos in ("VERB", "AUX")), head)
    return "past" if opened and _tense(document, head) == "past" else "future"


def _present(document: Document, verb: Token) -> Direction:
    """ "opens on Friday", "when it reaches the port on Friday" lie ahead; other present tenses do not say."""
    if document.field_of(verb.i) == "title":
        return "present"
    opened = any(t.lower in _CLAUSES for t in document.kids(verb.i, "mark", "advmod"))
    return "future" if opened or _kind(verb.lemma, "timetable") else "present"


def _participle(verb: Token, helpers: list[str]) -> Direction | None:
    if not _HAVE.isdisjoint(helpers):
        return "past"
    if not {"is", "are", "'s", "'re", "be", "being"}.isdisjoint(helpers):
        return "present"
    return "past" if verb.dep in ("acl", "relcl", "amod", "advcl", "ROOT") else None


def _lasted(document: Document, token: Token) -> bool:
    """Does "until X" hang on a verb that tells of a lasting state in the past?"""
    for head in (token, *document.ancestors(token.i)):
        if head.pos in ("VERB", "AUX"):
            return _kind(head.lemma, "lasting") and _tense(document, head) == "past"
    return False


def _kind(lemma: str, kind: str) -> bool:
    return (lemma, kind) in verbs()
