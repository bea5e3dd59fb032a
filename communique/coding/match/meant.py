"""What a word that names nothing stands for: "sent home four", "sacked all of them", "the one that they signed".

Invariant: it stands for the last noun of the wanted class that a clause is about, within two sentences, of one number with
it; a sum, a day or "those who" stands for nothing else.
"""

from __future__ import annotations

from communique.codebook.coding_cues import cue
from communique.coding.syntax import prepositional
from communique.model.document import Document, Token

_REACH = 2  # sentences
_ANYWHERE = frozenset(("it", "own", "ours", "theirs"))
_REFERRING = frozenset(("dobj", "pobj", "nsubj", "nsubjpass", "appos"))
_TOLD = frozenset(("nsubj", "nsubjpass", "dobj", "ROOT", "pobj"))
_MEASURED = frozenset(("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"))
_WRITTEN = frozenset(("pact", "law", "resolution", "plan"))


def meant(document: Document, head: int, wanted: str) -> list[int]:
    """The nouns before for one of which, being of the wanted class, the word may stand; the last first."""
    token = document.tokens[head]
    if not _stands_in(document, token, wanted):
        return []
    sentence = document.sentences[token.sentence]
    near = document.sentences[max(0, sentence.i - _REACH) : sentence.i + 1]
    first = next(s.first for s in near if s.field == sentence.field)
    before = (document.tokens[i] for i in range(head - 1, first - 1, -1))
    return [t.i for t in before if t.dep in _TOLD and t.tag in _tags(token)]


def counts(token: Token) -> bool:
    """Is it a number, or a word that counts off some of those that are named ("another", "most")?"""
    return token.tag == "CD" or token.lower in cue("counting-some")


def _stands_in(document: Document, token: Token, wanted: str) -> bool:
    """Is it a word that names nothing by itself: a number, "others", "the one", "the document"?"""
    if token.dep not in _REFERRING or token.entity in _MEASURED or prepositional(document, token.i, "of"):
        return False
    if token.lower in _ANYWHERE:
        return True
    if token.lower == "them":  # whom they are elsewhere the actors tell
        return token.dep == "pobj"
    definite = any(k.lower in ("the", "this") for k in document.kids(token.i, "det"))
    if definite and token.lower in cue("papers"):
        return wanted in _WRITTEN
    if token.lower in ("one", "ones"):
        return definite
    spelled = token.text.isalpha() or token.text.isdigit()
    return counts(token) and spelled and not document.kids(token.i, "quantmod", "compound", "relcl", "nummod")


def _tags(token: Token) -> tuple[str, ...]:
    """Of what number a noun is for which the word may stand."""
    if token.lower == "it":
        return ("NN", "NNP")
    either = token.lower in ("one", "another") or token.lower in _ANYWHERE or token.lower in cue("papers")
    return ("NN", "NNP", "NNS", "NNPS") if either else ("NNS", "NNPS")
