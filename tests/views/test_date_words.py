"""Dates in words: never finer than the date, and an assumed year stays unsaid."""

from __future__ import annotations

import pytest

from communique.views.dates import date_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2022-05-05", "5 May 2022"),
        ("2021-03", "March 2021"),
        ("2021", "2021"),
        ("XXXX-03", "March"),
        ("XXXX-03-09", "9 March"),
        ("2021-10/..", "since October 2021"),
        ("../2021", "until 2021"),
        ("1990/..", "since 1990"),
        ("2022-05-05/2022-05-07", "5–7 May 2022"),
        ("2022-04-30/2022-05-02", "30 April – 2 May 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"),
        ("2022-05-02/2022-05-08", "the week of 2 May 2022"),
        ("2022-03/2022-05", "March 2022 to May 2022"),
        ("2019/2021", "2019 to 2021"),
        ("2022-21", "spring 2022"),
        ("2022-24", "winter 2022"),
        ("2022-34", "the second quarter of 2022"),
        ("2022-41", "the second half of 2022"),
        ("199X", "the 1990s"),
        ("2022-05-05~", "about 5 May 2022"),
        ("2022?", "perhaps 2022"),
        ("some day", "some day"),
    ],
)
def test_dates(edtf: str, words: str) -> None:
    assert date_words(edtf) == words
