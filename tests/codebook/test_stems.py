"""Stems, telling words and rarity depend on the word alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.codebook.rarity import rarity
from communique.codebook.stems import acronym, overlap, stem, stems


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("signed") == stem("signs") == stem("signing") == stem("Sign")
    assert stem("Norway’s") == stem("norway")
    assert stem("bus") == "bus"


def test_words_that_tell_nothing_are_left_out() -> None:
    assert stems("The two ministers said on Monday that they had signed it") == {stem("ministers"), stem("signed")}


def test_overlap_is_the_share_of_the_smaller() -> None:
    assert overlap(frozenset("ab"), frozenset("abcd")) == 1.0
    assert overlap(frozenset("ab"), frozenset("bc")) == 0.5
    assert overlap(frozenset(), frozenset("a")) == 0.0


def test_acronyms_leave_out_small_words() -> None:
    assert acronym(["Treaty", "on", "the", "Lake", "Border"]) == "tlb"


@given(st.text("abdegilmnorsty", min_size=1, max_size=20))
def test_a_stem_is_the_beginning_of_its_word(word: str) -> None:
    assert stem(word) and word.startswith(stem(word))
    assert stem(word.upper()) == stem(word)


@given(st.text(max_size=20))
def test_any_word_has_a_rarity(word: str) -> None:
    assert 0 <= rarity(word.casefold()) <= 6


def test_rare_words_weigh_more() -> None:
    assert rarity("the") < rarity("minister") < rarity("popcorn") <= rarity("ulaanbaatarski") == 6
