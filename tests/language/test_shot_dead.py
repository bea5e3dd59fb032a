"""Whom somebody shot dead, where the parser makes "dead" a preposition."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report


@pytest.mark.parametrize(
    ("text", "verb", "met"),
    [
        ("A gunman shot dead a police officer in Quetta on Monday.", "shot", "officer"),
        ("Two men shot dead a police officer and his wife in Cali.", "shot", "officer"),
        ("A gunman shot dead a police chief in Hama.", "shot", "chief"),
        ("Gunmen shot dead a policeman in Quetta.", "shot", "policeman"),
        ("The town lay near a police station.", "lay", None),
    ],
)
def test_the_noun_is_the_object(text: str, verb: str, met: str | None) -> None:
    document = parse(Report("t", text, language="en"))
    told = next(t for t in document.tokens if t.text == verb)
    found = document.kid(told.i, "dobj")
    assert (found.text if found else None) == met
