"""A threat on a condition meets who is to fulfil it, where its own words name nobody."""

from __future__ import annotations

import pytest

import communique


def met(sentence: str) -> list[str | None]:
    """The countries that the threat of a sentence meets."""
    claim = next(c for c in communique.annotate(sentence).claims if c.type == "THREATEN")
    return [p.party.country for p in claim.recipients]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Iran's foreign ministry warned that economic ties could be reviewed if Austria did not reverse course.", "AUT"),
        ("Mexico warned that it would extend the tariff to clothing if Vietnam did not withdraw its own duties.", "VNM"),
        ("Norway threatened to freeze aid unless Bolivia published the tally sheets.", "BOL"),
        ("Norway threatened to expel Chadian diplomats unless Bolivia spoke up.", "TCD"),
    ],
)
def test_who_is_to_meet_the_condition_is_threatened(sentence: str, country: str) -> None:
    assert met(sentence) == [country]


def test_nobody_threatens_himself() -> None:
    assert met("Norway threatened to freeze aid if Norway's own firms were shut out.") == []
