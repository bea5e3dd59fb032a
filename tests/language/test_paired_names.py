"""Two names that "and" joins are joined, each with its title, however the parser hung them."""

import pytest

from communique.language.parse import parse
from communique.model.document import Document
from communique.model.report import Report


def read(text: str) -> Document:
    return parse(Report("t", text, language="en"))


def joined(text: str, first: str, second: str) -> bool:
    """Is the second word joined to the first?"""
    document = read(text)
    at = {t.text: t for t in document.tokens}
    return at[second].dep == "conj" and at[second].head == at[first].i


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Norwegian Defence Minister Kari Moe and Polish Defence Minister Jan Nowak visited Kyiv.", "Moe", "Nowak"),
        ("Greek President Ana Sosa and Maltese Prime Minister Paul Vella condemned Iran.", "Sosa", "Vella"),
        ("Both Greek President Ana Sosa and Maltese President Paula Vella condemned Iran.", "Sosa", "Vella"),
        ("South Korean President Park Min-jun and Brazilian President Davi Lima signed a treaty.", "jun", "Lima"),
        ("South Korean Foreign Minister Han Ji-woo and Japanese Foreign Minister Kenta Mori met.", "woo", "Mori"),
        ("Spain, a founder of the bloc, and Greece condemned the coup.", "Spain", "Greece"),
    ],
)
def test_two_names_are_joined(text: str, first: str, second: str) -> None:
    assert joined(text, first, second)


def test_the_second_title_belongs_to_the_second_name() -> None:
    document = read("Norwegian Defence Minister Kari Moe and Polish Defence Minister Jan Nowak visited Kyiv.")
    titles = [t for t in document.tokens if t.text == "Minister"]
    assert [document.tokens[t.head].text for t in titles] == ["Moe", "Nowak"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Iran was condemned by Ana Sosa and Foreign Minister Jan Nowak resigned on Monday.", "Sosa", "Nowak"),
        ("The envoy met Ana Sosa and Foreign Minister Jan Nowak met Paul Vella.", "Sosa", "Nowak"),
        ("Chad said on Monday and Mali confirmed that talks had begun.", "Chad", "Mali"),
    ],
)
def test_names_of_two_clauses_stay_apart(text: str, first: str, second: str) -> None:
    assert not joined(text, first, second)
