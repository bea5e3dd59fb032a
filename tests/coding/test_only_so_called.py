"""What sounds like an act and is none: laws called attacks, conflicts of interest, documents that name people;
whose use of force it is, what neither the one nor the other did, whom Brussels stands for.
"""

from __future__ import annotations

import pytest

from tests.coding.reading import annotated, claims, one, sides


def acts(text: str) -> list[str]:
    return [c.act for c in annotated(text).claims if c.act != "office"]


@pytest.mark.parametrize(
    "text",
    [
        "The ban is an attack on Poland, its premier said.",
        'She called the ruling "an attack on Hungary".',
        "The new law is an assault on journalists, the union said.",
        "The law was drawn up to avoid conflicts of interest in Ghana.",
        "The papers also name the president of Ghana and the king of Tonga.",
        "Two ministers were named as owners of a company in Belize.",
        "Mayor Anna Berg warned against drawing hasty conclusions.",
        "The premier warned against panic.",
        "France should learn to live with terrorism, the minister said.",
        "Police recorded 14 attacks on mosques last year.",
        "Chad demonstrated that its pilots could fly at night.",
        "The drill was a demonstration of Poland's resolve.",
        "Police flooded the streets of Oran after the storm.",
        "The ministry bought a tool called Lantern from a firm.",
        "The ferry, called Amal, belongs to Oman's navy.",
        "Gambia has little experience in dealing with Guinea.",
        "The campaign is scrambling for votes in Ohio.",
        "The senate left the tax accord at 30 percent.",
        "The premier left the agreement in place.",
        "The regulators have a duty to protect investors.",
        "The leak strikes at the heart of Kenya's bank.",
        "The minister told the audience that Turkey was strong.",
        "Guards painted the wall surrounding the embassy in Kabul.",
        "The dancers did the heavy lifting for the government's show.",
    ],
)
def test_what_sounds_like_an_act_and_is_none(text: str) -> None:
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The bombing was an attack on all of Belgium, the premier said.", "attack"),
        ("China warned against interference in its affairs.", "threaten"),
        ("The president named Anna Ruiz as finance minister on Monday.", "appoint"),
        ("Rebels shelled companies in the port of Gao.", "attack"),
        ("Thousands demonstrated in Lisbon against the budget.", "demonstrate"),
        ("Thousands flooded the streets of Oran against the president.", "demonstrate"),
        ("Protesters surrounded the embassy in Kabul on Monday.", "demonstrate"),
        ("Macron called Putin on Friday.", "call"),
        ("Iran scrambled the broadcasts of the BBC.", "censor"),
        ("The junta left the pact in May.", "cut-ties"),
        ("Ghana imposed duties on Chinese steel.", "impose"),
        ("Malawi's president had an audience with the king of Morocco.", "meeting"),
    ],
)
def test_what_is_one_stays_one(text: str, act: str) -> None:
    assert act in acts(text)


def test_who_uses_force_is_not_who_speaks_of_the_use() -> None:
    assert sides(one("The minister condemned the use of force to disperse protesters.", "attack"))[0] == set()
    assert sides(one("The use of drones by Chad to kill herders angered Mali.", "attack"))[0] == {"TCD"}
    assert sides(one("Chad's use of drones to kill herders angered Mali.", "attack"))[0] == {"TCD"}


@pytest.mark.parametrize(
    "text",
    [
        "The minister neither apologised nor resigned.",
        '"I have not considered quitting, nor am I going to quit," Prime Minister Ana Berg said.',
    ],
)
def test_what_stands_behind_nor_was_not_done(text: str) -> None:
    assert {c.status for c in claims(text)} == {"not-done"}


@pytest.mark.parametrize(
    ("text", "act", "country"),
    [
        ("Italy's defence minister said two warships would be sent to the strait.", "deploy", "ITA"),
        ("Warsaw said two brigades would be moved to the border.", "deploy", "POL"),
        ("Spain's interior minister said a curfew would be imposed in Melilla from Friday.", "curfew", "ESP"),
    ],
)
def test_what_an_official_says_will_be_ordered_the_own_state_promises(text: str, act: str, country: str) -> None:
    found = one(text, act)
    assert (sides(found)[0], found.status) == ({country}, "pledged")


@pytest.mark.parametrize(
    "text",
    [
        "An Italian analyst said troops would be deployed in Libya.",
        "Poland's president said that troops would be deployed by Russia.",
        "Turkey's foreign minister said Greek troops would be deployed on the islands.",
    ],
)
def test_what_others_would_do_is_no_promise(text: str) -> None:
    assert "deploy" not in acts(text)


def test_who_did_so_did_not_do_it_twice() -> None:
    text = "The gunman, who killed nine people in Gao, did so on behalf of the Free Army, a website said."
    assert acts(text) == ["attack"]
    assert acts("Latvia expelled two Russian envoys. Estonia did so on Friday.") == ["expel", "expel"]


@pytest.mark.parametrize(
    ("text", "act", "sides_told"),
    [
        ("Brussels police arrested two men on Monday.", "arrest", "BEL"),
        ("Police in Brussels clashed with protesters.", "riot", "BEL"),
        ("Residents of Brussels protested on Monday.", "demonstrate", "BEL"),
        ("The attack on Brussels shocked Europe.", "attack", "BEL"),
        ("Brussels imposed tariffs on China on Monday.", "impose", "EUR"),
        ("EU police in Brussels detained a man.", "arrest", "EUR"),
    ],
)
def test_a_seat_is_a_town_as_well(text: str, act: str, sides_told: str) -> None:
    assert sides_told in set().union(*sides(one(text, act)))
