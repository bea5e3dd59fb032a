"""Clauses whose subject the parser takes for the object of "after"."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.document import Document
from communique.model.report import Report


def document(text: str) -> Document:
    return parse(Report("t", text, language="en"))


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("The talks came a week after the collapse of a bridge in Genoa killed 43 people.", "killed", "collapse"),
        ("The army was deployed after an attack on a bus killed nine.", "killed", "attack"),
        ("Benin sent troops on Monday, hours after Ghana, on the other flank, had closed its border.", "closed", "Ghana"),
        ("Kenya closed the border since the outbreak of fighting forced thousands to flee.", "forced", "outbreak"),
    ],
)
def test_the_noun_is_the_subject(text: str, verb: str, subject: str) -> None:
    found = document(text)
    told = next(t for t in found.tokens if t.text == verb)
    assert [k.text for k in found.kids(told.i, "nsubj")] == [subject]
    assert len(found.kids(told.i, "mark")) == 1


def test_what_follows_a_whole_phrase_is_left() -> None:
    found = document("The president flew home after a meeting with the king and dismissed the minister.")
    dismissed = next(t for t in found.tokens if t.text == "dismissed")
    assert not found.kids(dismissed.i, "nsubj", "mark")
