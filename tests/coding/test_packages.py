"""Sanctions and aid told as a package, a round, a set; curbs that somebody is hit with."""

import pytest

from tests.coding.test_coder import claims, countries, main


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("The EU agreed a new sanctions package against Russia.", "EUR", "RUS"),
        ("The EU approved a sanctions package against Russia.", "EUR", "RUS"),
        ("The United States hit Chinese firms with new export curbs.", "USA", "CHN"),
    ],
)
def test_a_package_is_what_it_is_a_package_of(text: str, actor: str, recipient: str) -> None:
    claim = main(text)
    assert (claim.type, countries(claim), countries(claim, "recipients")) == ("SANCTION", {actor}, {recipient})


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("EU agrees 14th sanctions package against Russia", "SANCTION"),
        ("Mali junta orders UN mission to leave", "SANCTION"),
        ("Armenia ratifies ICC statute", "SUPPORT"),
        ("Germany hands over Patriot system to Ukraine", "AID"),
    ],
)
def test_headlines_that_the_tagger_misreads(title: str, type_: str) -> None:
    assert [c.type for c in claims("", title)][:1] == [type_]
