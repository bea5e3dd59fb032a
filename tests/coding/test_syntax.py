"""Questions to the parse: who does it, who undergoes it, what a clause holds."""

from __future__ import annotations

import pytest

from communique.coding.syntax import clause_of, is_passive, objects, prepositional, subject_of
from communique.language.parse import parse
from communique.model.document import Document
from communique.model.report import Report


def read(text: str) -> Document:
    return parse(Report("syntax", text, language="en"))


def at(document: Document, word: str) -> int:
    return next(t.i for t in document.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "subject", "acted_on"),
    [
        ("Peru expelled the consul.", "expelled", "Peru", ["consul"]),
        ("The consul was expelled by Peru.", "expelled", "Peru", ["consul"]),
        ("Peru and Chile opened a bridge and a tunnel.", "opened", "Peru", ["bridge", "tunnel"]),
        ("Peru urged Chile to open the border.", "open", "Chile", ["border"]),
        ("The court that freed the sailors closed.", "freed", "court", ["sailors"]),
    ],
)
def test_who_does_what(text: str, verb: str, subject: str, acted_on: list[str]) -> None:
    document = read(text)
    head = subject_of(document, at(document, verb))
    assert head is not None
    assert document.tokens[head].text == subject
    assert [document.tokens[i].text for i in objects(document, at(document, verb))] == acted_on


def test_a_passive_is_told_from_an_active_verb() -> None:
    assert is_passive(read("The consul was expelled by Peru."), 3)
    assert not is_passive(read("Peru has expelled the consul."), 2)


def test_a_clause_leaves_out_the_clauses_that_hang_on_it() -> None:
    document = read("Peru closed the port after Chile seized a ferry.")
    words = {document.tokens[i].text for i in clause_of(document, at(document, "closed"))}
    assert {"Peru", "closed", "port"} <= words
    assert "ferry" not in words


def test_out_of_is_one_preposition_and_two() -> None:
    document = read("Peru pulled its engineers out of Chile.")
    verb = at(document, "pulled")
    assert prepositional(document, verb, "out of") == prepositional(document, verb, "of") == [at(document, "Chile")]
