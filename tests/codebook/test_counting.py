"""When two figures count the same thing, and when both can be true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.codebook.counting import both_true, same_thing, shown
from communique.model.mention import Figure
from tests.builders import count


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (count(1, "ships"), count(9, "grain ships"), True),
        (count(1, "ship"), count(9, "ships"), True),
        (count(1, "ships"), count(9, "sailors"), False),
        (count(1), count(9), False),
        (count(1, "people", casualty="killed"), count(9, "soldiers", casualty="killed"), True),
        (count(1, "sailors", casualty="killed"), count(9, "soldiers", casualty="killed"), False),
        (count(1, "people", casualty="killed"), count(9, "people", casualty="injured"), False),
        (count(2, "children", casualty="killed"), count(34, "people", casualty="killed"), False),
        (count(3, "Danish tourists", casualty="killed"), count(34, "people", casualty="killed"), False),
        (count(3, "Danish men", casualty="killed"), count(34, "people", casualty="killed"), False),
        (count(3, "children", casualty="killed"), count(3, "people", casualty="killed"), True),
        (count(3, "children", casualty="killed"), count(5, "children", casualty="killed"), True),
        (count(1, "ships", change="more"), count(9, "ships"), False),
        (count(1, "other ships"), count(9, "ships"), False),
        (count(1, "opposing votes"), count(9, "votes"), False),
        (count(1, "GDP", unit="percent", subject="PER"), count(9, "GDP", unit="percent", subject="CHL"), False),
    ],
)
def test_the_same_thing(a: Figure, b: Figure, same: bool) -> None:
    assert same_thing(a, b) is same_thing(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "true"),
    [
        (count(12), count(15), False),
        (count(12), count(12), True),
        (count(12, low=12), count(15), True),
        (count(15, high=15), count(12), True),
        (count(12, low=10, high=14), count(15), False),
        (count(12, low=10, high=14), count(13, low=13), True),
    ],
)
def test_both_can_be_true(a: Figure, b: Figure, true: bool) -> None:
    assert both_true(a, b) is both_true(b, a) is true


def test_numbers_are_told_as_numbers() -> None:
    assert [shown(f) for f in (count(12), count(2.5), count(12, low=12), count(9, high=9), count(7, low=5, high=9))] == [
        "12", "2.5", "at least 12", "at most 9", "5 to 9",
    ]  # fmt: skip
    assert shown(count(5_200_000_000)) == "5200000000"


BOUNDS = st.none() | st.integers(0, 50).map(float)


@given(BOUNDS, BOUNDS, st.integers(0, 50))
def test_an_exact_number_fits_where_it_lies_in_the_range(low: float | None, high: float | None, value: int) -> None:
    figure = count(0, low=low, high=high) if low is not None or high is not None else None
    if figure is not None and not (low is not None and high is not None and low > high):
        inside = (low is None or low <= value) and (high is None or value <= high)
        assert both_true(figure, count(value)) is inside
