"""Periods: each day in one, none left out, named so that names sort."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model.errors import UnknownName
from communique.views.periods import Size, period_of, periods

SIZES: tuple[Size, ...] = ("day", "week", "month")
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAYS, st.integers(0, 400), st.sampled_from(SIZES))
def test_periods_follow_one_another_without_gap_or_overlap(first: date, more: int, size: Size) -> None:
    last = first + timedelta(days=more)
    found = list(periods(first, last, size))
    assert found[0].start <= first
    assert found[-1].end >= last
    assert found[-1].start <= last
    assert all(a.end + timedelta(days=1) == b.start for a, b in itertools.pairwise(found))
    assert [p.name for p in found] == sorted({p.name for p in found})
    assert all(period_of(day, size) == p for p in found for day in (p.start, p.end))


def test_names() -> None:
    new_year = date(2027, 1, 1)
    assert [period_of(new_year, size).name for size in SIZES] == ["2027-01-01", "2026-W53", "2027-01"]
    assert period_of(date(2024, 2, 10), "month").end == date(2024, 2, 29)


def test_another_size_is_told() -> None:
    with pytest.raises(UnknownName, match="Did you mean week"):
        period_of(date(2024, 1, 1), "weeks")  # type: ignore[arg-type]
