"""What a clause of place or time lists hangs on its first verb."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report
from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        (
            "It follows a visit by Ortega to Lima on Monday, where the two signed a pact, drew up drills and promised help.",
            "drew",
            "signed",
        ),
        (
            "It comes after Kenya hosted envoys on Friday, where the sides agreed to meet, opened an office and promised help.",
            "opened",
            "agreed",
        ),
        ("She flew to Accra on Tuesday, where she met the president, signed two accords and visited a camp.", "signed", "met"),
    ],
)
def test_listed_in_the_clause(text: str, second: str, first: str) -> None:
    assert hung(text, second) == ("conj", first)


@pytest.mark.parametrize(
    ("text", "second", "first"),
    [
        ("The troops, who crossed the border at dawn, seized a village, burned a school and left.", "burned", "seized"),
        ("He went to the town where he was born, met the mayor and left.", "met", "went"),
        ("The minister met the envoy in the hall where they signed the pact and left.", "left", "signed"),
    ],
)
def test_other_lists_stay(text: str, second: str, first: str) -> None:
    assert hung(text, second) == ("conj", first)


def test_no_token_stands_below_itself() -> None:
    text = "It comes after Kenya hosted envoys on Friday, where the sides agreed to meet, opened an office and promised help."
    tokens = parse(Report("r", text, language="en")).tokens
    for token in tokens:
        above, steps = token, 0
        while above.head != above.i:
            above, steps = tokens[above.head], steps + 1
            assert steps <= len(tokens), token
