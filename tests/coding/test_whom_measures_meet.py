"""Whom a measure meets that does not say so: whom its object's clause or its sentence names; whom the report's state holds."""

import pytest

from tests.coding.reading import claims, one, sides

MET = [
    ("Chad also agreed to ease limits that it had imposed on Libyan river traffic.", "ease", "LBY"),
    ("Norway halted a shipment of rice that it had promised to Malawi after the floods.", "impose", "MWI"),
    ("France, which has 200 soldiers in Chad, said it was suspending military cooperation.", "cooperate", "TCD"),
    ("Neighbouring Kenya promised a loan of 30 million dollars so that no teacher in Uganda goes unpaid.", "aid", "UGA"),
]


@pytest.mark.parametrize(("text", "act", "met"), MET)
def test_the_clause_names_whom_it_meets(text: str, act: str, met: str) -> None:
    assert met in next(sides(c)[1] for c in claims(text) if c.act == act)


@pytest.mark.parametrize(
    "text",
    [
        "Germany suspended arms deliveries, and Russia rejoiced.",
        "Norway froze the aid, Sweden's minister said.",
        "Peru cut its aid on Monday.",
    ],
)
def test_who_acts_or_speaks_beside_it_is_not_met(text: str) -> None:
    assert [sides(c)[1] for c in claims(text) if c.type == "SANCTION"] == [set()]


GHANA = "ACCRA, May 9 - Ghana is tense. Crowds marched in Tamale and Kumasi in Ghana. "


def test_the_courts_of_a_state_hold_its_own_politicians() -> None:
    found = one(GHANA + "Police in Tamale arrested opposition leader Kofi Mensa.", "arrest")
    assert sides(found) == ({"GHA"}, {"GHA"})
    tourist = one(GHANA + "Police in Tamale arrested the tourist Kofi Mensa.", "arrest")
    assert sides(tourist)[1] == {None}


def test_officers_are_of_the_service_that_they_serve() -> None:
    found = one("Ana Sosa was arrested by officers of the Criminal Investigation Department in Lima.", "arrest")
    assert {(p.party.sector, p.party.country) for p in found.actors} == {("COP", "PER")}


@pytest.mark.parametrize("words", ["West Africa's regional bloc", "The West African regional bloc", "The East African bloc"])
def test_a_regional_bloc_is_known_by_its_region(words: str) -> None:
    assert sides(one(f"{words} imposed sanctions on Peru on Monday.", "impose")) == ({"IGO"}, {"PER"})


def test_rebels_are_not_of_an_authority_that_has_their_letters() -> None:
    found = one("CAC rebels killed nine soldiers in Paraguay on Monday.", "attack")
    assert sides(found) == ({"PRY"}, {"PRY"})
