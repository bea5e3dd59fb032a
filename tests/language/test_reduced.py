"""A participle behind an object, in the parse."""

from __future__ import annotations

from communique.language.parse import parse
from communique.model.report import Report


def roles(text: str, *words: str) -> list[tuple[str, str]]:
    document = parse(Report("r", text, language="en"))
    return [(t.dep, document.tokens[t.head].text) for t in document.tokens if t.text in words]


def test_a_participle_behind_an_object_is_no_clause_of_its_own() -> None:
    text = "Russia blocked it as Ghana, Chad and Mali wound up air and naval drills staged in reply to it."
    assert roles(text, "drills", "staged") == [("dobj", "wound"), ("acl", "drills")]


def test_a_joined_clause_stays() -> None:
    assert roles("Chad broke off ties and Mali protested.", "Mali", "protested") == [("nsubj", "protested"), ("conj", "broke")]
