"""Tolls told apart from the deed, harm told of "the blast" or "in which": one more place that tells the same deed."""

from __future__ import annotations

import pytest

from communique.model.claim import Claim
from tests.coding.reading import annotated, claims

SHOT = "Soldiers fired on protesters in Lome on Monday."


def tolls(text: str) -> list[Claim]:
    return [c for c in claims(text) if "; toll;" in c.rule]


@pytest.mark.parametrize(
    ("words", "value", "who"),
    [
        ("Police put the number killed at 12, three of them officers.", 12, "Police"),
        ("The opposition put the death toll at 30.", 30, "opposition"),
        ("Doctors said they had counted 14 bodies.", 14, "Doctors"),
        ("The number of dead has risen to 19, a nurse said.", 19, "nurse"),
        ("A union put the number of wounded at 40.", 40, "union"),
        ("At least 19 bodies were taken to the morgue.", 19, None),
    ],
)
def test_a_toll_told_apart_is_that_of_the_deed_on_the_word_of_who_counts(words: str, value: int, who: str | None) -> None:
    (claim,) = tolls(f"{SHOT}\n\n{words}")
    assert (claim.act, [f.value for f in claim.figures]) == ("attack", [value])
    assert {p.party.name for p in claim.recipients} == {"protesters"}
    assert (claim.attribution and claim.attribution.name) == who


@pytest.mark.parametrize(
    "words",
    [
        "The toll of the war stands at 4,000.",
        "The number of people killed since January has risen to 300.",
        "Two regional bodies met in Lome.",
        "The number of voters rose to 12,000.",
        "Rebels killed 14 miners in Mali and left 12 bodies on the road.",
    ],
)
def test_what_is_no_toll_of_that_deed_tells_nothing_of_it(words: str) -> None:
    assert not tolls(f"{SHOT}\n\n{words}")


def test_a_toll_without_a_deed_tells_none() -> None:
    assert not tolls("The opposition put the death toll at 30.")


def test_a_toll_of_a_misfortune_is_its_own() -> None:
    (claim,) = tolls("A ferry sank off Lome on Monday.\n\nOfficials put the death toll at 30.")
    assert (claim.act, claim.figures[0].casualty) == ("incident", "killed")


@pytest.mark.parametrize(
    "text",
    [
        "Chadian jets carried out air strikes near Gao on Monday in which more than 40 people were killed.",
        "Gunmen attacked a church in Kano on Monday in which nine people were killed.",
        "The opposition condemned Sunday's raid on a village near Gao, in which 12 herders died.",
    ],
)
def test_those_killed_in_which_are_the_dead_of_that_deed(text: str) -> None:
    (claim,) = (c for c in claims(text) if c.act == "attack")
    assert [f.casualty for f in claim.figures] == ["killed"]


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("Twenty civilians were killed in the incident.", True),
        ("At least 12 fighters died in the strikes, a doctor said.", True),
        ("The raid killed nine people.", True),
        ("Nine people were killed in a separate attack in Kidal.", False),
        ("A blast killed nine people in Kidal.", False),
    ],
)
def test_harm_in_the_raid_is_done_by_those_whose_raid_it_was(words: str, same: bool) -> None:
    found = claims(f"Chadian jets bombed a camp near Gao on Monday.\n\n{words}")
    harm = next(c for c in found if c.figures)
    assert ("TCD" in {p.party.country for p in harm.actors}) == same


@pytest.mark.parametrize(
    "text",
    [
        "Chadian air strikes hit Gao on Monday.",
        "A Chadian drone strike hit a car in Gao, killing two men.",
        "A suicide bombing struck the Kenyan embassy in Mogadishu.",
    ],
)
def test_a_deed_that_strikes_is_one_act(text: str) -> None:
    assert len([c for c in claims(text) if c.act == "attack"]) == 1


def test_a_deed_with_an_aim_of_its_own_keeps_it() -> None:
    found = claims("Chadian air strikes on Gao killed nine people on Monday.")
    assert any("Gao" in p.at.text or p.party.country == "MLI" for c in found for p in c.recipients)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The death toll from a Boko Haram bombing in Abuja rose to nine on Tuesday, with 60 others wounded.", None),
        ("The death toll from Monday's Boko Haram bombing in Abuja rose to at least nine Tuesday.", "2024-05-13"),
        ("The number killed in a Boko Haram attack on Sunday on Abuja rose to nine on Tuesday.", "2024-05-12"),
    ],
)
def test_the_day_of_a_count_is_not_that_of_the_deed(text: str, day: str | None) -> None:
    claim = next(c for c in claims(text) if c.act == "attack")
    assert 9 in [f.value for f in claim.figures]
    assert claim.when.edtf == day


def test_further_harm_told_with_with_is_no_second_deed() -> None:
    (claim,) = claims("Gunmen killed nine soldiers in Garissa on Monday, with 12 others wounded.")
    assert [(f.value, f.casualty) for f in claim.figures] == [(9, "killed"), (12, "injured")]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("More than 12 people were killed in a Russian missile strike on Kharkiv.", "UKR"),
        ("Gunmen attacked the US embassy in Kyiv, killing six Ukrainian civilians.", "UKR"),
        ("Rebels killed four Kenyan soldiers near Kismayo.", "KEN"),
        ("Saudi Arabia bombed Sanaa, killing 14 people.", "YEM"),
    ],
)
def test_the_dead_are_those_of_where_they_died_not_of_who_killed_them(text: str, country: str) -> None:
    assert {f.subject for f in annotated(text).mentions.figures if f.casualty} == {country}
