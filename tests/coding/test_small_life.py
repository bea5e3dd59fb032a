"""Sport, the stage, beasts and weather are no politics; what is said or done in public stays whoever does it."""

from __future__ import annotations

import pytest

from tests.coding.test_mere_words import read


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Ghanaian cyclist attacked on the last climb.", "attack: sport, no politics"),
        ("The Togolese soprano conquered Accra.", "seize: stage, no politics"),
        ("Locusts invaded northern Ghana.", "attack: beast, no politics"),
        ("A new film accuses the Ghanaian government of murder.", "accuse: work, no politics"),
        ("The novel revisits the invasion of Togo.", "attack: work, no politics"),
        ("The federation barred the Ghanaian footballer.", "bar: sport, no politics"),
        ("In the evening Dinamo Minsk defeated Sibir 4-2 before a full house.", "elect: sport, no politics"),
        ("Peru attacked from the start and beat Chile 2-1.", "attack: sport, no politics"),
    ],
)
def test_small_life_is_left_out_with_its_kind(text: str, why: str) -> None:
    found, left = read(text)
    assert found == []
    assert why in left


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghanaian footballers protested in Accra against the president.", "PROTEST"),
        ("Ghana's government barred the Togolese footballer.", "REJECT"),
        ("The Ghanaian singer denounced the Togolese government.", "ACCUSE"),
        ("Togolese soldiers killed a Ghanaian footballer.", "ASSAULT"),
        ("Ghana arrested a Togolese singer.", "COERCE"),
    ],
)
def test_what_is_done_to_players_and_what_they_say_stays(text: str, told: str) -> None:
    assert told in [t for t, _ in read(text)[0]]
