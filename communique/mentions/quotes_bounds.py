"""Where the words that a cue reports begin and end: without links, "that" and what the reporter adds.

Invariant: a run lies within the tree it was made from, but for closing quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.codebook.speech import speech_documents, speech_links, speech_nouns, speech_verb
from communique.mentions.quotes_cues import Cue
from communique.mentions.quotes_layout import Layout, is_quote_mark
from communique.mentions.quotes_speaker import teller_of
from communique.model.document import Document, Token

_SHORT = 2  # words below which a side of a broken content says nothing ("Now, ... said, ...")
_FINITE = frozenset(("VBD", "VBZ"))


def without_sequels(document: Document, layout: Layout, cue: Cue, tree: list[int]) -> list[int]:
    """The tree without what its speaker goes on to say or cite ("said exports had grown, citing a poll"), and without a
    second deed of its speaker that the parse joins to an infinitive ("said it would talk and called on ...")."""
    gone: set[int] = set()
    for i in tree:
        token = document.tokens[i]
        if token.dep == "conj" and token.tag in _FINITE and document.tokens[token.head].tag == "VB" and token.i > cue.head:
            if not document.kids(i, "nsubj", "nsubjpass"):
                gone.update(document.subtree(i), (k.i for k in document.kids(token.head, "cc") if k.i < i))
            continue
        if not layout.outside(i) or i < cue.head or speech_verb(token.lemma, token.lower) is None:
            continue
        if _is_contrast(document, token) or ((teller := teller_of(document, token)) is not None and teller.i == cue.head):
            gone.update(document.subtree(i))
    return [i for i in tree if i not in gone] if gone else tree


def _is_contrast(document: Document, verb: Token) -> bool:
    """What others say is set against it: ", though few expect ..."."""
    mark = document.kid(verb.i, "mark")
    opened = verb.dep == "advcl" and mark is not None and mark.lower in ("though", "although", "while", "whereas")
    return opened and document.tokens[document.extent(verb.i)[0] - 1].text == ","


def runs(document: Document, tree: list[int]) -> Iterator[tuple[int, int]]:
    """The tree as runs of tokens, broken only where other words than punctuation stand between."""
    tokens = document.tokens
    found: list[tuple[int, int]] = []
    for i in tree:
        if found and all(tokens[k].pos in ("PUNCT", "SPACE") for k in range(found[-1][1], i)):
            found[-1] = (found[-1][0], i + 1)
        else:
            found.append((i, i + 1))
    trimmed = [t for run in found if (t := _trim(document, run)) is not None]
    yield from [r for r in trimmed if r[1] - r[0] >= _SHORT] or trimmed[-1:]


def _trim(document: Document, run: tuple[int, int]) -> tuple[int, int] | None:
    first, last = run
    tokens = document.tokens
    while first < last and (tokens[first].pos in ("PUNCT", "SPACE", "CCONJ") or tokens[first].tag in ("''", "``")):
        first += 1
    if last - first > 2 and tokens[first].lower in speech_links() and _opens(document, first):
        return _trim(document, (first + 1, last))
    if last - first > 2 and tokens[first].pos == "ADV" and _is_that(document, first + 1):  # "said only that"
        first += 1
    if last - first > 1 and _is_that(document, first):
        first += 1
    while (
        last > first and tokens[last - 1].pos in ("PUNCT", "SPACE", "CCONJ") and tokens[last - 1].text not in ('"', "''", ")")
    ):
        last -= 1
    return (first, last) if first < last else None


def _is_that(document: Document, i: int) -> bool:
    """Does "that" open a clause here (a determiner only by a misparse: "the warning that gas ran short")?"""
    token, before = document.tokens[i], document.tokens[i - 1]
    misread = before.lemma in speech_nouns() or before.lemma in speech_documents()
    return token.lower == "that" and (token.dep == "mark" or token.tag == "IN" or (token.dep in ("det", "dobj") and misread))


def _opens(document: Document, i: int) -> bool:
    """Does a link word stand at the start of its sentence, with a comma after it?"""
    tokens = document.tokens
    before = range(document.sentences[tokens[i].sentence].first, i)
    return tokens[i + 1].text == "," and all(tokens[k].pos in ("PUNCT", "CCONJ", "SPACE") for k in before)


def whole_quotes(document: Document, layout: Layout, run: tuple[int, int]) -> tuple[int, int]:
    """A content that ends with quotation marks which it opens, or begins with ones that it closes, holds them whole."""
    first, last = run
    opened = layout.owner[first]
    if opened >= 0 and layout.marks[opened].last < last and layout.marks[opened].first == first:
        first -= is_quote_mark(document, first - 1)
    end = last - 1
    while end > first and layout.outside(end) and document.tokens[end].pos == "PUNCT":
        end -= 1
    owner = layout.owner[end]
    if owner >= 0 and layout.marks[owner].first > first:
        last = max(last, layout.marks[owner].last)
        if last < len(document.tokens) and is_quote_mark(document, last):
            last += 1
    return first, last
