"""Looking around in a parse that is still being set right: never beyond the sentence."""

from __future__ import annotations

import pytest

from communique.language.mending.below import kids_of, sentence_around, stands_below
from communique.language.parse import parse
from communique.model.document import Document
from communique.model.report import Report


@pytest.fixture
def document() -> Document:
    return parse(Report("r", "Peru freed two men. Chad sent its envoy home. Mali waits.", language="en"))


def test_a_sentence_is_found_from_each_of_its_words(document: Document) -> None:
    for sentence in document.sentences:
        words = document.sentence_tokens(sentence)
        assert all(sentence_around(document.tokens, word) == words for word in words)


def test_what_hangs_on_a_word_is_what_the_document_says(document: Document) -> None:
    assert [[k.i for k in kids_of(document.tokens, t)] for t in document.tokens] == [list(c) for c in document.children]


def test_no_word_stands_below_itself(document: Document) -> None:
    envoy, its, sent = (next(t for t in document.tokens if t.text == word) for word in ("envoy", "its", "sent"))
    assert stands_below(document.tokens, its, sent)
    assert not stands_below(document.tokens, sent, envoy)
    assert not stands_below(document.tokens, sent, sent)
