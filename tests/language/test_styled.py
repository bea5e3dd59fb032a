"""What somebody or something is called, in the parse."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.document import Document
from communique.model.report import Report


def read(text: str) -> Document:
    return parse(Report("r", text, language="en"))


def below(document: Document, word: str, dep: str) -> list[str]:
    verb = next(t for t in document.tokens if t.text == word)
    return [k.text for k in document.kids(verb.i, dep)]


@pytest.mark.parametrize(
    ("text", "verb", "thing", "style"),
    [
        ("The minister called the Peruvian move unjustified.", "called", "move", "unjustified"),
        ("Lima called the Chilean ban a crime.", "called", "ban", "crime"),
        ("Malta's premier branded the EU plan a blackmail attempt.", "branded", "plan", "attempt"),
        ("The president of Togo called the British offer an insult.", "called", "offer", "insult"),
        ("Accra deemed the Kenyan closure unlawful.", "deemed", "closure", "unlawful"),
        ("Lima called Chile's ban on the boats “a crime.”", "called", "ban", "crime"),
        ("Lima called Sunday's vote a farce.", "called", "vote", "farce"),
    ],
)
def test_what_is_called_something_is_the_object(text: str, verb: str, thing: str, style: str) -> None:
    document = read(text)
    assert below(document, verb, "dobj") == [thing]
    assert below(document, verb, "oprd") == [style]


def test_who_is_called_up_is_called_nothing() -> None:
    assert below(read("The premier called his Danish counterpart on Monday."), "called", "oprd") == []


def test_what_a_relative_clause_calls_it_heads_the_verb() -> None:
    document = read("The spokesman turned down what he called an ultimatum drafted abroad.")
    verb = next(t for t in document.tokens if t.text == "called")
    assert document.tokens[verb.head].text != "drafted"
