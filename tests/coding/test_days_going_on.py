"""Days that a claim takes over from what is told around it, and those that it does not."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims

MARCH = "Thousands of people marched through Lima on Monday. "


def dated(text: str, act: str) -> tuple[str | None, str]:
    found = next(c for c in claims(text) if c.act == act)
    return found.when.edtf, found.when.basis


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (MARCH + "Police arrested 42 people.", "arrest"),
        (MARCH + "In the evening police fired tear gas at the crowd, and 42 people were arrested.", "arrest"),
        ("Kenyan warplanes struck the port on Monday. Nine people were killed, hospital staff said.", "attack"),
        ("Peru condemned the raid on Chad, its foreign ministry said on Monday.", "criticise"),
        ("Chad has expelled the Danish envoy, its foreign ministry said on Monday.", "expel"),
        ("Peru's premier met China's on Monday, after which Chad and Togo signed a treaty.", "pact"),
    ],
)
def test_what_goes_on_or_is_said_has_the_day(text: str, act: str) -> None:
    assert {c.when.edtf for c in claims(text) if c.act == act} == {"2024-05-13"}


def test_such_a_day_is_taken_over_and_not_its_own() -> None:
    assert dated(MARCH + "Police arrested 42 people.", "arrest") == ("2024-05-13", "inherited")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (MARCH + "Police had arrested 42 people.", "arrest"),
        (MARCH + "Police will arrest those who march again.", "arrest"),
        (MARCH + "\n\nPolice arrested 42 people.", "arrest"),
        (MARCH + "Norway expelled two Danish diplomats.", "expel"),
        ("Peru will send troops to Chad, its foreign ministry said on Monday.", "deploy"),
        ("Chad has expelled the Danish envoy, Norway's foreign ministry said on Monday.", "expel"),
        ("Chad expelled the Danish envoy, its foreign ministry said on Monday.", "expel"),
        ("Chad has shelled a camp in Sudan, its defence ministry said on Monday.", "attack"),
    ],
)
def test_what_came_before_or_is_of_others_has_not(text: str, act: str) -> None:
    assert "2024-05-13" not in {c.when.edtf for c in claims(text) if c.act == act}
