"""Krippendorff's alpha on the worked examples of his paper of 2011, and on what is known without reckoning."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.views.evaluation.alpha import alpha, interval, nominal

FOUR_CODERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)  # example C of the paper: four observers, values missing


def units(*rows: str) -> list[list[str]]:
    return [[v for v in unit if v != "."] for unit in zip(*(row.split() for row in rows), strict=True)]


def test_four_coders_with_values_missing() -> None:
    told = units(*FOUR_CODERS)
    assert alpha(told) == pytest.approx(0.743, abs=0.0005)
    assert alpha([[int(v) for v in unit] for unit in told], interval) == pytest.approx(0.849, abs=0.0005)


def test_two_coders_of_two_values() -> None:
    assert alpha(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")) == pytest.approx(0.095, abs=0.0005)


def test_two_coders_of_many_values() -> None:
    assert alpha(units("a a b b d c c c e d d a", "b a b b b c c c e d d d")) == pytest.approx(0.692, abs=0.0005)


def test_where_it_is_not_defined() -> None:
    assert alpha([]) is None
    assert alpha([["a"], ["b"]]) is None
    assert alpha([["a", "a"], ["a", "a"]]) is None


def test_distances() -> None:
    assert (nominal("a", "a"), nominal("a", "b"), interval(1, 4)) == (0.0, 1.0, 9.0)


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=4), max_size=8))
def test_it_is_at_most_one_and_the_order_of_coders_does_not_count(told: list[list[str]]) -> None:
    found = alpha(told)
    assert found is None or found <= 1 + 1e-12
    turned = alpha([unit[::-1] for unit in reversed(told)])
    assert turned == (None if found is None else pytest.approx(found))
