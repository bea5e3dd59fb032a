"""Offices of firms and societies, officers of the police, parties to a dispute: none is what the word alone would make it."""

from __future__ import annotations

import pytest

from tests.mentions.test_actors import actors


def sector(text: str, name: str) -> set[str | None]:
    return {p.sector for m in actors(text) for p in m.parties if p.name == name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Volta Bank president Omar Diallo accused Kenya of fraud.", "BUS"),
        ("Volta Energy president Omar Diallo accused Kenya of fraud.", None),
        ("Omar Diallo, president at Kelvix, accused Kenya of fraud.", None),
        ("The president of Kelvix, Omar Diallo, accused Kenya of fraud.", None),
        ("Omar Diallo, president and CEO of Volta, accused Kenya of fraud.", "BUS"),
        ("Omar Diallo, vice president and chief executive of Volta Mining, left.", "BUS"),
        ("The president of the Supreme Military Council, Omar Diallo, accused Kenya.", "MIL"),
        ("The president of the National Assembly, Omar Diallo, accused Kenya.", "LEG"),
        ("The president of Puntland, Omar Diallo, accused Kenya.", "GOV"),
        ("President Omar Diallo of Chad accused Kenya.", "GOV"),
    ],
)  # fmt: skip
def test_a_firms_president_is_no_states(text: str, expected: str | None) -> None:
    assert sector(text, "Omar Diallo") == {expected}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Police officers ran. Police said crowds threw stones. The officers fled.", "The officers", "COP"),
        ("The police chief resigned after an officer shot a boy. Police were sorry.", "an officer", "COP"),
        ("Soldiers seized the palace. The army backed the officers.", "the officers", "MIL"),
        ("Army officers held two policemen. Police and police chiefs fled. The officers left.", "The officers", "MIL"),
    ],
)
def test_an_officer_is_of_the_force_that_is_told_of(text: str, words: str, expected: str) -> None:
    assert {p.sector for m in actors(text) if m.text == words for p in m.parties} == {expected}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Kenya urged all parties to stop.", "all parties", []),
        ("Kenya urged all concerned parties to stop.", "all concerned parties", []),
        ("Chad sent the money to a third party.", "a third party", []),
        ("All opposition parties rejected the vote.", "All opposition parties", ["OPP"]),
        ("All Chadian parties rejected the vote.", "All Chadian parties", ["PTY"]),
        ("The party rejected the vote.", "The party", ["PTY"]),
    ],
)
def test_parties_to_a_dispute_are_no_political_ones(text: str, words: str, expected: list[str]) -> None:
    assert [p.sector for m in actors(text) if m.text == words for p in m.parties] == expected
