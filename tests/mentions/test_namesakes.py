"""Whom a bare surname means where several of that name are told of, and a trade that is a given name."""

from __future__ import annotations

import pytest

from tests.mentions.test_actors import actors


def named(text: str, words: str) -> list[str]:
    return [p.name for m in actors(text) if m.text == words for p in m.parties]


BROTHERS = "Stephen Marek attacked the embassy. His brother, Luke Adam Marek, left. "
COUPLE = "Ivan Vella met the premier. His wife, Olga Maria Vella, left. "


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (BROTHERS + "Marek killed two guards.", "Marek", "Stephen Marek"),
        (BROTHERS + "Luke Marek said no.", "Luke Marek", "Luke Adam Marek"),
        (BROTHERS + "Luke Marek said no. Luke Marek wept. Marek wept.", "Marek", "Luke Adam Marek"),
        (COUPLE + "Mr Vella signed.", "Mr Vella", "Ivan Vella"),
        (COUPLE + "Mrs. Vella sang.", "Mrs. Vella", "Olga Maria Vella"),
        ("Ana Vella sang. Mr Vella left.", "Mr Vella", "Vella"),
        ("Ana Vella sang. Mrs Vella left.", "Mrs Vella", "Ana Vella"),
        ("Ana Maria Vella sang. Ana Vella left.", "Ana Vella", "Ana Maria Vella"),
    ],
)
def test_a_surname_means_who_is_told_of_most_and_fits(text: str, words: str, name: str) -> None:
    assert named(text, words) == [name]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Hunter Biden left Oslo.", "Hunter Biden", "Hunter Biden"),
        ("Farmer Ana Vella left Oslo.", "Farmer Ana Vella", "Ana Vella"),
        ("Captain Odo Baki left Oslo.", "Captain Odo Baki", "Odo Baki"),
    ],
)
def test_a_trade_before_one_name_is_a_name(text: str, words: str, name: str) -> None:
    assert named(text, words) == [name]


def test_a_thing_of_that_name_is_nobody() -> None:
    assert not actors("The probe sent seeds to the surface of the Moon.")
    assert named("President Moon met the envoy in Oslo.", "President Moon") == ["Moon Jae-in"]
