"""A document from a Doc that somebody else's pipeline has made: nothing is cleaned, offsets are those of the Doc.

Invariant: the tokens are those of the Doc that are not white space, in order (`kept`); a sentence without any is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from communique.language.clean import plain
from communique.language.parse import assembled, lemma_of
from communique.model.document import Document, Entity, Sentence, Token
from communique.model.report import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span
    from spacy.tokens import Token as Word

_BREAK = re.compile(r"[\n\r]\s*")


def kept(doc: Doc) -> tuple[int, ...]:
    """For each token of the document, the index of its token in the Doc."""
    return tuple(word.i for word in doc if not word.is_space)


def document_of(report: Report, doc: Doc) -> Document:
    """The document of a Doc whose text is `report.text`; it must have tags, lemmas, a parse and entities."""
    at = {i: n for n, i in enumerate(kept(doc))}
    begins = len(report.text) - len(report.text.lstrip())
    breaks = [match.start() for match in _BREAK.finditer(report.text, begins)]
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for sent in doc.sents:
        if words := [word for word in sent if word.i in at]:
            tokens.extend(_token(word, at, len(sentences)) for word in words)
            paragraph = bisect_right(breaks, words[0].idx)
            last = at[words[-1].i] + 1
            sentences.append(Sentence(len(sentences), at[words[0].i], last, at[_root(sent, words).i], paragraph))
    entities = [
        Entity(inside[0], inside[-1] + 1, entity.label_)
        for entity in doc.ents
        if (inside := [at[word.i] for word in entity if word.i in at])
    ]
    return assembled(report, tokens, sentences, entities)


def _root(sent: Span, words: list[Word]) -> Word:
    """The root of a sentence; where that is white space, the first word that hangs on it."""
    return next((word for word in words if word.head.i == sent.root.i), words[0])


def _token(word: Word, at: dict[int, int], sentence: int) -> Token:
    i, text = at[word.i], plain(word.text)
    return Token(
        i, text, lemma_of(text, word.tag_, plain(word.lemma_)), word.pos_, word.tag_, word.dep_, at.get(word.head.i, i),
        word.idx, word.idx + len(word.text), word.ent_type_, sentence,
    )  # fmt: skip
