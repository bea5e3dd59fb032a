"""Kinds of misfortune by their words."""

from __future__ import annotations

from communique.codebook.incidents import done_by_somebody, kind_told


def test_the_first_telling_word_decides() -> None:
    assert kind_told("struck", "A strong quake struck the coast, causing landslides") == "an earthquake"
    assert kind_told("heist") == kind_told("stole") == "a robbery"


def test_other_words_tell_no_kind() -> None:
    assert kind_told("meeting", "The ministers met in Lima") is None


def test_a_robbery_is_carried_out_and_a_flood_befalls() -> None:
    assert done_by_somebody("a robbery") == "carried out" and done_by_somebody("a flood") == ""
