"""Whom a refusal answers, who sat at talks of which only the place is told, whose a joint commission or a summit is."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one


def told(text: str, act: str) -> tuple[set[str | None], set[str | None]]:
    claim = one(text, act)
    return {p.party.country for p in claim.actors}, {p.party.country for p in claim.recipients}


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Peru, which had been asked by Chile to open the bridge, turned the request down.", {"PER"}, {"CHL"}),
        ("Asked by Greece to open the bridge, Turkey refused.", {"TUR"}, {"GRC"}),
        ("Creditors, whom Ghana had asked for more time, rejected the plea.", {None}, {"GHA"}),
        ("The European Union had asked Zambia to delay the vote. Lusaka turned the request down.", {"ZMB"}, {"EUR"}),
        ("Kenya invited Somalia to talks. Mogadishu declined the invitation.", {"SOM"}, {"KEN"}),
        ("Chile asked Peru to open the bridge. Peru rejected a Bolivian proposal.", {"PER"}, {"BOL"}),
        ("Chile asked Peru to open the bridge. Bolivia rejected the request.", {"BOL"}, set()),
        ("Peru, which asked Chile to open the bridge, refused to pay.", {"PER"}, set()),
    ],
)
def test_a_refusal_answers_who_asked(text: str, actors: set[str | None], recipients: set[str | None]) -> None:
    assert told(text, "refuse") == (actors, recipients)


def test_what_clients_ask_of_a_firm_is_business() -> None:
    assert claims("The firm, which had been asked by customers for refunds, turned the request down.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Geneva, where the foreign ministers of Chad and Niger spent three days, ended without a deal.",
        "A letter paved the way for talks in Oslo, where the negotiators of Chad and Niger met for two days.",
        "Chad and Niger signed a pact on Monday. Chad's foreign minister led the negotiations in Tunis last week.",
        "Chad and Niger signed a pact on Monday. An intergovernmental commission is due to meet in Tunis in June.",
    ],
)
def test_who_sits_at_talks_may_be_told_around_them(text: str) -> None:
    assert told(text, "meeting") == ({"TCD", "NER"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Chad's foreign minister chaired the meeting on Monday.",
        "Talks in Lima, where the president lives, are planned.",
        "The bilateral commission will meet on Friday in Arica.",
    ],
)
def test_nobody_else_is_made_up(text: str) -> None:
    assert not [c for c in claims(text) if c.act == "meeting"]


def test_a_summit_to_come_is_its_hosts() -> None:
    assert told("Sudan will host the next ordinary summit, in Khartoum in November.", "summit") == ({"SDN"}, set())
    assert told("The next summit will be held in Khartoum in November.", "summit") == ({"SDN"}, set())
    assert not claims("Ghana's first technology summit will be held in Accra in June.")
    assert not claims("Tesla will host a summit for investors in June.")


@pytest.mark.parametrize(
    ("text", "act", "who", "whom"),
    [
        ("The city of Kano accused the Nigerian army of theft.", "accuse", {"Kano"}, {"Nigerian army"}),
        ("The city of Aleppo was shelled by the Syrian army.", "attack", {"Syrian army"}, {"Aleppo"}),
        (
            "A Radio Kenya host, Ana Dossou, denounced the annexation of the island by Chad.",
            "criticise",
            {"Ana Dossou"},
            {"Chad"},
        ),
        ("Kunduz fell to the Taliban on Monday.", "seize", {"Taliban"}, {"Kunduz"}),
        ("The town of Goma had fallen to M23 rebels by Friday.", "seize", {"M23"}, {"Goma"}),
    ],
)
def test_cities_hosts_and_who_takes_a_town(text: str, act: str, who: set[str], whom: set[str]) -> None:
    claim = one(text, act)
    assert {p.party.name for p in claim.actors} == who
    assert {p.party.name for p in claim.recipients} == whom


@pytest.mark.parametrize(
    "text",
    ["Prices in Kano fell to a record low.", "Peru fell to Chile in the final.", "The task fell to the Togolese minister."],
)
def test_what_falls_to_nobody(text: str) -> None:
    assert [c.act for c in claims(text) if c.act == "seize"] == []
