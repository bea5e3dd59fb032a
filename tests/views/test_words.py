"""Plain words: every term of the closed lists has some, and unknown ones are shown as they stand."""

from __future__ import annotations

from typing import get_args

import pytest

from communique.model.event import Agreement, ConflictField
from communique.model.status import STAGES, STATUSES
from communique.views.words import (
    clean,
    count_words,
    country_words,
    list_words,
    number_words,
    says_words,
    state_words,
    words_for,
)


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_can_be_said(status: str) -> None:
    assert "-" not in words_for("status", status)
    assert (says_words("status", status) or "").startswith("it ")


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_can_be_said(stage: str) -> None:
    assert "-" not in words_for("stage", stage)
    assert (says_words("stage", stage) or "").startswith("it ")


@pytest.mark.parametrize("field", get_args(ConflictField))
def test_every_field_has_words_of_its_own(field: str) -> None:
    assert words_for("field", field) != field


@pytest.mark.parametrize("agreement", get_args(Agreement))
def test_every_agreement_has_words_of_its_own(agreement: str) -> None:
    assert words_for("agreement", agreement) not in (agreement, agreement.replace("-", " "))


def test_unknown_terms_stand_as_they_are() -> None:
    assert words_for("status", "half-done") == "half done"
    assert says_words("status", "half-done") is None
    assert country_words("XQX") == "XQX"


def test_states_of_pacts_are_stages() -> None:
    assert state_words("pact", "in-principle") == "agreed in principle"
    assert state_words("aid", "pledged") == "promised"


def test_countries_bodies_counts_and_lists() -> None:
    assert (country_words("PER"), country_words("UNO")) == ("Peru", "United Nations")
    assert (count_words(1, "report"), count_words(1200, "copy", "copies")) == ("1 report", "1,200 copies")
    assert (number_words(1200), number_words(0.4)) == ("1,200", "0.4")
    assert [list_words(items) for items in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == ["", "a", "a and b", "a, b and c"]


def test_clean_text_is_one_line_that_acts_on_nothing() -> None:
    assert clean(" a\n\tb\x1b[0m \u202ec\u00a0d ") == "a b[0m c d"
    assert clean("naïve — “quoted”") == "naïve — “quoted”"
