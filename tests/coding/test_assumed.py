"""Whom another state's measure meets where the words do not tell it: the state that the report is about."""

from __future__ import annotations

import pytest

from tests.coding.reading import one, sides

AT_HOME = "Ghana's government jailed three editors in Accra. In Ghana markets were calm, and shops in Kumasi stayed open. "


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("Norway has frozen its training programme.", "cut-aid", "NOR"),
        ("Sweden has written off debts of 12 million dollars.", "aid", "SWE"),
        ("France condemned the verdict on Tuesday.", "criticise", "FRA"),
    ],
)
def test_a_measure_of_another_state_meets_the_one_that_is_written_about(text: str, act: str, actor: str) -> None:
    claim = one(AT_HOME + text, act)
    assert sides(claim) == ({actor}, {"GHA"})
    assert all(p.assumed for p in claim.recipients) or act == "criticise"


def test_whose_deed_it_may_be_is_not_guessed() -> None:
    assert sides(one(AT_HOME + "Britain denounced the attack.", "criticise")) == ({"GBR"}, set())


def test_who_is_named_goes_before() -> None:
    assert sides(one(AT_HOME + "Norway has cut aid to Togo.", "cut-aid")) == ({"NOR"}, {"TGO"})
