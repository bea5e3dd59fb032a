"""What is left out: what nobody public takes part in, each with its reason."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated


@pytest.mark.parametrize(
    "text",
    [
        "Ana Reed talks with John Palmer about his new book.",
        "The company replaced its chief executive.",
    ],
)
def test_private_life_is_left_out_with_its_reason(text: str) -> None:
    found = annotated(text)
    assert not [c for c in found.claims if c.act != "office"]
    assert any("nobody public takes part" in u.why for u in found.uncoded)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Police shot dead a burglar.", ["attack"]),
        ("Three people were detained.", ["arrest"]),
        ("A man stabbed his neighbour to death in Leeds.", ["attack"]),
        ("A carpenter was jailed for killing his wife.", ["convict", "attack"]),
    ],
)
def test_a_crime_among_private_people_is_kept_outside_plover(text: str, acts: list[str]) -> None:
    found = annotated(text).claims
    assert [c.act for c in found] == acts
    assert {(c.scheme, c.type, c.mode) for c in found} == {("communique", None, None)}
    assert all(c.reasons[-1].startswith("outside PLOVER") for c in found)


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
