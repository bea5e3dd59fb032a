"""What a verb is done to, where it is told by "what it called", "what appeared to be"."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("North Korea fired what appeared to be a short-range missile into the sea.", "missile", "fired"),
        ("Ghana announced what it described as a historic agreement with Togo.", "agreement", "announced"),
        ("Kenyan troops killed what they said were nine militants.", "militants", "killed"),
        ("Iran carried out what officials said was an attack on a base.", "attack", "carried"),
        ("Police defused what was believed to be a bomb.", "bomb", "defused"),
    ],
)
def test_it_is_the_object_of_the_verb(text: str, noun: str, verb: str) -> None:
    assert hung(text, noun) == ("dobj", verb)


def test_where_and_when_are_told_of_the_verb() -> None:
    assert hung("Turkey struck what appeared to be a Kurdish base in Syria on Monday.", "on") == ("prep", "struck")


@pytest.mark.parametrize("text", ["The minister asked what was the plan.", "Nobody knew what made him a plan."])
def test_what_is_asked_or_known_is_no_object(text: str) -> None:
    assert hung(text, "plan")[0] != "dobj"
