"""The day of an act, by the words for a time in its clause and in those beside it."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims


def days(text: str) -> dict[str, str | None]:
    """The day of each act."""
    return {c.act: c.when.edtf for c in claims(text)}


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Peru and Chile signed a fisheries treaty shortly after midnight on Tuesday.", "pact", "2023-06-13"),
        ("Before dawn on 3 June, Zambian police arrested two reporters.", "arrest", "2023-06-03"),
        ("Zambian police arrested two reporters after nightfall on Tuesday.", "arrest", "2023-06-13"),
        ("Zambian police arrested two reporters after the vote on Tuesday.", "arrest", None),
        ("Zambian police arrested two reporters before Tuesday night's vote.", "arrest", None),
    ],
)
def test_a_time_of_day_before_the_day_sets_nothing_apart(text: str, act: str, day: str | None) -> None:
    assert days(text)[act] == day


@pytest.mark.parametrize(
    ("text", "act", "day"),
    [
        ("Togo will close its border with Benin from 1 July.", "impose", "2023-07-01"),
        ("Togo will close its border with Benin as of 1 July.", "impose", "2023-07-01"),
        ("Togo will close its border with Benin until 1 July.", "impose", None),
        ("Chad will expel the Togolese envoy in two weeks.", "expel", "2023-06-26/2023-07-02"),
        ("Chad expelled ten Togolese envoys in two weeks.", "expel", None),
    ],
)
def test_what_is_to_come_begins_on_its_first_day(text: str, act: str, day: str | None) -> None:
    assert days(text)[act] == day


def test_a_day_in_front_of_the_second_verb_is_not_that_of_the_first() -> None:
    assert days("Togo recalled its envoy from Benin and on Monday closed its border.") == {
        "cut-ties": None,
        "impose": "2023-06-12",
    }
    assert days("Togo recalled its envoy from Benin and closed its border on Monday.") == {
        "cut-ties": "2023-06-12",
        "impose": "2023-06-12",
    }


def test_what_is_told_so_many_days_after_is_counted_back() -> None:
    told = days(
        "Vietnam lodged a protest against Mexico on Wednesday, four days after a Mexican tariff on its steel took effect."
    )
    assert told["impose"] == "2023-06-10"


@pytest.mark.parametrize(
    ("text", "act", "edtf"),
    [
        ("The UN spoke of Iran's nuclear test that occurred on April 3.", "test-weapon", "2023-04-03"),
        ("Chad denounced Libya's raid, which took place on 2 May.", "attack", "2023-05-02"),
        ("An attack that happened on Monday near Mopti killed nine people, Mali said.", "attack", "2023-06-12"),
        ("The militia, which took two towns in March, attacked Kenyan troops on Monday.", "attack", "2023-06-12"),
        ("Chad's government, which took office in March, expelled two Peruvian envoys.", "expel", None),
        ("A bomb that was carried by a dog in 2019 killed two soldiers in Mali.", "attack", None),
    ],
)
def test_a_clause_that_says_when_a_deed_took_place_gives_its_day(text: str, act: str, edtf: str | None) -> None:
    assert days(text)[act] == edtf
