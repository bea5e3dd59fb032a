"""Attacks as reporters tell them, in sentences of our own: one deed, who did it, by what, whom it met, where and when."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one

MODES = [
    ("A suicide bomber killed nine recruits in Mogadishu.", "suicide-attack"),
    ("A suicide attacker steered a van into the gate of the Kenyan embassy in Mogadishu.", "suicide-attack"),
    ("Militants drove a lorry loaded with explosives into a barracks near Gao.", "explosives"),
    ("Two soldiers were killed by a roadside bomb near Gao.", "explosives"),
    ("Malian warplanes attacked a camp near Kidal.", "aerial"),
    ("The rebels attacked the garrison with mortars.", "heavy-weapons"),
    ("A car bomb struck a Kenyan army post in Garissa.", "explosives"),
    ("A missile hit a Kenyan army convoy.", "heavy-weapons"),
    ("Rebels attacked a Malian village.", None),
]


@pytest.mark.parametrize(("text", "mode"), MODES, ids=[text for text, _ in MODES])
def test_who_attacks_and_with_what_tells_the_mode(text: str, mode: str | None) -> None:
    assert one(text, "attack").mode == mode


def test_an_attack_and_those_whom_it_killed_are_one_act_with_both_numbers() -> None:
    claim = one("Rebels bombed a Kenyan convoy near Garissa on Monday, killing six soldiers.", "attack")
    assert {p.party.country for p in claim.recipients} == {"KEN"}
    assert [f.value for f in claim.figures] == [6]
    assert claim.when.edtf == "2024-05-13"


def test_whom_an_attack_killed_is_met_where_nobody_else_is_told_to_be() -> None:
    claim = one("A bomber rammed a truck into the wall, killing four Somali policemen.", "attack")
    assert {p.party.country for p in claim.recipients} == {"SOM"}


def test_a_raid_in_which_people_were_killed_is_done_by_those_whose_raid_it_is() -> None:
    claim = one("Six villagers were killed in a Burundian raid.", "attack")
    assert {p.party.country for p in claim.actors} == {"BDI"}


def test_whom_an_attack_helps_is_not_met_by_it() -> None:
    claim = one("French jets carried out strikes in support of Chadian troops.", "attack")
    assert {p.party.country for p in claim.recipients}.isdisjoint({"TCD"})


def test_where_a_bomb_lies_does_not_say_whose_it_is() -> None:
    assert one("Three miners were killed by a landmine in Angola.", "attack").actors == ()


def test_how_many_were_hurt_is_asked_and_tells_no_attack() -> None:
    assert not claims("It was not known how many Chadian soldiers were wounded.")


def test_what_somebody_was_sent_to_do_is_not_threatened() -> None:
    assert not [c for c in claims("The rebels had been sent on a mission to destroy the Chadian base.") if c.type == "THREATEN"]


def test_an_arrest_over_a_bombing_is_public_and_one_over_a_theft_is_not() -> None:
    assert one("Two men have been arrested in connection with the bombing.", "arrest").actors == ()
    assert [c.type for c in claims("Two men have been arrested in connection with the theft.")] == [None]


def test_a_clause_with_where_says_where_and_a_clause_with_when_says_when() -> None:
    claim = one("The bank stands in Herat, where the Iranian consulate was attacked by gunmen last year.", "attack")
    assert claim.where is not None and claim.where.name == "Herat"
    assert (
        one("Guards questioned the Syrian crew when the ship reached port on May 6.", "investigate").when.edtf == "2024-05-06"
    )


def test_what_somebody_tries_to_find_out_about_has_happened() -> None:
    claim = one("Officials were trying to determine what missile Iran had launched.", "test-weapon")
    assert claim.status == "done"


def test_a_threat_stands_whether_or_not_it_is_carried_out() -> None:
    assert one("Iran has not carried out its threat to attack Bahrain.", "threaten").type == "THREATEN"


def test_a_missile_in_flight_is_a_launch_and_a_warning_to_citizens_is_no_threat() -> None:
    assert one("An Iranian missile flew over Bahrain on Monday.", "test-weapon").actors[0].party.country == "IRN"
    assert not claims("The Bahraini government sent an alert to residents and warned motorists to take cover.")


def test_a_fire_that_is_only_feared_is_none() -> None:
    assert not claims("Experts said the depot in Manama might burn down.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Malian commandos were conducting search operations near Gao.", None),
        ("The navy began a salvage operation off Mombasa.", None),
        ("The army launched an evacuation operation near Gao.", "rescue"),
        ("The army launched an operation against rebels near Gao.", "attack"),
        ("The raid was suppressed on Friday by Kenyan soldiers.", "fight"),
        ("The resolution was killed by a Chinese veto.", "refuse"),
        ("The minister was killed by Chadian rebels.", "attack"),
    ],
)
def test_operations_raids_and_drafts_are_told_as_what_they_are(text: str, act: str | None) -> None:
    acts = {c.act for c in claims(text)}
    assert acts == ({act} if act else set())


@pytest.mark.parametrize(
    ("text", "act", "actor"),
    [
        ("An Iranian missile was fired from a base near Kerman, the Omani army said.", "test-weapon", "IRN"),
        ("Peru's latest rocket was launched from the district of Callao.", "test-weapon", "PER"),
        ("The Tongan missile, which was launched from a ship, fell into the sea.", "test-weapon", "TON"),
        ("Iranian missiles were fired at Iraq on Tuesday.", "attack", "IRN"),
        ("Two Chadian missiles were launched at Tripoli on Tuesday.", "attack", "TCD"),
    ],
)
def test_a_weapon_that_was_fired_is_told_to_be_somebodys(text: str, act: str, actor: str) -> None:
    assert {p.party.country for c in claims(text) if c.act == act for p in c.actors} == {actor}


@pytest.mark.parametrize(
    "text",
    [
        "Three Omani missiles were intercepted over Aden on Monday.",
        "The Omani town was shelled on Monday.",
    ],
)
def test_what_is_hit_by_a_weapon_does_not_fire_it(text: str) -> None:
    assert "OMN" not in {p.party.country for c in claims(text) for p in c.actors}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Malian troops called in air strikes near Gao.", {"REQUEST"}),
        ("Malian forces called in air support, officials said.", {"REQUEST"}),
        ("The embassy was cleared of gunmen after nine hours, officials said.", {"ASSAULT"}),
        ("Police cleared the square of protesters in Tunis on Monday.", set()),
        ("Mali's police said they had cleared the consulate of attackers.", set()),
        ("A court cleared the minister of fraud.", {"RETREAT"}),
        ("Workers called in sick.", {"PROTEST"}),
        ("The minister called in the Danish ambassador.", {"ACCUSE"}),
    ],
)
def test_clearing_a_place_and_calling_in_help(text: str, types: set[str]) -> None:
    assert {c.type for c in claims(text)} == types


@pytest.mark.parametrize(
    "text",
    [
        "Fighters had been sent with a mission to destroy the base and kill the guards, Mali said.",
        "One cannot bomb Mali into peace, Peru's president said.",
        "You can't rein in Chad through force, Peru's president said.",
    ],
)
def test_what_is_only_meant_or_can_not_be_done_is_no_attack(text: str) -> None:
    assert {c.act for c in claims(text)}.isdisjoint({"attack", "restrict"})


def test_what_is_joined_to_an_aim_is_aimed_at_and_to_a_deed_done() -> None:
    assert one("Rebels crossed the river to attack the port and burned nine houses.", "attack").trigger.text == "burned"
    assert one("The militia took the base and killed nine Kenyan soldiers.", "attack").status == "done"
    raid = "The army launched a raid to detain the rebels and free the hostages."
    assert {c.status for c in claims(raid) if c.act in ("arrest", "rescue")} == {"ongoing"}
