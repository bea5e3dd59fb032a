"""Whom a complaint told with a clause means; protests in words, and those in the street."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides


@pytest.mark.parametrize(
    "text",
    [
        "Kenya complained that Uganda was failing to protect Somali refugees.",
        "Uganda is failing to protect Somali refugees, Kenya complained on Monday.",
        "Kenya protested that Uganda was arming the rebels.",
        "Kenyan bishops protested that Uganda had closed the road.",
    ],
)
def test_who_does_what_is_complained_of_is_meant(text: str) -> None:
    complaint = one(text, "criticise")
    assert complaint.type == "ACCUSE"
    assert sides(complaint) == ({"KEN"}, {"UGA"})


def test_nobody_is_meant_by_what_befell_oneself() -> None:
    assert one("The Kenyan premier complained that he had been misquoted.", "criticise").recipients == ()


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of Nigerians were converging on Lagos for a rally.",
        "Thousands of Poles turned out for a rally in Warsaw against the law.",
        "Hundreds of farmers gathered for a protest outside the parliament in Lima.",
    ],
)
def test_who_comes_for_a_rally_demonstrates(text: str) -> None:
    assert {c.type for c in claims(text)} == {"PROTEST"}


@pytest.mark.parametrize("text", ["Fans gathered for a match in Lima.", "Guests from Peru turned out for the wedding in Lima."])
def test_who_comes_for_something_else_does_not(text: str) -> None:
    assert claims(text) == []


def test_what_an_offensive_displaces_is_its_harm_and_what_a_flood_does_is_not() -> None:
    assert one("A Russian offensive has displaced 8,000 people in Syria.", "attack").type == "ASSAULT"
    assert all(c.type is None for c in claims("A flood has displaced 8,000 people in Syria."))
