"""Appeals between parties, whatever they ask for; and those that a house makes to itself, its people or its clients."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims

ASKED = [
    ("The World Bank has appealed to the junta to tidy its books.", {"IGO"}, {None}),
    ("Amnesty International urged the president to extend the same mercy to a driver.", {"NGO"}, {None}),
    ("The U.N. refugee agency called on both countries to let those trapped at the fence move to shelter.", {"UNO"}, set()),
    ("The World Food Programme appealed to donors to dig deeper.", {"UNO"}, {None}),
    ("Rights lawyers urged the government of Togo to show the same mercy.", {"TGO"}, {"TGO"}),
    ("Bishops appealed to politicians to put the country first.", {None}, {None}),
    ("The Vatican has pleaded with the generals to keep the churches in mind.", {"VAT"}, {None}),
    ("The African Union asked the junta to name a day.", {"IGO"}, {None}),
    ("Moldova asked Austrian banks to be patient.", {"MDA"}, {"AUT"}),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), ASKED, ids=[text for text, *_ in ASKED])
def test_an_appeal_to_those_in_power_is_a_request(text: str, actors: set[str | None], recipients: set[str | None]) -> None:
    (appeal,) = claims(text)
    assert (appeal.act, appeal.type) == ("appeal", "REQUEST")
    assert {p.party.country for p in appeal.actors} == actors
    assert {p.party.country for p in appeal.recipients} == recipients


@pytest.mark.parametrize(
    "text",
    [
        "The president urged Zambians to plant trees.",
        "Police called on drivers to slow down.",
        "The Unity Party called on its members to sleep well.",
        "Journalists asked the minister to comment on the report.",
        "Kenya's president urged ministers to work harder.",
        "An economist urged the government to cut red tape.",
        "The bank asked customers to be patient.",
        "The church asked worshippers to pray.",
        "The coach urged both sides to play on.",
    ],
)
def test_an_appeal_to_ones_own_people_is_none(text: str) -> None:
    assert [c.act for c in claims(text) if c.act == "appeal"] == []


def test_what_paves_the_way_for_something_has_come_about_itself() -> None:
    told = claims("A phone call between the presidents of Chad and Niger on Monday paved the way for a truce.")
    assert ("call", "done") in {(c.act, c.status) for c in told}


def test_what_money_is_asked_for_is_no_second_preposition_of_the_verb() -> None:
    told = claims("The United Nations appealed for $45 million to rebuild the town.")
    assert [c.trigger.text for c in told] == ["appealed for"]
    told = claims("The United Nations appealed to Peru for $45 million.")
    assert [p.party.country for c in told for p in c.recipients] == ["PER"]
