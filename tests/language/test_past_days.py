"""Whom an act's noun is about, behind its day."""

from __future__ import annotations

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def head_of(text: str, word: str) -> str:
    document = parse(Report("r", text, language="en"))
    token = next(t for t in document.tokens if t.text == word)
    return document.tokens[token.head].text


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The arrest on Monday of two judges in Tunis angered the bar.", "arrest"),
        ("The expulsion in March of two diplomats was a first.", "expulsion"),
        ("The sentencing in January of the politician shocked Oslo.", "sentencing"),
    ],
)
def test_of_hangs_on_the_deed(text: str, noun: str) -> None:
    assert head_of(text, "of") == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Chad lodged a protest on the day of the launch.", "day"),
        ("The arrest in May of 2020 was a first.", "May"),
    ],
)
def test_a_day_keeps_what_is_its_own(text: str, noun: str) -> None:
    assert head_of(text, "of") == noun


def test_talks_that_ended_are_the_subject() -> None:
    assert head_of("The talks that the two envoys conducted ended on Wednesday afternoon.", "talks") == "ended"
