"""Names that no table has are places where their setting says so, in the state that the report tells."""

import pytest

from tests.mentions.test_places import places


def found(text: str) -> dict[str, str | None]:
    return {p.text: p.country for p in places(text)}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Customs men seized 40 wagons of barley at Dorugash on Monday.", "Dorugash", None),
        ("In Velko Kladrenci around 200 residents blocked the road.", "Velko Kladrenci", None),
        ("Peru sent two companies to the frontier at Hulaconda on Monday.", "Hulaconda", None),
        ("Oslo will reopen the Jallamo checkpoint on Monday.", "Jallamo", "NOR"),
        ("Troops shelled Kurusu Vovy in Paraguay on Monday.", "Kurusu Vovy", "PRY"),
        ("Chad's army bombed Anyet-Kol on Tuesday.", "Anyet-Kol", None),
        ("A trawler sank off Hulaconda on Monday.", "Hulaconda", None),
        ("The minister travelled to Dorugash on Monday.", "Dorugash", None),
        ("Police held two men at a Dorugash hotel.", "Dorugash", None),
        ("Rebels raided a convoy at Dorugash, a small town near the border.", "Dorugash", None),
    ],
)
def test_what_stands_there_or_is_struck_tells_a_place(text: str, name: str, country: str | None) -> None:
    assert found(text).get(name, "none such") == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She works at Vorvexa in the city.", "Vorvexa"),
        ("Vorvexa cut jobs at Vorvexa on Monday.", "Vorvexa"),
        ("Police arrested Dorugash on Monday.", "Dorugash"),
        ("The minister gave the letter to Dorugash on Monday.", "Dorugash"),
        ("Police held two men at the Dorugash hotel.", "Dorugash"),
    ],
)
def test_firms_and_persons_are_none(text: str, name: str) -> None:
    assert name not in found(text)


def test_no_other_town_tells_where_it_lies() -> None:
    text = "Crowds marched in Lima on Monday. Customs men seized the barley at Dorugash, on the other side of the border."
    assert [(p.country, p.within) for p in places(text) if p.text == "Dorugash"] == [(None, ())]
    nearly_all = "Crowds marched in Lima, in Cusco, in Arequipa and in Trujillo. Police seized the barley at Dorugash."
    assert found(nearly_all)["Dorugash"] == "PER"


def test_the_capital_is_that_of_the_state_in_which_nearly_all_places_lie() -> None:
    text = "Police fired tear gas in the capital on Saturday. Crowds marched in Tamale and Kumasi, cities of Ghana."
    assert [(p.name, p.country) for p in places(text) if p.text == "capital"] == [("Accra", "GHA")]
    several = "Police fired tear gas in the capital. Crowds marched in Kumasi in Ghana and in Mombasa in Kenya."
    assert "capital" not in found(several)
    assert "capital" not in found("Ghana and Kumasi need the capital of the bank. In Accra the capital markets fell.")
