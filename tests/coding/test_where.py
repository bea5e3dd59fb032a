"""The place of an act, by the words that lead from its name to what is done there."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims


def places(text: str) -> dict[str, str | None]:
    """The place of each act."""
    return {c.act: c.where.name if c.where else None for c in claims(text)}


@pytest.mark.parametrize(
    "where",
    [
        "at Goma's airport", "at a base east of Goma", "on the outskirts of Goma", "in the streets of Goma",
        "at the naval base of Goma", "in front of the hospital in Goma", "at a Goma hotel",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Police arrested two Zambian reporters {}.", "arrest"),
        ("Gunmen from Chad abducted three German engineers on Monday {}.", "abduct"),
        ("Three German engineers were abducted {} by gunmen from Chad.", "abduct"),
    ],
)
def test_nouns_for_a_part_of_a_place_lead_to_it(text: str, act: str, where: str) -> None:
    assert places(text.format(where))[act] == "Goma"


@pytest.mark.parametrize(
    ("text", "act", "place"),
    [
        ("Peru's minister met Greek officials at a ceremony in Oslo on Monday.", "meeting", "Oslo"),
        ("Peru's minister met Greek officials for talks on the fighting in Goma.", "meeting", None),
        ("Peru's minister issued a warning to Chile.", "threaten", None),
        ("Peru's minister paid a visit to Oslo.", "visit", "Oslo"),
        ("Peru tested on Monday a missile capable of carrying a warhead to anywhere in Chile.", "test-weapon", None),
        ("Peru and Chile signed a treaty on the outskirts of Oslo.", "pact", "Oslo"),
        ("Peru and Chile signed a treaty on the port of Callao.", "pact", None),
        ("Norway criticised the city of Lima on Monday.", "criticise", None),
        ("Police blocked the streets of Lima on Monday.", "restrict", "Lima"),
        ("Police arrested two Zambian reporters 30 km from Goma.", "arrest", "Goma"),
        ("Peru expelled the Chilean envoy after talks in Oslo.", "expel", None),
    ],
)
def test_a_topic_and_what_came_before_are_no_place(text: str, act: str, place: str | None) -> None:
    assert places(text)[act] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Zambian envoy landed in Goma on Monday. Police arrested two Zambian reporters there.", "Goma"),
        ("The Zambian envoy landed in Goma on Monday. Police arrested two Zambian reporters.", None),
        ("Police arrested two Zambian reporters when they landed in Goma.", "Goma"),
        ("Police arrested two Zambian reporters after they had left Goma.", None),
    ],
)
def test_there_and_what_was_going_on_tell_the_place(text: str, place: str | None) -> None:
    assert places(text)["arrest"] == place
