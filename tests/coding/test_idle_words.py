"""Words that offer, want, tell, require, fail, press or accuse, and do so to nobody: what is no act, and its neighbours."""

from __future__ import annotations

import pytest

from tests.coding.reading import claims, one, sides


def acts(text: str) -> list[str]:
    """The acts of the coded claims."""
    return [c.act for c in claims(text) if c.scheme == "plover" and c.type]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Lima offered no proof that the ballots had been burnt.",
        "Senator Rosa Quispe offered a sharp critique of the harbour plan.",
        "The premier's budget offers a stark contrast to that of the opposition.",
        "Estonian lawmakers want a photo opportunity.",
        "The Togolese premier just wants a level playing field.",
        "The governor can say whatever he wants.",
        "The last thing Benin wants is a quarrel with Ghana.",
        "There is no way to tell without seeing the files, the Peruvian senator said.",
        '"I must tell you that I was surprised," the Kenyan president said.',
        '"Welcome to Nairobi," the Kenyan minister told the visitors.',
        '"Thank you very much," the Chilean president said.',
        "The biggest failure of the Security Council has been over Chad.",
        "Ghana's failure to understand the price of cocoa is well known.",
        "Peru's inability to persuade Chile is well known.",
        "It is vital to keep up the pressure on Togo.",
        "There is no law requiring ministers in Togo to disclose their debts.",
        "Federal law requires candidates to disclose their assets.",
        "Ghanaian ministers are required to report their income.",
        "The opposition leader has portrayed himself as a shrewd manager.",
        "The paper, which is linked to the government of Togo, printed nothing.",
        "The former governor agreed that the old rules were unfair to Bolivia.",
        "Senator Rosa Quispe has embraced a softer tone on Chile.",
        "The secrets of the Kenyan government were compromised by a leak.",
        "A lorry tore into thousands of Ghanaian pilgrims on Monday.",
        "Governor Philip Davis blasted a home run for the Bahamas.",
        "The Dutch minister was called in for fresh tests at the hospital.",
    ],
)
def test_nothing_passes_between_parties(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya offered to mediate between Sudan and Chad.", ["mediate"]),
        ("Chad offered talks to the rebels.", ["propose"]),
        ("Peru wants Chile to withdraw its troops.", ["demand"]),
        ("Malta wants the crew released.", ["demand"]),
        ("Kenya wants talks with Somalia.", ["demand"]),
        ("The Malian president told Chad to withdraw its troops.", ["demand"]),
        ("Ghana told Togo not to shelter the rebels.", ["demand"]),
        ('"Thank you, Kenya, for your support," the Somali president said.', ["praise"]),
        ("Peru's failure to withdraw its troops angered Chile.", ["refuse"]),
        ("The move follows pressure from Kenya on Somalia to free the crew.", ["demand"]),
        ("The government of Togo required foreign reporters to leave the country.", ["demand"]),
        ("The Security Council passed a resolution requiring member states to inspect ships bound for Chad.", ["demand"]),
        ("The Kenyan president portrayed Somalia as a nest of thieves.", ["accuse"]),
        ("The prosecutor linked the Togolese minister to the smugglers.", ["accuse"]),
        ("The presidents of Chad and Mali agreed that the border runs along the river.", ["agree"]),
        ("The party has embraced the plan of the Chilean president.", ["agree"]),
        ("Mali compromised with the rebels on Monday.", ["concede"]),
        ("Ghana called in the ambassador of Togo.", ["summon"]),
        ("The senator tore into the government's plan for Togo.", ["criticise"]),
    ],
)
def test_its_neighbours_do(text: str, told: list[str]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The editor was jailed for three years for insulting the king of Tonga.", ["convict"]),
        ("A court in Lima jailed the blogger for threatening the Peruvian president.", ["convict"]),
        ("The Ghanaian ministry said the launch was in violation of the council's resolutions.", []),
        ("Chad fired a rocket in violation of the resolutions of the Security Council.", ["test-weapon"]),
        ("Malians wept after what their president called a disaster.", []),
        ("Tonga condemned the raid, with its spokesman accusing Fiji of piracy.", ["criticise", "accuse"]),
    ],
)
def test_words_beside_an_act(text: str, told: list[str]) -> None:
    assert acts(text) == told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ('The Malian president, Ana Keita, issued a statement saying, "We condemn the coup in Togo."', "criticise"),
        ('A statement from the Malian government said: "We reject the demands of Togo."', "refuse"),
    ],
)
def test_who_speaks_in_a_statement(text: str, act: str) -> None:
    assert sides(one(text, act)) == ({"MLI"}, {"TGO"})


def test_who_calls_on_others_behind_an_apposition() -> None:
    appeal = one("Chad's president, Ilze Ozola, called on the Danes to stop the tankers.", "appeal")
    assert sides(appeal) == ({"TCD"}, {"DNK"})


@pytest.mark.parametrize(
    ("text", "act", "whom"),
    [
        ("The Malian minister condemned what he called Chad's reckless actions.", "criticise", "TCD"),
        ("Ghana protested at what it called Togo's violation of its airspace.", "criticise", "TGO"),
        ("Peru rejected what it called Chile's ultimatum.", "refuse", "CHL"),
        ("Mali hailed what it called Chad's generous gesture.", "praise", "TCD"),
        ("The Peruvian bishops' council condemned what it termed a campaign of terror by Chile.", "criticise", "CHL"),
        ("Thousands rallied in Lima against what they call Chile's theft of the sea.", "demonstrate", "CHL"),
    ],
)
def test_whose_doings_are_called_names(text: str, act: str, whom: str) -> None:
    found = [c for c in claims(text) if c.act == act]
    assert whom in sides(found[0])[1]


def test_what_is_called_is_of_nobody_else() -> None:
    (claim,) = [c for c in claims("The Malian minister condemned what he called a plot.") if c.act == "criticise"]
    assert sides(claim)[1] == set()
