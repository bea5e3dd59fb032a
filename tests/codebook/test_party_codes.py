"""Codes of countries and bodies as a person writes them."""

from __future__ import annotations

import pytest

from communique.codebook.party_codes import party_code
from communique.model.errors import UnknownName


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("GBR", "GBR"), ("gbr", "GBR"), ("uk", "GBR"), ("Britain", "GBR"), ("the United Kingdom", "GBR"), ("British", "GBR"),
        ("ivory  coast", "CIV"), ("kosovo", "KOS"), ("EU", "EUR"), ("United Nations", "UNO"), ("us", "USA"),
        ("tz", "TZA"), ("GB", "GBR"),
    ],
)  # fmt: skip
def test_codes(name: str, code: str) -> None:
    assert party_code(name) == code


def test_a_code_of_two_letters_that_a_body_goes_by_as_well_is_no_country() -> None:
    with pytest.raises(UnknownName):
        party_code("AU")


def test_others_are_parties_by_name() -> None:
    assert party_code("sea league", ["Sea League"]) == "Sea League"


def test_what_may_have_been_meant() -> None:
    with pytest.raises(UnknownName, match=r"no such country or party: 'Germny'\. Did you mean Germany"):
        party_code("Germny")
