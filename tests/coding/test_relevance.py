"""What is left out: what nobody public takes part in, each with its reason."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reed talks with John Palmer about his new book.",
        "The company replaced its chief executive.",
        "Police shot dead a burglar.",
        "Three people were detained.",
    ],
)
def test_private_life_is_left_out_with_its_reason(text: str) -> None:
    found = annotated(text)
    assert not [c for c in found.claims if c.act != "office"]
    assert any("nobody public takes part" in u.why for u in found.uncoded)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Rosa Delgado met Pedro Campos in Havana on Monday.", "meeting"),
        ("Riot police used water cannon against students.", "attack"),
    ],
)
def test_what_is_told_of_a_place_or_of_police_stands(text: str, act: str) -> None:
    assert [c.act for c in annotated(text).claims] == [act]


def test_a_reporter_holds_no_office() -> None:
    assert not [c for c in annotated("The reporter Ana Sosa was in Kyiv, reporter Ana Sosa said.").claims if c.act == "office"]
