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
        ("In March Zambian police held two reporters.", ("March", "In"), ("police", "held")),
        ("In the small hours of Friday gunmen from Mali raided the town.", ("Friday", "of"), ("gunmen", "raided")),
        ("On 20 May Chad will bar the envoy.", ("May", "On"), ("Chad", "bar")),
        ("Omar said that earlier on Friday Zambian police held a reporter.", ("Friday", "on"), ("police", "held")),
    ],
)
def test_the_day_is_of_the_deed_and_not_of_the_doer(text: str, day: tuple[str, str], doer: tuple[str, str]) -> None:
    assert hung(text, day[0]) == ("pobj", day[1])
    assert hung(text, doer[0]) == ("nsubj", doer[1])


@pytest.mark.parametrize(
    ("text", "day", "doer"),
    [
        ("Overnight Zambian police detained two reporters.", ("Overnight", "detained"), ("police", "detained")),
        ("Last August rebels from Chad shelled the camp.", ("August", "shelled"), ("rebels", "shelled")),
        ("Tomorrow Peru and Chile will sign a fisheries pact.", ("Tomorrow", "sign"), ("Peru", "sign")),
        ("Niger recalled its envoy, and yesterday rebels from Chad shelled the camp.", ("yesterday", "shelled"),
         ("rebels", "shelled")),
    ],
)  # fmt: skip
def test_a_day_without_a_preposition_is_of_the_deed(text: str, day: tuple[str, str], doer: tuple[str, str]) -> None:
    assert hung(text, day[0]) == ("npadvmod", day[1])
    assert hung(text, doer[0]) == ("nsubj", doer[1])


@pytest.mark.parametrize(
    ("text", "word", "right"),
    [
        ("In March elections the party lost its majority.", "elections", ("pobj", "In")),
        ("The union met on Sunday evening prayers being over.", "union", ("nsubj", "met")),
        ("Peru closed the port on Monday.", "Monday", ("pobj", "on")),
        ("Last month's deal was signed by Peru.", "month", ("poss", "deal")),
        ("Last week's police raid was led by Omar.", "week", ("poss", "raid")),
        ("In May Day marches police held 30 people.", "marches", ("pobj", "In")),
    ],
)
def test_what_a_time_is_told_of_stays(text: str, word: str, right: tuple[str, str]) -> None:
    assert hung(text, word) == right
