"""In what the killed and the wounded were hurt is told of both."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims, countries


@pytest.mark.parametrize(
    "text",
    [
        "At least six people were killed and 11 wounded in a Russian missile strike on Kharkiv.",
        "Six people were killed and 11 were wounded in a Russian strike on Kharkiv.",
        "Six Ukrainian soldiers were killed and three wounded by Russian shelling.",
    ],
)
def test_who_struck_is_told_of_the_killed(text: str) -> None:
    (killed,) = (c for c in claims(text) if c.trigger.text.startswith("killed"))
    assert (countries(killed), countries(killed, "recipients")) == ({"RUS"}, {"UKR"})


def test_what_befell_others_stays_theirs() -> None:
    told = claims("Nine people were killed in Chad and 11 wounded in Mali.")
    assert [c.where.country for c in told if c.where] == ["TCD", "MLI"]


def test_a_mishap_stays_one() -> None:
    assert [c.act for c in claims("Two Indian soldiers were killed and three injured in a road accident.")] == ["incident"]
