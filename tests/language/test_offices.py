"""A name told apart from the office that it is given."""

from __future__ import annotations

from communique.language.parse import parse
from communique.model.report import Report


def heads(text: str) -> dict[str, tuple[str, str]]:
    document = parse(Report("t", text, language="en"))
    return {t.text: (t.dep, document.tokens[t.head].text) for t in document.tokens}


def test_the_name_is_what_the_verb_acts_on() -> None:
    found = heads("Ukraine's parliament appointed Petro Ivanenko prime minister.")
    assert found["Ivanenko"] == ("dobj", "appointed")
    assert found["minister"] == ("oprd", "appointed")
    assert found["prime"][1] == "minister"


def test_words_before_an_office_that_are_no_name_stay() -> None:
    assert heads("The king appointed a new defence minister.")["minister"] == ("dobj", "appointed")
