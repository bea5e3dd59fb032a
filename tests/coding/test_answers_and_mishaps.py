"""Mishaps are no attacks, tariffs in answer to tariffs neither; whom it meets that is refused or chased away."""

from __future__ import annotations

import pytest

from tests.coding.test_coder import claims


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("An explosion at a fireworks factory in India killed nine workers.", "incident"),
        ("A blast at a coal mine in Peru killed nine miners.", "incident"),
        ("An explosion at a mosque in Kabul killed nine worshippers.", "attack"),
        ("An explosion at a factory in Kabul killed nine workers. Militants had planted a bomb.", "attack"),
    ],
)
def test_where_it_blew_up_tells_whether_it_was_an_attack(text: str, act: str) -> None:
    assert claims(text)[0].act == act


def test_parliaments_impeach_their_own_president() -> None:
    (claim,) = (c for c in claims("Paraguay's Senate voted to impeach the president.") if c.act == "investigate")
    assert (claim.status, {p.party.country for p in claim.recipients}) == ("done", {"PRY"})


def test_whom_refused_talks_were_with() -> None:
    (claim,) = (c for c in claims("Egypt rejected talks with Iran.") if c.act == "refuse")
    assert {p.party.country for p in claim.recipients} == {"IRN"}


@pytest.mark.parametrize(
    ("text", "type_", "recipients"),
    [
        ("Canada retaliated with tariffs on American steel.", "SANCTION", {"USA"}),
        ("Five Pakistani soldiers were killed by fire from across the Afghan border.", "ASSAULT", {"PAK"}),
        ("Turkey blocked the sale of jets to Greece.", "REJECT", {"GRC"}),
        ("Mexico will not allow US troops on its soil.", "REJECT", {"USA"}),
        ("Kenya's navy chased away a Chinese ship.", "MOBILIZE", {"CHN"}),
        ("Peru moved its embassy to Jerusalem.", "SUPPORT", {"ISR"}),
        ("Guinea closed its embassy in London.", "SANCTION", {"GBR"}),
        ("Chad ordered the staff of the U.N. human rights office to leave.", "SANCTION", {"UNO"}),
        ("A court in Lima ordered the seizure of a Chinese ship.", "COERCE", {"CHN"}),
    ],
)
def test_what_answers_and_refuses(text: str, type_: str, recipients: set[str]) -> None:
    (claim,) = claims(text)
    assert (claim.type, {p.party.country for p in claim.recipients}) == (type_, recipients)


def test_a_name_that_leads_the_sentence_acts() -> None:
    (claim,) = claims("Nauru switched its recognition from Taiwan to China.")
    assert (claim.act, {p.party.country for p in claim.actors}) == ("recognise", {"NRU"})


def test_he_of_whom_his_lawyer_tells_is_the_client() -> None:
    text = "Captain Odo Baki of Ghana was freed on Monday. His lawyer said he was beaten in prison."
    (beaten,) = (c for c in claims(text) if c.act == "attack")
    assert [p.party.name for p in beaten.recipients] == ["Odo Baki"]


def test_a_minister_of_the_peoples_power_is_one() -> None:
    (met,) = (
        c
        for c in claims("The Minister of the People's Power for Defence, Ana Sosa, met Kenya's president.")
        if c.act == "meeting"
    )
    assert {(p.party.country, p.party.sector) for p in met.actors} == {("VEN", "GOV"), ("KEN", "GOV")}
