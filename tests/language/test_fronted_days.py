"""A day at the head of a sentence, and who stands right behind it, in the parse."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "day", "doer"),
    [
        ("On Monday evening youths in the suburb blocked the road.", ("evening", "On"), ("youths", "blocked")),
        ("On Sunday soldiers from Benin crossed the river.", ("Sunday", "On"), ("soldiers", "crossed")),
        ("In early June troops loyal to the junta shelled the port.", ("June", "In"), ("troops", "shelled")),
        ("On 4 May villagers burned the depot.", ("May", "On"), ("villagers", "burned")),
        ("Since Friday demonstrators have occupied the square.", ("Friday", "Since"), ("demonstrators", "occupied")),
    ],
)
def test_the_day_is_of_the_deed_and_not_of_the_doer(text: str, day: tuple[str, str], doer: tuple[str, str]) -> None:
    assert hung(text, day[0]) == ("pobj", day[1])
    assert hung(text, doer[0]) == ("nsubj", doer[1])


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("In March elections the party lost its majority.", "elections", ("pobj", "In")),
        ("The union met on Sunday evening prayers being over.", "union", ("nsubj", "met")),
        ("Peru closed the port on Monday.", "Monday", ("pobj", "on")),
    ],
)
def test_what_a_time_is_told_of_stays(text: str, word: str, right: tuple[str, str]) -> None:
    assert hung(text, word) == right
