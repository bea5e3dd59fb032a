"""Headlines whose verb the tagger takes for a noun, and noun phrases that stay what they are."""

import pytest

from communique.language.parse import parse
from communique.model.document import Document, Token
from communique.model.report import Report


def headline(text: str) -> Document:
    return parse(Report("h", "", title=text, language="en"))


def root(document: Document) -> Token:
    return document.tokens[document.sentences[0].root]


@pytest.mark.parametrize(
    ("text", "verb", "lemma", "subject"),
    [
        ("Malta and Cyprus sign gas deal", "sign", "sign", "Malta"),
        ("Malta, Cyprus sign gas deal", "sign", "sign", "Malta"),
        ("IMF disburses loan to Ghana", "disburses", "disburse", "IMF"),
        ("Malta And Cyprus Sign Gas Deal", "Sign", "sign", "Malta"),
        ("Malta And Cyprus Sign Gas Deal.", "Sign", "sign", "Malta"),
        ("Togo sanctions Belarus", "sanctions", "sanction", "Togo"),
        ("Togo's prime minister apologises to Ghana", "apologises", "apologise", "minister"),
        ("Peru to impose sanctions on Chile", "impose", "impose", "Peru"),
        ("Sri Lankan warplanes to bomb airfield", "bomb", "bomb", "warplanes"),
    ],
)
def test_a_verb_is_read_as_one(text: str, verb: str, lemma: str, subject: str) -> None:
    document = headline(text)
    found = root(document)
    assert (found.text, found.lemma, found.tag[:2]) == (verb, lemma, "VB")
    assert [k.text for k in document.kids(found.i, "nsubj")] == [subject]


@pytest.mark.parametrize("text", ["Malta and Cyprus sign gas deal", "Peru to impose  sanctions on Chile"])
def test_words_stay_where_they_stand(text: str) -> None:
    assert all(text[t.start : t.end] == t.text for t in headline(text).tokens)


@pytest.mark.parametrize(
    "text",
    [
        "Iran talks in Vienna",
        "Iran sanctions relief",
        "Chile and Peru trade war",
        "The road to peace",
        "Togo election results",
        "A plan to cut aid to Togo",
        "The Buenos Aires provincial government",
    ],
)
def test_a_noun_phrase_stays_one(text: str) -> None:
    assert root(headline(text)).tag[:1] == "N"


def test_a_sentence_is_left_alone() -> None:
    text = "Togo's plans for peace talks."
    assert root(headline(text)).tag[:1] == "N"
