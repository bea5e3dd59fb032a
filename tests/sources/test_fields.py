"""Names and values of fields."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.sources.fields import field_of, read_date, read_language, slip


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_iso_day_is_read(day: date) -> None:
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "2022-05-05",
        "2022-05-05T23:30:00-05:00",
        "2022-05-05 01:00",
        "5 May 2022",
        "May 5, 2022",
        "Thu, 05 May 2022 10:00:00 GMT",
        "20220505",
        "2022/05/05",
    ],
)
def test_ways_to_write_a_day(text: str) -> None:
    assert read_date(text) == date(2022, 5, 5)


@pytest.mark.parametrize("text", ["yesterday", "2022-13-01", "2022-02-30", "", "12", "05/06/2022"])
def test_what_is_no_day_or_could_be_two_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="unknown date"):
        read_date(text)


@given(st.text())
def test_any_text_gives_a_day_or_one_kind_of_error(text: str) -> None:
    try:
        assert isinstance(read_date(text), date)
    except ValueError as error:
        assert "unknown date" in str(error)


def test_the_names_that_others_use_mean_the_same() -> None:
    assert [field_of(n) for n in ("event_text", "pub_date", "publisher", "Headline")] == [
        "text",
        "published",
        "outlet",
        "title",
    ]
    assert field_of("author") is None


def test_a_slip_is_told_from_a_field_of_somebody_else() -> None:
    assert slip("outlt") == "outlet"
    assert slip("publishd") == "published"
    assert slip("tags") is None
    assert slip("author") is None


def test_language_tags() -> None:
    assert [read_language(t) for t in ("en-GB", "EN", "eng", "pt_BR")] == ["en", "en", "en", "pt"]
