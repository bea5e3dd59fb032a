"""The day between a verb of saying and what is said is that of the saying."""

import pytest

from communique.language.parse import parse
from communique.model.report import Report


def above(text: str, day: str) -> str:
    """The verb that a day, or the preposition before it, hangs on."""
    document = parse(Report("r", text, language="en"))
    token = next(t for t in document.tokens if t.text == day)
    led = document.tokens[token.head] if token.dep == "pobj" else token
    return document.tokens[led.head].text


@pytest.mark.parametrize(
    "text",
    [
        "Norway said on Monday it would send 20 tanks to Chad.",
        "Peru announced Monday it had expelled two envoys.",
    ],
)
def test_such_a_day_is_that_of_the_saying(text: str) -> None:
    assert above(text, "Monday") in ("said", "announced")


@pytest.mark.parametrize(
    "text",
    ["Peru said that on Monday it had expelled two envoys.", "Norway said it would send 20 tanks on Monday."],
)
def test_a_day_told_of_the_deed_stays_there(text: str) -> None:
    assert above(text, "Monday") not in ("said", "announced")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Iran fired two missiles into the sea Monday, Iraq's military said.", "fired"),
        ("Iran fired two rockets over the border Monday, said a general.", "fired"),
        ("The army said Monday, as the talks began, that Iran had fired two rockets.", "said"),
    ],
)
def test_a_day_before_the_comma_is_of_what_is_said(text: str, verb: str) -> None:
    assert above(text, "Monday") == verb
