"""Who is taken prisoner is the object; "prisoner" is told of them."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def _hung(text: str, word: str) -> tuple[str, str]:
    tokens = parse(Report("t", text, language="en")).tokens
    token = next(t for t in tokens if t.text == word)
    return token.dep, tokens[token.head].text


@pytest.mark.parametrize(
    ("text", "held", "taken", "verb"),
    [
        ("Rebels took the governor prisoner on Tuesday.", "prisoner", "governor", "took"),
        ("Rebels took Defence Minister Paul Obote prisoner at his home.", "prisoner", "Obote", "took"),
        ("Pirates are holding the ship's Danish captain captive in Somalia.", "captive", "captain", "holding"),
    ],
)
def test_the_one_who_is_taken_is_the_object(text: str, held: str, taken: str, verb: str) -> None:
    assert _hung(text, held) == ("oprd", verb)
    assert _hung(text, taken) == ("dobj", verb)


@pytest.mark.parametrize("text", ["The envoys hold hostage talks in Doha.", "Rebels took a prisoner to the river."])
def test_other_prisoners_stay_where_they_are(text: str) -> None:
    word = "hostage" if "hostage" in text else "prisoner"
    assert _hung(text, word)[0] != "oprd"
