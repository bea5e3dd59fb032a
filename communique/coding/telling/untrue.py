"""What somebody calls untrue: "reports that its troops had left are false", "there is no truth to claims that …".

Invariant: only what a noun for talk (report, claim, rumour) tells is called so; the words are of one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.coding_cues import cue
from communique.coding.syntax import negated
from communique.model.document import Document, Token

_STEPS = 4  # from the act up to the noun that tells it


def called_untrue(document: Document, at: int) -> str | None:
    """The word by which what tells of an act is called untrue, or None."""
    token = document.tokens[at]
    for _ in range(_STEPS):
        if token.head == token.i or _tells_more(document, token):
            return None
        token = document.tokens[token.head]
        if token.lemma.lower() in cue("hearsay"):
            within = {i for i in document.subtree(at) if i < at}
            return next((word.text for word in _judging(document, token) if word.i not in within), None)
    return None


def _tells_more(document: Document, clause: Token) -> bool:
    """Does a clause tell something of the talk, not what it says ("a report which condemned the raid")?"""
    return clause.dep == "relcl" and any(document.tokens[i].tag in ("WDT", "WP") for i in document.children[clause.i])


def _judging(document: Document, talk: Token) -> Iterator[Token]:
    """Words that say that the talk is untrue: behind "be", of what it is called, "no truth to", "denied"."""
    above = document.tokens[talk.head]
    if above.lower in ("to", "in", "behind") and document.tokens[above.head].lemma in cue("truth"):
        truth = document.tokens[above.head]
        yield from (truth for k in document.kids(truth.i, "det") if k.lower == "no")
    if talk.dep in ("nsubj", "nsubjpass") and above.lemma == "be":
        wanted = cue("true") if negated(document, above.i) else cue("untrue")
        yield from (k for k in document.kids(above.i, "acomp", "attr") if k.lemma.lower() in wanted)
    if talk.dep == "dobj" and above.lemma in cue("denying"):
        yield above
    if above.lemma in cue("calling"):
        yield from (t for i in document.subtree(above.i) if i > talk.i and (t := document.tokens[i]).lower in cue("untrue"))
