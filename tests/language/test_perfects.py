"""Participles that the parser hangs on the noun behind them, though "has" makes them the verb of the clause."""

from __future__ import annotations

import pytest

from tests.language.reading import hung


@pytest.mark.parametrize(
    ("text", "participle", "subject", "noun"),
    [
        ("Oslo has frozen assistance worth a million.", "frozen", "Oslo", "assistance"),
        ("Washington has frozen assistance worth $28m.", "frozen", "Washington", "assistance"),
        ("Washington has frozen assistance worth $28m and recalled its ambassador.", "frozen", "Washington", "assistance"),
    ],
)
def test_a_participle_with_its_auxiliary_has_subject_and_object(text: str, participle: str, subject: str, noun: str) -> None:
    assert hung(text, subject) == ("nsubj", participle)
    assert hung(text, noun) == ("dobj", participle)


def test_such_a_clause_may_be_a_relative_one() -> None:
    assert hung("Poland, which has frozen assistance worth a million, said so.", "frozen") == ("relcl", "Poland")


def test_a_participle_that_tells_of_what_kind_a_thing_is_stays_with_it() -> None:
    assert hung("Norway has 20 frozen accounts.", "frozen") == ("amod", "accounts")
    assert hung("Accounts have been frozen and Danish firms have left.", "Accounts") == ("nsubjpass", "frozen")
