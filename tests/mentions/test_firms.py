"""Firms that bear a person's name are firms, and an outlet's people are reporters."""

from __future__ import annotations

import pytest

from tests.mentions.test_actors import actors


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Norway banned Joseph Kelvix & Sons, Inc., from the port.", "Joseph Kelvix & Sons, Inc"),
        ("Ivan Marek & Co sold arms to Chad.", "Ivan Marek & Co"),
        ("Ana Petrov and Associates sued the government of Peru.", "Ana Petrov and Associates"),
    ],
)
def test_a_firm_of_a_person_is_one_body(text: str, firm: str) -> None:
    found = [p for m in actors(text) for p in m.parties if p.sector == "BUS"]
    assert [p.name.rstrip(".") for p in found] == [firm]
    assert not any(p.kind == "person" for m in actors(text) for p in m.parties)


def test_a_persons_sons_are_no_firm() -> None:
    assert not any(p.sector == "BUS" for m in actors("Ivan Marek and his sons met Ana Petrov and sons.") for p in m.parties)


@pytest.mark.parametrize("text", ["The BBC's Ivan Marek was held in Minsk.", "NPR's Ivan Marek talks with CNN's Ana Petrov."])
def test_an_outlets_people_are_reporters(text: str) -> None:
    found = [p for m in actors(text) for p in m.parties if p.name in ("Ivan Marek", "Ana Petrov")]
    assert "JRN" in {p.sector for p in found}
