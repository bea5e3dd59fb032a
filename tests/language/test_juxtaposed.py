"""Clauses set side by side by a semicolon, a colon or a dash."""

import pytest

from communique.language.parse import parse
from communique.model.document import Document
from communique.model.report import Report


def parsed(text: str) -> Document:
    return parse(Report("t", text, language="en"))


@pytest.mark.parametrize(
    "text",
    [
        "Peru freed three Chilean sailors; their captain has not been named.",
        "Peru freed three Chilean sailors: no ransom was paid.",
        "Peru freed three Chilean sailors - they have not left Lima.",
        "Peru freed three Chilean sailors; its navy may hold the boat, a minister said.",
    ],
)
def test_the_first_clause_is_the_main_one(text: str) -> None:
    document = parsed(text)
    root = document.tokens[document.sentences[0].root]
    assert (root.text, root.dep) == ("freed", "ROOT")
    assert [k.text for k in document.kids(root.i, "conj")]


def test_within_a_quotation_both_are_said() -> None:
    document = parsed('"We did not ram the boat; we warned it," the admiral said.')
    found = {t.text: (t.dep, document.tokens[t.head].text) for t in document.tokens}
    assert (found["ram"], found["warned"]) == (("ccomp", "said"), ("conj", "ram"))


def test_what_is_told_by_a_verb_behind_a_comma_stays_told() -> None:
    document = parsed("Peru has freed three Chilean sailors, officials say.")
    found = {t.text: (t.dep, document.tokens[t.head].text) for t in document.tokens}
    assert found["freed"] == ("ccomp", "say")
