"""Dates: what is printed is EDTF (the `edtf` library is the oracle), can be read again, and meets as RECORD says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import assume, given
from hypothesis import strategies as st

from communique.model.when import Dating, When

YEARS = st.integers(1000, 2999)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


def parts(codes: range) -> st.SearchStrategy[When]:
    """Seasons, quarters or halves of a year, by their EDTF numbers."""
    return st.builds(lambda y, part: When.parse(f"{y}-{part}"), YEARS, st.sampled_from(codes))


POINTS = st.one_of(
    DAYS.map(When.day),
    st.builds(When.month, YEARS, st.integers(1, 12)),
    YEARS.map(When.year),
    st.integers(100, 299).map(lambda d: When.parse(f"{d}X")),
    st.integers(10, 29).map(lambda c: When.parse(f"{c}XX")),
    parts(range(21, 25)),
    parts(range(33, 37)),
    parts(range(40, 42)),
)
PLAIN = st.one_of(DAYS.map(When.day), st.builds(When.month, YEARS, st.integers(1, 12)), YEARS.map(When.year))


@st.composite
def intervals(draw: st.DrawFn) -> When:
    ends = sorted(draw(st.tuples(PLAIN, PLAIN)), key=lambda w: (w.low or date.min, w.high or date.min))
    assume(ends[0].low and ends[1].high and ends[0].low <= ends[1].high)
    gap = draw(st.sampled_from(("low", "high", None)))
    return When.between(None if gap == "low" else ends[0], None if gap == "high" else ends[1])


@st.composite
def whens(draw: st.DrawFn) -> When:
    when = draw(st.one_of(POINTS, intervals()))
    return replace(when, approximate=draw(st.booleans()), uncertain=draw(st.booleans()))


@given(whens())
def test_what_is_printed_can_be_read(when: When) -> None:
    again = When.parse(when.edtf())
    assert (again.low, again.high, again.approximate, again.uncertain) == (
        when.low, when.high, when.approximate, when.uncertain,
    )  # fmt: skip
    assert again.edtf() == when.edtf()


@given(POINTS)
def test_points_come_back_whole(when: When) -> None:
    assert When.parse(when.edtf()) == when


@given(whens())
def test_the_library_reads_the_same_days(when: When) -> None:
    text = when.edtf()
    if when.precision in ("season", "quarter", "half"):  # it knows these without qualifiers only, and cuts winters short
        text = text.rstrip("~?%")
        assume(not text.endswith("-24"))
    oracle = parse_edtf(text)
    if when.low:
        assert tuple(oracle.lower_strict()[:3]) == (when.low.year, when.low.month, when.low.day)
    if when.high:
        assert tuple(oracle.upper_strict()[:3]) == (when.high.year, when.high.month, when.high.day)


@given(st.one_of(DAYS.map(When.day), st.builds(When.month, YEARS, st.integers(1, 12))))
def test_a_masked_year_is_edtf_and_can_be_read(when: When) -> None:
    stated = replace(when, year_assumed=True).stated()
    assert stated.startswith("XXXX-")
    assert str(parse_edtf(stated)) == stated
    again = When.parse(stated)
    assert again.year_assumed
    assert again.stated() == stated


@given(st.text("0123456789X-/.~?%", max_size=16))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        when = When.parse(text)
    except ValueError:
        return
    assert When.parse(when.edtf()).edtf() == when.edtf()


@pytest.mark.parametrize(
    "text", ["", "..", "../..", "/", "2022-13", "2022-02-30", "2022~?", "2020/2021/2022", "2022/2021", "May", "22", "2022-5-5"]
)
def test_what_is_not_edtf_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        When.parse(text)


@given(whens(), whens())
def test_meeting_is_mutual_and_within_both(a: When, b: When) -> None:
    both = a.meet(b)
    assert a.overlaps(b) == b.overlaps(a) == (both is not None)
    if both:
        assert a.contains(both) and b.contains(both)
        assert both.days <= min(a.days, b.days)
        other = b.meet(a)
        assert other and (other.low, other.high) == (both.low, both.high)


@given(whens())
def test_a_date_meets_and_contains_itself(when: When) -> None:
    assert when.meet(when) == when
    assert when.contains(when)


@given(st.builds(When.month, YEARS, st.integers(1, 12)), YEARS)
def test_an_assumed_year_gives_way(month: When, year: int) -> None:
    both = replace(month, year_assumed=True).meet(When.year(year))
    assert month.low
    assert both == When.month(year, month.low.month)


@pytest.mark.parametrize(
    ("mine", "theirs", "both", "assumed"),
    [
        ("2021", "XXXX-03", "2021-03", False),
        ("XXXX-02", "2021", "2021-02", False),
        ("XXXX-02", "2024", "2024-02", False),
        ("XXXX-03-05", "XXXX-03", "2000-03-05", True),
        ("XXXX-03", "2015-06/2016-05", "2016-03", False),
        ("XXXX-03", "2015-06/2018-02", "2016-03", True),
        ("XXXX-03", "2015/..", "2015-03", True),
        ("XXXX-05-03/XXXX-05-07", "2015-05-05", "2015-05-05", False),
        ("XXXX-12-30/XXXX-01-02", "2015-01-01", "2015-01-01", False),
        ("2021-10/..", "2021", "2021-10/2021-12", False),
        ("2022-05-05", "2022-05", "2022-05-05", False),
        ("2022-05-02/2022-05-08", "2022-05-05", "2022-05-05", False),
        ("199X", "1995-35", "1995-35", False),
    ],
)
def test_half_dates_meet(mine: str, theirs: str, both: str, assumed: bool) -> None:
    met = When.parse(mine).meet(When.parse(theirs))
    assert met
    assert (met.edtf(), met.year_assumed) == (both, assumed)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("2021", "2022-01"), ("XXXX-03", "2021-04"), ("2022-05-05", "2022-05-06"), ("../2014", "2015"), ("2016/..", "2015")],
)
def test_dates_that_cannot_both_be_true(mine: str, theirs: str) -> None:
    assert When.parse(mine).meet(When.parse(theirs)) is None
    assert not When.parse(theirs).overlaps(When.parse(mine))


@pytest.mark.parametrize(
    ("when", "edtf", "stated"),
    [
        (When(date(2022, 5, 2), date(2022, 5, 8), "week"), "2022-05-02/2022-05-08", "2022-05-02/2022-05-08"),
        (replace(When.month(2022, 3), year_assumed=True), "2022-03", "XXXX-03"),
        (replace(When.month(2021, 10), high=None, year_assumed=True), "2021-10/..", "XXXX-10/.."),
        (When(date(2022, 5, 5), date(2022, 12, 31), "month"), "2022-05-05/2022-12", "2022-05-05/2022-12"),
        (When(date(2021, 1, 1), date(2021, 4, 30), "month", approximate=True), "2021-01~/2021-04~", "2021-01~/2021-04~"),
        (replace(When.year(2022), approximate=True, uncertain=True), "2022%", "2022%"),
    ],
)
def test_what_is_printed(when: When, edtf: str, stated: str) -> None:
    assert (when.edtf(), when.stated()) == (edtf, stated)


def test_a_date_needs_an_end_and_the_right_order() -> None:
    with pytest.raises(ValueError, match="at least one end"):
        When(None, None)
    with pytest.raises(ValueError, match="before it starts"):
        When(date(2022, 5, 6), date(2022, 5, 5))
    with pytest.raises(ValueError, match="at least one end"):
        When.between(None, None)


def test_an_undated_dating_prints_nothing() -> None:
    assert (Dating().edtf, Dating().stated, Dating().basis) == (None, None, "unknown")
