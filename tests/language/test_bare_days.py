"""Numbers before a bare weekday, and what hangs on an avenged deed, in the parse."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def above(text: str, word: str) -> str:
    document = parse(Report("r", text, language="en"))
    at = next(t for t in document.tokens if t.text == word)
    return document.tokens[at.head].text


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("The death toll rose to at least nine Tuesday.", ("nine", "to"), ("Tuesday", "rose")),
        ("Gunmen killed at least 12 Monday in Garissa.", ("12", "killed"), ("Monday", "killed")),
        ("Gunmen killed 12 people Monday in Garissa.", ("12", "people"), ("Monday", "killed")),
    ],
)
def test_a_number_before_a_weekday_counts_no_days(text: str, number: tuple[str, str], day: tuple[str, str]) -> None:
    assert above(text, number[0]) == number[1]
    assert above(text, day[0]) == day[1]


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("Rebels attacked a base in revenge for raids last week in Gao.", "week", "raids"),
        ("Rebels attacked a base in response to a raid that killed nine.", "killed", "raid"),
        ("Rebels attacked a base in revenge for raids, and on Monday they left.", "on", "left"),
        ("Peru sent troops in response to a request on Monday.", "on", "request"),
    ],
)
def test_what_follows_an_avenged_deed_is_told_of_it(text: str, word: str, head: str) -> None:
    assert above(text, word) == head
