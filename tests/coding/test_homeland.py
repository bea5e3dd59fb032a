"""Police, soldiers and crowds whose country no word tells belong to the country that the report is about."""

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
