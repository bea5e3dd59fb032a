"""Whom a border is with, in the parse."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    "text", ["Armenia deployed troops along its border with Iran.", "Chad massed tanks near the frontier with Niger on Monday."]
)
def test_a_border_is_with_a_neighbour(text: str) -> None:
    assert hung(text, "with")[1] in ("border", "frontier")


def test_a_patrol_is_held_with_somebody() -> None:
    assert hung("Chad patrolled the border jointly with Niger.", "with")[1] != "border"
