"""Relative clauses before the main verb, in the parse."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "told", "noun", "main"),
    [
        ("The Kuwaiti tanker that the Iranian navy seized in May is in port.", "seized", "tanker", "is"),
        ("The Syrian airfield that Israeli warplanes bombed in May is in use again.", "bombed", "airfield", "is"),
        (
            "The three Greek journalists whom Turkish police arrested in May have gone on trial.",
            "arrested",
            "journalists",
            "gone",
        ),
    ],
)
def test_the_clause_ends_before_the_main_verb(text: str, told: str, noun: str, main: str) -> None:
    assert hung(text, told) == ("relcl", noun)
    assert hung(text, noun) == ("nsubj", main)
    assert hung(text, main) == ("ROOT", main)


def test_a_participle_in_a_clause_stays_one() -> None:
    assert hung("The tanker that the sailors held by Iran command is in port.", "held") == ("acl", "sailors")
