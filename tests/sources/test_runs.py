"""Runs of words: within a paragraph, the reporter's own apart from what is quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.sources.runs import LENGTH, WINDOW, runs_of

OWN = "The two ministers met in the old customs house by the river"
SAID = "we shall meet again before the ice is gone from the harbour"


def test_case_punctuation_and_credits_do_not_count() -> None:
    assert runs_of(f"{OWN}.").all == runs_of(f"{OWN.upper()} -\n\nPhoto: A. Berg / Reuters\n").all
    assert len(runs_of(OWN).all) == len(OWN.split()) - LENGTH + 1


def test_no_run_crosses_a_paragraph() -> None:
    assert runs_of(f"{OWN}\n\n{SAID}").all == runs_of(OWN).all | runs_of(SAID).all


@pytest.mark.parametrize("quoted", [f"“{SAID}”", f'"{SAID}"', f"«{SAID}»", f"‘{SAID}’", f"“{SAID}", f"‘we don’t, {SAID}’"])
def test_what_is_quoted_is_no_word_of_the_reporter(quoted: str) -> None:
    runs = runs_of(f"{OWN}. {quoted}")
    assert runs.told == runs_of(OWN).all
    assert runs_of(SAID).all <= runs.all


def test_an_apostrophe_opens_no_quote() -> None:
    text = f"The ministers’ aides said it wasn’t the states’ fault. {OWN}"
    assert runs_of(text).told == runs_of(text).all


def test_what_both_hold_and_what_both_end_with() -> None:
    text, other = runs_of(f"{OWN}\n{SAID}\n{OWN} again"), runs_of(f"{SAID} too\n{OWN}\n{OWN} again")
    assert text.without(other).all == runs_of(SAID).all
    assert text.without_end(other).all == runs_of(f"{OWN}\n{SAID}").all
    assert runs_of(OWN).without_end(runs_of(OWN)).all == frozenset()


WORDS = st.lists(st.sampled_from(["war", "peace", "pact", "talks", "ship"]), max_size=40).map(" ".join)
PASSAGE = st.lists(st.sampled_from(["coal", "iron", "salt", "rice", "tea"]), min_size=LENGTH + WINDOW - 1, max_size=30)


@given(WORDS, WORDS, WORDS, WORDS, PASSAGE.map(" ".join))
def test_a_passage_that_two_texts_share_has_a_landmark_in_both(a: str, b: str, c: str, d: str, passage: str) -> None:
    assert runs_of(f"{a} {passage} {b}").landmarks() & runs_of(f"{c} {passage} {d}").landmarks()
