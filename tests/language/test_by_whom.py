"""The noun of a deed, who does it and what it is done to, in the parse."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "word", "deed"),
    [
        ("The recall by Peru of an envoy came late.", "of", "recall"),
        ("The freezing by Canada of an account in Oslo worried banks.", "of", "freezing"),
        ("The proclamation by Yemeni rebels of a truce came late.", "of", "proclamation"),
        ("News of the arrest by Togolese police reached Accra.", "by", "arrest"),
        ("Footage of the shelling of a Togolese village by Ghanaian soldiers spread.", "by", "shelling"),
    ],
)
def test_what_is_told_of_a_deed_hangs_on_its_noun(text: str, word: str, deed: str) -> None:
    assert hung(text, word)[1] == deed


@pytest.mark.parametrize(
    ("text", "word", "stays"),
    [
        ("The arrest by soldiers of the guard came late.", "of", "soldiers"),
        ("The killing of a teacher by rebels shocked Lima.", "by", "killing"),
    ],
)
def test_what_a_doer_consists_of_stays_with_it(text: str, word: str, stays: str) -> None:
    assert hung(text, word)[1] == stays
