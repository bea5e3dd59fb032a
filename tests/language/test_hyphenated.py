"""Verbs with a hyphen: one word, with the lemma that the lexicon knows, wherever they stand in the sentence."""

import pytest

from communique.language.mending.hyphenated import hyphenated
from communique.language.parse import parse
from communique.model.document import Document, Token
from communique.model.report import Report


def read(text: str) -> Document:
    return parse(Report("hyphen", text, language="en"))


def root(document: Document) -> Token:
    return document.tokens[document.sentences[0].root]


@pytest.mark.parametrize(
    ("text", "verb", "lemma"),
    [
        ("Malta test-fired two short-range rockets.", "test-fired", "test-fire"),
        ("Ghana re-occupied the valley.", "re-occupied", "reoccupy"),
        ("Aid agencies air-dropped food over the valley.", "air-dropped", "airdrop"),
        ("Rioters petrol-bombed a police station.", "petrol-bombed", "petrol-bomb"),
    ],
)
def test_the_verb_is_one_word_and_heads_its_sentence(text: str, verb: str, lemma: str) -> None:
    head = root(read(text))
    assert (head.text, head.pos) == (verb, "VERB")
    assert head.lemma == lemma == hyphenated()[verb]


def test_it_stays_one_word_in_the_capitals_of_a_headline() -> None:
    assert "Test-Fires" in [t.text for t in read("South Korea Test-Fires New Missile").tokens]


def test_other_words_with_a_hyphen_are_cut_as_before() -> None:
    assert [t.text for t in read("A Kenya-led force left.").tokens][:4] == ["A", "Kenya", "-", "led"]
