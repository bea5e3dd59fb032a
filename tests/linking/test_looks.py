"""What a report looks like by its words."""

from __future__ import annotations

import pytest

from communique.linking.looks import cosine, look_of
from tests.builders import a_report

QUAKE = "A quake shook the coast near Pisco and felled houses."


def test_a_look_has_length_one_and_rare_words_tell_most() -> None:
    look = look_of(a_report("a", text=QUAKE))
    assert sum(weight**2 for weight in look.words.values()) == pytest.approx(1)
    assert look.words["pisco"] > look.words["shook"] > look.words["coast"]


def test_whose_it_is_counts_as_who() -> None:
    one, other = (look_of(a_report(n, text=f"The strike in {word} went on.")) for n, word in (("a", "Pisco"), ("b", "Pisco’s")))
    assert one.words == other.words


def test_numbers_tell_happenings_apart_but_look_nothing_up() -> None:
    a, same, other = (
        look_of(a_report(name, text=f"{QUAKE} It killed {dead}.")) for name, dead in (("a", 417), ("b", 417), ("c", 231))
    )
    assert cosine(a, other) < 0.8 < cosine(a, same)
    assert "417" in a.words and "417" not in a.telling
