"""Offices given and taken: who holds which, by whatever construction it is told."""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated


@pytest.mark.parametrize(
    ("text", "person", "office", "country"),
    [
        ("Ines Duarte was sworn in as president of Chad on Monday.", "Ines Duarte", "president", "TCD"),
        ("Kofi Mensah was named prime minister of Ghana on Tuesday.", "Kofi Mensah", "prime minister", "GHA"),
        ("Chad's parliament elected Petro Ivanenko interim president.", "Petro Ivanenko", "interim president", "TCD"),
        ("Togo has appointed Kofi Mensah as its new ambassador to Ghana.", "Kofi Mensah", "ambassador", "TGO"),
        ("Ines Duarte succeeded Kofi Mensah as foreign minister of Togo.", "Ines Duarte", "foreign minister", "TGO"),
        ("Kofi Mensah was replaced as finance minister of Ghana by Ines Duarte.", "Ines Duarte", "finance minister", "GHA"),
        (
            "President Vucic named economist Petro Ivanenko as prime minister-designate.",
            "Petro Ivanenko",
            "prime minister-designate",
            "SRB",
        ),
        ("Ines Duarte took office as president of Chad on Sunday.", "Ines Duarte", "president", "TCD"),
        ("Kofi Mensah became prime minister of Ghana after the vote.", "Kofi Mensah", "prime minister", "GHA"),
    ],
)
def test_whoever_is_given_an_office_is_told_with_it(text: str, person: str, office: str, country: str) -> None:
    (claim,) = [c for c in annotated(text).claims if c.act in ("appoint", "elect")]
    assert (claim.person, claim.office) == (person, office)
    assert {p.party.country for p in (*claim.actors, *claim.recipients)} == {country}


def test_a_body_keeps_its_name_in_the_office() -> None:
    (claim,) = [c for c in annotated("Ines Duarte was named NATO secretary general on Wednesday.").claims if c.act == "appoint"]
    assert claim.office == "NATO secretary general"


def test_who_is_asked_to_form_a_government_is_appointed() -> None:
    (claim,) = [
        c for c in annotated("President Macron tasked Petro Ivanenko with forming a government.").claims if c.act == "appoint"
    ]
    assert claim.person == "Petro Ivanenko"


def test_a_predecessor_holds_the_office_no_longer() -> None:
    assert not [c for c in annotated("His predecessor, Petro Ivanenko, spoke in Kyiv.").claims if c.act == "office"]
    assert not [c for c in annotated("Former defence minister Petro Ivanenko spoke in Kyiv.").claims if c.act == "office"]


def test_a_cabinet_is_nobody_by_name_and_a_firm_appoints_in_private() -> None:
    (claim,) = [c for c in annotated("President Macron appointed a new cabinet on Tuesday.").claims if c.act == "appoint"]
    assert claim.person is None
    assert not [c for c in annotated("The company replaced its chief executive.").claims if c.act == "appoint"]
