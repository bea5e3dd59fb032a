"""What police do at a protest: its day, place and country; and arrests of which no doer is told."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hundreds marched through the centre of Lima on Sunday. Police fired tear gas to disperse them.", "attack"),
        ("Teachers rallied in Lima on Sunday. At least 20 people were taken into custody, a lawyer said.", "arrest"),
        (
            "Teachers rallied in Lima on Sunday. Officers used water cannon near the bridge and 12 people were arrested.",
            "arrest",
        ),
        ("Thousands protested in Lima on Sunday. It rained. Police beat several students.", "attack"),
    ],
)
def test_force_at_a_protest_has_its_day_place_and_state(text: str, act: str) -> None:
    claim = one(text, act)
    assert (claim.when.edtf, claim.where and claim.where.name) == ("2024-05-12", "Lima")
    assert sides(claim)[0] == {"PER"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thousands protested in Lima on Sunday. Police arrested a smuggler on Tuesday.", "arrest"),
        ("Thousands protested in Lima on Sunday.\n\nIn Accra, police beat a reporter.", "attack"),
        (
            "Thousands protested in Lima on Sunday. Of the Peruvian mayors whom soldiers arrested, four came home on Tuesday.",
            "arrest",
        ),
        ("Thousands protested in Lima on Sunday. Chad has arrested a Peruvian trader.", "arrest"),
    ],
)
def test_other_deeds_have_not(text: str, act: str) -> None:
    assert one(text, act).when.edtf != "2024-05-12"


def test_whom_nobody_named_arrests_the_state_of_the_report_has_arrested() -> None:
    claim = one(
        "Mutineers seized a barracks in Maseru. Lesotho's army retook it. In Maseru it was calm. Nine soldiers were arrested.",
        "arrest",
    )
    assert sides(claim) == ({"LSO"}, {"LSO"})
    assert all(p.assumed for p in claim.actors)


def test_an_expelled_diplomat_is_not_of_the_state_that_expels_him() -> None:
    assert sides(one("Russia has expelled two diplomats.", "expel")) == ({"RUS"}, {None})


def test_the_subject_of_a_second_clause_is_none_of_the_place_before_it() -> None:
    found = [c for c in claims("Rebels shelled the market and 12 people were arrested in Lima on Sunday.") if c.act == "arrest"]
    assert [p.party.name for p in found[0].recipients] == ["people"]
