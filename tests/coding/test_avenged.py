"""A deed and the one that it answers: each has its own doer, day, place and dead; and whose deed "the attack" is."""

from __future__ import annotations

import pytest

from communique.model.claim import Claim
from tests.coding.reading import claims, one


def by(text: str, act: str, country: str) -> Claim:
    return next(c for c in claims(text) if c.act == act and country in {p.party.country for p in c.actors})


@pytest.mark.parametrize(
    "answer",
    [
        "in revenge for a raid last week in Kismayo",
        "as retaliation for shelling last week in Kismayo that killed nine",
        "in response to an air strike last week near Kismayo",
        "to avenge an ambush last week in Kismayo in which nine fighters died",
        'as a "reprisal raid" for bombings last week in Kismayo',
    ],
)
def test_day_place_and_dead_of_the_avenged_deed_are_not_those_of_the_answer(answer: str) -> None:
    claim = next(c for c in claims(f"Al-Shabaab attacked a Kenyan base {answer}.") if c.trigger.text == "attacked")
    assert (claim.when.edtf, claim.where, claim.figures) == (None, None, ())
    assert {p.party.country for p in claim.recipients} == {"KEN"}


def test_the_answer_keeps_its_own_day_and_place() -> None:
    text = "Rebels shelled a camp near Gao on Monday in reprisal for a French raid on Kidal on Sunday that left 12 dead."
    shelled, strike = next(c for c in claims(text) if c.trigger.text == "shelled"), by(text, "attack", "FRA")
    assert (shelled.when.edtf, shelled.where and shelled.where.name, shelled.figures) == ("2024-05-13", "Gao", ())
    assert (strike.when.edtf, [f.value for f in strike.figures]) == ("2024-05-12", [12])


def test_what_is_no_deed_leaves_the_day_with_the_act() -> None:
    assert one("Kenya sent troops to Somalia in response to a request from its president on Monday.", "deploy").when.edtf


def test_a_deed_done_to_avenge_another_is_not_done_by_those_who_did_that() -> None:
    text = "A bomber struck a French base on Monday. The rebels said the bombing was revenge for Kenyan raids near Kismayo."
    found = [c for c in claims(text) if c.act == "attack"]
    assert [c.trigger.text for c in found if "KEN" in {p.party.country for p in c.actors}] == ["raids"]
    bombing = next(c for c in found if c.trigger.text == "bombing")
    assert {p.party.country for p in bombing.recipients} == {"FRA"}


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Al-Shabaab claimed responsibility for the attack, saying it was payback for Kenyan raids.", True),
        ("Al-Shabaab said it was behind the attack.", True),
        ("Al-Shabaab said the attack was retaliation for Kenyan air raids.", True),
        ("The attack was claimed by al-Shabaab.", True),
        ("No group has claimed responsibility for the attack.", False),
        ("Police said al-Shabaab was behind the attack.", False),
        ("Al-Shabaab condemned the attack.", False),
    ],
)
def test_who_owns_the_attack_of_gunmen_has_done_it_there_and_to_them(words: str, own: bool) -> None:
    found = claims(f"Gunmen killed nine soldiers in Garissa on Monday.\n\n{words}")
    assert not [c for c in found if c.act == "criticise" and "owned" in words]
    mine = [c for c in found if c.act == "attack" and "al-Shabaab" in {p.party.name for p in c.actors}]
    assert bool(mine) == own
    if own:
        assert (mine[0].where and mine[0].where.name, mine[0].recipients != ()) == ("Garissa", True)


def test_a_reproach_that_the_police_make_is_no_confession() -> None:
    found = claims("Gunmen killed nine soldiers in Garissa on Monday. Police said the attack was revenge for a raid last week.")
    assert not [c for c in found if c.act == "attack" and "COP" in {p.party.sector for p in c.actors}]


@pytest.mark.parametrize(
    ("between", "noun"),
    [
        ("Days earlier, Malian soldiers had been ambushed in a raid on jihadists near Gao.", "attack"),
        ("Days earlier, Malian soldiers had been ambushed in a raid on jihadists near Gao.", "explosion"),
        ("On Friday, Chadian troops attacked rebels in Tibesti.", "attack"),
        ("Chad bombed a camp last month.", "assault"),
    ],
)
def test_the_attack_is_the_news_not_what_led_up_to_it(between: str, noun: str) -> None:
    text = f"A bomber struck the Turkish embassy in Abuja on Monday. {between} The {noun} was heard for miles."
    again = next(c for c in claims(text) if c.trigger.text == noun)
    assert {p.party.country for p in again.recipients} == {"TUR"}


def test_a_noun_of_a_means_goes_back_to_what_was_done_with_it() -> None:
    text = (
        "A car bomb struck a Kenyan army post on Monday. On Tuesday, Chadian jets carried out an air strike in Tibesti."
        " The bombing caused panic. The air strike caused none."
    )
    found = {c.trigger.text: c for c in claims(text)}
    assert {p.party.country for p in found["bombing"].recipients} == {"KEN"}
    assert {p.party.country for p in found["air strike" if "air strike" in found else "strike"].actors} == {"TCD"}
