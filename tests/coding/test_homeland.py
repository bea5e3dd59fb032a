"""Police, soldiers and crowds whose country no word tells belong to the country that the report is about."""

import pytest

from tests.coding.test_coder import claims, countries

MANY = (
    "Ghana's president, Kofi Adu, spoke in Accra on Monday. Ghana will vote in May, and Ghanaian officials have opened offices "
    "in Kumasi. Togo and Benin sent observers to Ghana. Togo's envoy met Ghanaian ministers in Accra. "
    "Other observers came from Abuja, Dakar, Bamako and Niamey."
)


def _arrest(text: str) -> tuple[set[str | None], set[str | None]]:
    (claim,) = (c for c in claims(text) if c.act == "arrest")
    return countries(claim), countries(claim, "recipients")


def test_police_and_whom_they_arrest_are_of_the_country_that_leads() -> None:
    assert _arrest(f"{MANY}\n\nPolice arrested six people.") == ({"GHA"}, {"GHA"})


def test_no_country_is_given_where_two_are_told_alike() -> None:
    both = "Ghana's president met Togo's leader in Accra. Togo's leader left Accra. Ghana thanked Togo. Togo thanked Ghana."
    assert _arrest(f"{both}\n\nPolice arrested six people.") == ({None}, {None})


def test_a_crowd_is_of_the_country_that_leads() -> None:
    (claim,) = (c for c in claims(f"{MANY}\n\nThousands of people marched against the new tax.") if c.act == "demonstrate")
    assert countries(claim) == {"GHA"}


@pytest.mark.parametrize("who", ["Governments", "World leaders", "Western officials", "Foreign powers", "Several governments"])
def test_organs_of_whichever_states_are_of_no_one_state(who: str) -> None:
    (claim,) = (c for c in claims(f"{MANY}\n\n{who} condemned the new tax.") if c.act == "criticise")
    assert countries(claim) == {None}


@pytest.mark.parametrize("who", ["Officials", "The government", "The foreign minister", "Regional officials"])
def test_organs_of_the_country_that_leads_are_its_own(who: str) -> None:
    (claim,) = (c for c in claims(f"{MANY}\n\n{who} condemned the new tax.") if c.act == "criticise")
    assert countries(claim) == {"GHA"}


OCCUPIED = (
    "A Palestinian girl threw stones in the West Bank on Monday. Palestinians praised her. Palestinian leaders thanked her. "
    "The Palestinian president called her father. Palestinian doctors saw her."
)


@pytest.mark.parametrize(("who", "country"), [("The soldiers", "ISR"), ("The army", "ISR"), ("Palestinian police", "PSE")])
def test_soldiers_are_of_the_state_whose_army_stands_there(who: str, country: str) -> None:
    (claim,) = (c for c in claims(f"{OCCUPIED}\n\n{who} arrested six people.") if c.act == "arrest")
    assert countries(claim) == {country}
